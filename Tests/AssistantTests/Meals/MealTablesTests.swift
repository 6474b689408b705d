import AssistantTestSupport
import Foundation
import Logging
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import Assistant
@testable import RouterKitSQL

/// The tables that follow from conversations, and the row that planning reads.
struct MealTablesTests {
    private let folder: TemporaryFolder
    private static let key = ConversationKey(phone: Self.phone)
    private static let phone = Self.phone(1)

    private static func phone(_ number: Int) -> PhoneNumber {
        guard let phone = try? PhoneNumber("+1555000\(1_000 + number)") else { preconditionFailure("no number") }
        return phone
    }

    init() throws { self.folder = try TemporaryFolder() }

    private func open(_ name: String = "app.sqlite") throws -> SQLiteDatabase {
        try SQLiteDatabase(path: self.folder.url.appending(path: name).path)
    }

    private func store(_ database: SQLiteDatabase) async throws -> SQLStore {
        try await SQLStore(database, projections: [MealProjection(tokens: .test)])
    }

    /// A turn that changes something, at a number of seconds.
    private func turn(
        _ number: Int,
        in store: SQLStore,
        of key: ConversationKey = Self.key,
        _ change: (inout Turn) throws -> Void
    ) async throws {
        let context = try await store.load(key) ?? ConversationContext(key: key)
        var turn = Turn(
            context: context,
            requestID: RequestID(rawValue: "r\(number)"),
            now: TestClock.start + Double(number),
            calendar: Calendar(identifier: .gregorian),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        let message = InboundMessage(
            id: MessageID(provider: "test", rawValue: "\(key)-m\(number)"),
            from: key.phone,
            to: "",
            text: "m\(number)",
            receivedAt: TestClock.start + Double(number)
        )
        turn.append(.messageReceived(.init(message)))
        try change(&turn)
        try await store.commit(TurnRecord(turn, from: context.version, message: message.id))
    }

    /// All that a table or view says, in an order that does not depend on it.
    private func rows(of table: String, in database: SQLiteDatabase) async throws -> [String] {
        let columns = [
            "customer", "phone", "member", "people", "diet", "days", "dislikes", "language", "time_zone", "tastes",
            "ratings", "plan", "plan_status", "cart_fetched_at",
        ]
        return try await database.read { connection in
            try connection.query("SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY customer", []).map {
                row in
                columns.map { "\($0)=\(row[$0].map { "\($0)" } ?? "-")" }.joined(separator: " ")
            }
        }
    }

    private static func plan(_ number: Int) -> WeekPlan {
        var plan = WeekPlan()
        plan.analysis = .init(job: Job.ID(rawValue: "job\(number)"), startedAt: TestClock.start + Double(number))
        let recipes = RecipeBook.standard.recipes
        plan.dinners = (0..<3).map { day in
            .init(number: day + 1, day: Weekday.workweek[day], recipe: recipes[(number * 7 + day) % recipes.count])
        }
        return plan
    }

    @Test("the row that planning reads says what the tables say, whatever changed them", arguments: 0..<8)
    func mealContext(seed: UInt64) async throws {
        let database = try self.open()
        let store = try await self.store(database)
        var random = SeededGenerator(seed: seed)
        let keys = [
            Self.key, ConversationKey(phone: Self.phone, member: "Anna"), ConversationKey(phone: Self.phone(7)),
        ]
        for number in 0..<60 {
            let key = keys.randomElement(using: &random) ?? Self.key
            try await self.turn(number, in: store, of: key) { turn in
                switch Int.random(in: 0..<7, using: &random) {
                case 0:
                    var preferences = turn[CustomerPreferences.self] ?? CustomerPreferences()
                    preferences.apply(.people(Int.random(in: 1...6, using: &random)))
                    preferences.diet = Diet.allCases.randomElement(using: &random) ?? .vegan
                    preferences.allergies = Allergen.allCases.filter { _ in Bool.random(using: &random) }
                    preferences.goals = PlanGoals(weekdayMinutes: Bool.random(using: &random) ? 30 : nil, protein: 25)
                    turn[CustomerPreferences.self] = preferences
                case 1, 2:
                    var feedback = turn[MealFeedback.self] ?? MealFeedback()
                    let recipe = RecipeBook.standard.recipes[Int.random(in: 0..<6, using: &random)]
                    feedback.note(recipe.id, rating: Int.random(in: 1...5, using: &random), at: turn.now)
                    turn.record(Modification(kind: "rate", summary: "rating"))
                    turn[MealFeedback.self] = feedback
                case 3: turn[WeekPlan.self] = Self.plan(number)
                case 4: turn[WeekPlan.self] = nil
                case 5: _ = turn.undoLastModification()
                default: break
                }
            }
            // Carts and tastes come from elsewhere.
            try await database.transaction { connection in
                if number % 5 == 0 {
                    try connection.execute(
                        "INSERT INTO carts (phone, fetched_at, body) VALUES ($1, $2, '{}')",
                        [.text(key.phone.e164), .integer(number)]
                    )
                }
                if number % 7 == 0 { try connection.execute("DELETE FROM carts WHERE fetched_at < \(number - 10)") }
                try connection.execute(
                    """
                    INSERT INTO preferences (customer, signal, weight, updated_at) VALUES ($1, 'spicy', $2, 0)
                    ON CONFLICT (customer, signal) DO UPDATE SET weight = excluded.weight
                    """,
                    [.text(key.description), .integer(number)]
                )
            }
            let rows = try await self.rows(of: "meal_context", in: database)
            #expect(try await rows == self.rows(of: "meal_context_join", in: database))
        }
        #expect(try await self.rows(of: "meal_context", in: database).count == keys.count)
        try await database.transaction { try $0.execute("DELETE FROM customers WHERE member = 'anna'") }
        #expect(try await self.rows(of: "meal_context", in: database).count == keys.count - 1)
    }

    @Test("what a conversation knows is what the job reads when it runs")
    func readsBack() async throws {
        let database = try self.open()
        let store = try await self.store(database)
        let contexts = MealContexts(database: database)
        #expect(try await contexts.mealContext(of: Self.key) == nil)
        let recipe = RecipeBook.standard.recipes[0].id
        try await self.turn(1, in: store) { turn in
            var preferences = CustomerPreferences()
            preferences.diet = .vegan
            preferences.dislikes = ["mushrooms"]
            preferences.days = [.monday, .friday]
            preferences.people = 4
            preferences.allergies = [.gluten, .nuts]
            preferences.goals = PlanGoals(weekdayMinutes: 30)
            turn[CustomerPreferences.self] = preferences
            var feedback = MealFeedback()
            feedback.note(recipe, rating: 1, at: turn.now)
            turn[MealFeedback.self] = feedback
        }
        let context = try #require(try await contexts.mealContext(of: Self.key))
        #expect(context.preferences == (try await store.load(Self.key)?[CustomerPreferences.self]))
        #expect(context.disliked == [recipe])
    }

    @Test("conversations from before the tables are projected when they come")
    func fillsNewTables() async throws {
        let database = try self.open()
        let old = try await SQLStore(database)
        try await self.turn(1, in: old) { turn in turn[WeekPlan.self] = Self.plan(1) }
        try await self.turn(2, in: old, of: ConversationKey(phone: Self.phone(7))) { _ in }
        _ = try await self.store(database)
        #expect(try await self.rows(of: "meal_context", in: database).count == 2)
        #expect(
            try await self.rows(of: "meal_context_join", in: database) == self.rows(of: "meal_context", in: database)
        )
        // And a program without them goes on with the database.
        try await self.turn(3, in: SQLStore(database)) { _ in }
    }

