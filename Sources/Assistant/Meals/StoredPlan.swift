import Foundation
import MealPlanning
import RouterKit
import RouterKitSQL

/// A plan as its page shows it.
struct StoredPlan: Sendable {
    let dinners: [WeekPlan.Dinner]
    let people: Int
    let language: Language
    /// What the box holds as far as is known, with what the customer changed of it.
    let cart: Cart?

    /// How long a plan can be looked at: five weeks.
    static let lifetime: TimeInterval = 35 * 24 * 3_600

    /// The plan with this token; `nil` when there is none, it was dropped, or it is too old.
    static func read(token: String, at now: Date, in database: any SQLDatabase) async throws -> StoredPlan? {
        guard LinkTokens.isToken(token) else { return nil }
        return try await database.read { connection in
            guard let row = try connection.query(Self.statement, [.text(token)]).first else { return nil }
            let startedAt = try row.time("started_at")
            guard try row.text("status") != "dropped", now.timeIntervalSince(startedAt) <= Self.lifetime else {
                return nil
            }
            let cart = try connection.query(StoredCarts.latest, [.text(row.text("phone"))]).first.flatMap { row in
                try? JSONDecoder().decode(Cart.self, from: Data(row.text("body").utf8))
            }
            var plan = WeekPlan()
            plan.dinners = try Self.read(row, "dinners")
            plan.exchanges = try Self.read(row, "exchanges")
            plan.removals = try Self.read(row, "removals")
            return StoredPlan(
                dinners: plan.dinners,
                people: try row.integer("people"),
                language: row.optionalText("language").map(Language.init(rawValue:)) ?? .english,
                cart: cart.map(plan.cart(from:))
            )
        }
    }

    private static func read<Value: Decodable>(_ row: SQLRow, _ column: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(row.text(column).utf8))
    }

    static let statement = """
        SELECT plans.dinners, plans.exchanges, plans.removals, plans.status, plans.started_at, customers.people, customers.language, customers.phone
        FROM plans JOIN customers ON customers.customer = plans.customer WHERE plans.token = $1
        """
}
