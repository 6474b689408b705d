import RouterKitSQL

/// The tables about customers and their meals.
///
/// What conversations know is projected into them; carts, credentials and how often
/// the language model was asked are kept there only. A customer is who a
/// conversation is held with, so each member of a household is one.
enum MealTables {
    static let migrations = [
        Migration(number: 1, name: "customers, preferences, feedback, plans, carts, credentials") { dialect in
            let (bigint, suffix) = (dialect.bigint, dialect.clusteredTableSuffix)
            return [
                """
                CREATE TABLE customers (
                    customer TEXT NOT NULL PRIMARY KEY,
                    phone TEXT NOT NULL,
                    member TEXT NOT NULL,
                    people \(bigint) NOT NULL,
                    diet TEXT NOT NULL,
                    days TEXT NOT NULL,
                    dislikes TEXT NOT NULL,
                    language TEXT,
                    time_zone TEXT,
                    updated_at \(bigint) NOT NULL,
                    UNIQUE (phone, member)
                ) \(suffix)
                """,
                // Weights are in thousandths, as of the time of the last opinion.
                """
                CREATE TABLE preferences (
                    customer TEXT NOT NULL,
                    signal TEXT NOT NULL,
                    weight \(bigint) NOT NULL,
                    updated_at \(bigint) NOT NULL,
                    PRIMARY KEY (customer, signal)
                ) \(suffix)
                """,
                """
                CREATE TABLE feedback (
                    customer TEXT NOT NULL,
                    recipe TEXT NOT NULL,
                    rating \(bigint),
                    comment TEXT,
                    at \(bigint) NOT NULL,
                    PRIMARY KEY (customer, recipe)
                ) \(suffix)
                """,
                "CREATE INDEX feedback_recipe ON feedback (recipe, rating)",
                """
                CREATE TABLE plans (
                    customer TEXT NOT NULL,
                    started_at \(bigint) NOT NULL,
                    status TEXT NOT NULL,
                    dinners TEXT NOT NULL,
                    cart_as_of \(bigint),
                    confirmed_at \(bigint),
                    recipes_at \(bigint),
                    sent_at \(bigint),
                    token TEXT,
                    PRIMARY KEY (customer, started_at)
                ) \(suffix)
                """,
                "CREATE UNIQUE INDEX plans_token ON plans (token) WHERE token IS NOT NULL",
                """
                CREATE TABLE carts (
                    phone TEXT NOT NULL,
                    fetched_at \(bigint) NOT NULL,
                    body TEXT NOT NULL,
                    PRIMARY KEY (phone, fetched_at)
                ) \(suffix)
                """,
                """
                CREATE TABLE credentials (
                    phone TEXT NOT NULL PRIMARY KEY,
                    sealed TEXT NOT NULL,
                    updated_at \(bigint) NOT NULL
                ) \(suffix)
                """,
            ] + Self.mealContext(bigint, suffix, columns: Self.firstColumns)
        },
        Migration(number: 2, name: "allergies, goals, what was changed of a box, onboarding") { dialect in
            let (bigint, suffix) = (dialect.bigint, dialect.clusteredTableSuffix)
            let additions = [
                "customers ADD COLUMN allergies TEXT NOT NULL DEFAULT '[]'",
                "customers ADD COLUMN weekday_minutes \(bigint)",
                "customers ADD COLUMN protein \(bigint)",
                "plans ADD COLUMN exchanges TEXT NOT NULL DEFAULT '[]'",
                "plans ADD COLUMN removals TEXT NOT NULL DEFAULT '[]'",
            ]
            let removals =
                Self.triggerNames.map { "DROP TRIGGER \($0)" }
                + ["DROP VIEW meal_context_join", "DROP TABLE meal_context"]
            let columns =
                Self.firstColumns + [("allergies", "TEXT NOT NULL"), ("weekday_minutes", bigint), ("protein", bigint)]
            return additions.map { "ALTER TABLE \($0)" } + removals
                + Self.mealContext(bigint, suffix, columns: columns) + [
                    "INSERT INTO meal_context SELECT * FROM meal_context_join",
                    """
                    CREATE TABLE onboardings (
                        customer TEXT NOT NULL PRIMARY KEY,
                        started_at \(bigint) NOT NULL,
                        finished_at \(bigint),
                        token TEXT NOT NULL UNIQUE
                    ) \(suffix)
                    """,
                ]
        },
        Migration(number: 3, name: "calls of the language model") { dialect in
            [
                """
                CREATE TABLE language_model_use (
                    customer TEXT NOT NULL,
                    day \(dialect.bigint) NOT NULL,
                    calls \(dialect.bigint) NOT NULL,
                    PRIMARY KEY (customer, day)
                ) \(dialect.clusteredTableSuffix)
                """
            ]
        },
    ]