    /// The tables as the first program that had them made them.
    private struct FirstTables: SQLProjection {
        let name = "meals"
        let migrations = Array(MealTables.migrations.prefix(1))
        func project(_: ConversationContext, _: ContextChange, at: Date, in: any SQLConnection) {}
    }

    @Test("the tables of the program before are taken over, with what is in them")
    func migrates() async throws {
        let database = try self.open()
        let old = try await SQLStore(database, projections: [FirstTables()])
        try await self.turn(1, in: old) { turn in
            var preferences = CustomerPreferences()
            preferences.allergies = [.soy]
            turn[CustomerPreferences.self] = preferences
        }
        try await database.transaction { connection in
            try connection.execute(
                "INSERT INTO carts (phone, fetched_at, body) VALUES ($1, 7, '{}')",
                [.text(Self.key.phone.e164)]
            )
        }
        _ = try await self.store(database)
        let rows = try await self.rows(of: "meal_context", in: database)
        #expect(rows.count == 1)
        #expect(try await rows == self.rows(of: "meal_context_join", in: database))
        let context = try await MealContexts(database: database).mealContext(of: Self.key)
        #expect(context?.preferences.allergies == [.soy])
    }

    @Test("every query on the tables finds its rows through an index")
    func indexes() async throws {
        let database = try self.open()
        _ = try await self.store(database)
        let statements: [(String, [SQLValue])] = [
            (MealContexts.statement, [.text("")]), (StoredPlan.statement, [.text("")]),
            (StoredCarts.latest, [.text("")]), (StoredOnboarding.statement, [.text("")]),
            (StoredCarts.removal, [.text(""), .text(""), .integer(4)]),
            ("SELECT recipe, at FROM feedback WHERE customer = $1", [.text("")]),
            ("DELETE FROM feedback WHERE customer = $1 AND recipe = $2", [.text(""), .text("")]),
            (
                "UPDATE plans SET status = 'dropped' WHERE customer = $1 AND status IN ('proposed', 'confirmed')",
                [.text("")]
            ),
            ("SELECT * FROM meal_context_join WHERE customer = $1", [.text("")]),
            ("SELECT * FROM meal_context_join WHERE phone = $1", [.text("")]),
        ]
        for (sql, arguments) in statements {
            let plan = try await database.read { connection in
                try connection.query("EXPLAIN QUERY PLAN " + sql, arguments).map { try $0.text("detail") }
            }
            // What a subquery yields is scanned once it was found.
            let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("(subquery") && !$0.contains("latest") }
            #expect(scans.isEmpty, "\(sql): \(plan)")
        }
    }

    @Test("a cart that was read once is there when the shop is not, with its age")
    func storedCarts() async throws {
        struct Shop: CartSource {
            let reading: CartReading?
            func cart(of customer: PhoneNumber) throws -> CartReading {
                guard let reading else { throw OperatorError("the shop is down") }
                return reading
            }
        }
        let database = try self.open()
        _ = try await self.store(database)
        let down = StoredCarts(source: Shop(reading: nil), database: database)
        await #expect(throws: OperatorError.self) { try await down.cart(of: Self.phone) }
        var cart = Cart.demo
        for number in 0..<7 {
            cart.items[0].quantity = number + 1
            let reading = CartReading(cart: cart, readAt: TestClock.start + Double(number))
            #expect(
                try await StoredCarts(source: Shop(reading: reading), database: database).cart(of: Self.phone)
                    == reading
            )
        }
        let last = try await down.cart(of: Self.phone)
        #expect(last == CartReading(cart: cart, readAt: TestClock.start + 6, isFallback: true))
        let count = try await database.read { try $0.query("SELECT * FROM carts", []).count }
        #expect(count == StoredCarts.kept)
    }
}

extension LinkTokens {
    /// Tokens of a key that everybody knows.
    static let test: LinkTokens = {
        do {
            return LinkTokens(try SecretKey(String(repeating: "A", count: 43) + "="), publicAddress: "")
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
