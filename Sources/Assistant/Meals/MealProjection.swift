import Foundation
import MealPlanning
import RouterKit
import RouterKitSQL

/// Customers, what they eat and think of it, and their plans, as tables.
struct MealProjection: SQLProjection {
    /// The secret parts of addresses.
    let tokens: LinkTokens

    let name = "meals"
    let migrations = MealTables.migrations

    func project(
        _ context: ConversationContext,
        _ change: ContextChange,
        at time: Date,
        in connection: any SQLConnection
    ) throws {
        let rows = CustomerRows(context, at: time, connection)
        if change.locale || change.includes(CustomerPreferences.self) { try rows.writeCustomer() }
        if change.includes(MealFeedback.self) {
            try rows.writeFeedback()
            try rows.writeTastes()
        }
        if change.includes(WeekPlan.self) { try rows.writePlan(self.tokens) }
        if change.includes(Onboarding.self) { try rows.writeOnboarding(self.tokens) }
    }
}

/// What is written of one customer.
private struct CustomerRows {
    private let context: ConversationContext
    private let time: Date
    private let connection: any SQLConnection
    private let customer: SQLValue

    init(_ context: ConversationContext, at time: Date, _ connection: any SQLConnection) {
        self.context = context
        self.time = time
        self.connection = connection
        self.customer = .text(context.key.description)
    }

    func writeCustomer() throws {
        let preferences = self.context[CustomerPreferences.self] ?? CustomerPreferences()
        try self.connection.execute(
            """
            INSERT INTO customers
                (customer, phone, member, people, diet, days, dislikes, language, time_zone, updated_at, allergies,
                weekday_minutes, protein)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (customer) DO UPDATE SET people = excluded.people, diet = excluded.diet, days = excluded.days,
                dislikes = excluded.dislikes, language = excluded.language, time_zone = excluded.time_zone,
                updated_at = excluded.updated_at, allergies = excluded.allergies,
                weekday_minutes = excluded.weekday_minutes, protein = excluded.protein
            """,
            [
                self.customer, .text(self.context.key.phone.e164), .text(self.context.key.member ?? ""),
                .integer(preferences.people), .text(preferences.diet.rawValue),
                .text(try Self.json(preferences.days)), .text(try Self.json(preferences.dislikes)),
                .text(self.context.locale?.language?.rawValue), .text(self.context.locale?.timeZoneName),
                .time(self.time), .text(try Self.json(preferences.allergies)),
                preferences.goals.weekdayMinutes.map(SQLValue.integer) ?? .null,
                preferences.goals.protein.map(SQLValue.integer) ?? .null,
            ]
        )
    }

    func writeFeedback() throws {
        let ratings = self.context[MealFeedback.self]?.ratings ?? []
        let known = try self.connection.query("SELECT recipe, at FROM feedback WHERE customer = $1", [self.customer])
        var written: [String: Date] = [:]
        for row in known { written[try row.text("recipe")] = try row.time("at") }
        for rating in ratings where written[rating.recipe.rawValue] != rating.at {
            try self.connection.execute(
                """
                INSERT INTO feedback (customer, recipe, rating, comment, at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (customer, recipe) DO UPDATE SET rating = excluded.rating, comment = excluded.comment,
                    at = excluded.at
                """,
                [
                    self.customer, .text(rating.recipe.rawValue), rating.rating.map(SQLValue.integer) ?? .null,
                    .text(rating.comment), .time(rating.at),
                ]
            )
        }
        for gone in Set(written.keys).subtracting(ratings.map(\.recipe.rawValue)) {
            try self.connection.execute(
                "DELETE FROM feedback WHERE customer = $1 AND recipe = $2",
                [self.customer, .text(gone)]
            )
        }
    }

    /// Writes what was learned of the customer's taste by now, in thousandths.
    func writeTastes() throws {
        let tastes = TasteProfile(self.context[MealFeedback.self]?.events() ?? [], now: self.time)
        let known = try self.connection.query("SELECT signal FROM preferences WHERE customer = $1", [self.customer])
        for signal in try known.map({ try $0.text("signal") })
        where TasteSignal(rawValue: signal).flatMap({ tastes.weights[$0] }) == nil {
            try self.connection.execute(
                "DELETE FROM preferences WHERE customer = $1 AND signal = $2",
                [self.customer, .text(signal)]
            )
        }
        for (signal, weight) in tastes.weights.sorted(by: { $0.key < $1.key }) {
            try self.connection.execute(
                """
                INSERT INTO preferences (customer, signal, weight, updated_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (customer, signal) DO UPDATE SET weight = excluded.weight, updated_at = excluded.updated_at
                WHERE excluded.weight <> preferences.weight
                """,
                [
                    self.customer, .text(signal.rawValue), .integer(Int((weight * 1_000).rounded())), .time(self.time),
                ]
            )
        }
    }

    /// Writes the plan at hand; one that the customer dropped, or that took the place of another, stays as it was.
    func writePlan(_ tokens: LinkTokens) throws {
        guard let plan = self.context[WeekPlan.self], let start = plan.analysis?.startedAt, !plan.dinners.isEmpty
        else { return try self.dropPlan() }
        let status = plan.recipesSentAt != nil ? "sent" : plan.isConfirmed ? "confirmed" : "proposed"
        try self.connection.execute(
            """
            INSERT INTO plans
                (customer, started_at, status, dinners, cart_as_of, confirmed_at, recipes_at, sent_at, token,
                exchanges, removals)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (customer, started_at) DO UPDATE SET status = excluded.status, dinners = excluded.dinners,
                confirmed_at = excluded.confirmed_at, recipes_at = excluded.recipes_at, sent_at = excluded.sent_at,
                token = excluded.token, exchanges = excluded.exchanges, removals = excluded.removals
            """,
            [
                self.customer, .time(start), .text(status), .text(try Self.json(plan.dinners)),
                plan.cartAsOf.map(SQLValue.time) ?? .null, plan.confirmedAt.map(SQLValue.time) ?? .null,
                plan.recipesAt.map(SQLValue.time) ?? .null, plan.recipesSentAt.map(SQLValue.time) ?? .null,
                .text(tokens.token(ofPlan: start, of: self.context.key)), .text(try Self.json(plan.exchanges)),
                .text(try Self.json(plan.removals)),
            ]
        )
    }

    func writeOnboarding(_ tokens: LinkTokens) throws {
        guard let onboarding = self.context[Onboarding.self] else {
            try self.connection.execute("DELETE FROM onboardings WHERE customer = $1", [self.customer])
            return
        }
        try self.connection.execute(
            """
            INSERT INTO onboardings (customer, started_at, finished_at, token) VALUES ($1, $2, $3, $4)
            ON CONFLICT (customer) DO UPDATE SET started_at = excluded.started_at, finished_at = excluded.finished_at,
                token = excluded.token
            """,
            [
                self.customer, .time(onboarding.startedAt), onboarding.finishedAt.map(SQLValue.time) ?? .null,
                .text(tokens.token(ofOnboarding: onboarding.startedAt, of: self.context.key)),
            ]
        )
    }

    private func dropPlan() throws {
        try self.connection.execute(
            "UPDATE plans SET status = 'dropped' WHERE customer = $1 AND status IN ('proposed', 'confirmed')",
            [self.customer]
        )
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