    /// Those that say something about a person; the row that planning reads goes with the customer's.
    static let personal = [
        PersonalTable("customers", "customer", .conversation), PersonalTable("preferences", "customer", .conversation),
        PersonalTable("feedback", "customer", .conversation),
        PersonalTable("plans", "customer", .conversation, hiding: ["token"]),
        PersonalTable("onboardings", "customer", .conversation, hiding: ["token"]),
        PersonalTable("language_model_use", "customer", .conversation), PersonalTable("carts", "phone", .phone),
        PersonalTable("credentials", "phone", .phone, hiding: ["sealed"]),
    ]

    /// What the customers' table tells the row that planning reads, and how it is declared there.
    private static let firstColumns = [
        ("customer", "TEXT NOT NULL PRIMARY KEY"), ("phone", "TEXT NOT NULL"), ("member", "TEXT NOT NULL"),
        ("people", "BIGINT NOT NULL"), ("diet", "TEXT NOT NULL"), ("days", "TEXT NOT NULL"),
        ("dislikes", "TEXT NOT NULL"), ("language", "TEXT"), ("time_zone", "TEXT"),
    ]

    /// The tables that the row is made of, and the column by which it is found.
    private static let sources =
        ["customers", "preferences", "feedback", "plans"].map { ($0, "customer") } + [
            ("carts", "phone")
        ]
    private static let changes = ["INSERT", "UPDATE", "DELETE"]
    private static let triggerNames = Self.sources.flatMap { table, _ in
        Self.changes.map { "meal_context_\(table)_\($0.lowercased())" }
    }

    /// The row that planning reads, one for each customer.
    ///
    /// It says what the view `meal_context_join` says, and triggers keep it so: whoever changes one of the tables changes it.
    private static func mealContext(_ bigint: String, _ suffix: String, columns: [(String, String)]) -> [String] {
        let own = columns.map(\.0).joined(separator: ", ")
        let names = own + ", tastes, ratings, plan, plan_status, cart_fetched_at"
        let declarations = columns.map { name, type in "\(name) \(type.replacing("BIGINT", with: bigint))" }
        let tables = [
            """
            CREATE TABLE meal_context (
                \(declarations.joined(separator: ",\n    ")),
                tastes TEXT NOT NULL,
                ratings TEXT NOT NULL,
                plan TEXT,
                plan_status TEXT,
                cart_fetched_at \(bigint)
            ) \(suffix)
            """,
            "CREATE INDEX meal_context_phone ON meal_context (phone)",
            """
            CREATE VIEW meal_context_join AS
            SELECT \(own),
                (SELECT json_group_object(signal, weight) FROM (
                    SELECT signal, weight FROM preferences
                    WHERE preferences.customer = customers.customer ORDER BY signal)) AS tastes,
                (SELECT json_group_object(recipe, rating) FROM (
                    SELECT recipe, rating FROM feedback
                    WHERE feedback.customer = customers.customer AND rating IS NOT NULL ORDER BY recipe)) AS ratings,
                (SELECT dinners FROM plans WHERE plans.customer = customers.customer
                    ORDER BY started_at DESC LIMIT 1) AS plan,
                (SELECT status FROM plans WHERE plans.customer = customers.customer
                    ORDER BY started_at DESC LIMIT 1) AS plan_status,
                (SELECT max(fetched_at) FROM carts WHERE carts.phone = customers.phone) AS cart_fetched_at
            FROM customers
            """,
        ]
        let triggers = Self.sources.flatMap { table, key in
            Self.changes.map { change in
                let row = change == "DELETE" ? "OLD" : "NEW"
                // Not REPLACE: in a trigger, what the statement outside does on a conflict would take its place.
                return """
                    CREATE TRIGGER meal_context_\(table)_\(change.lowercased()) AFTER \(change) ON \(table) BEGIN
                        DELETE FROM meal_context WHERE \(key) = \(row).\(key);
                        INSERT INTO meal_context (\(names))
                        SELECT \(names) FROM meal_context_join WHERE \(key) = \(row).\(key);
                    END
                    """
            }
        }
        return tables + triggers
    }
}
