import Foundation
import MealPlanning
import RouterKit
import RouterKitSQL

/// What planning needs to know of a customer, read in one look-up.
struct MealContexts: MealContextSource {
    let database: any SQLDatabase

    func mealContext(of customer: ConversationKey) async throws -> MealContext? {
        try await self.database.read { connection in
            try connection.query(Self.statement, [.text(customer.description)]).first.map { row in
                let ratings: [String: Int] = try Self.read(row, "ratings")
                return MealContext(
                    preferences: try Self.preferences(in: row),
                    ratings: Dictionary(uniqueKeysWithValues: ratings.map { (RecipeID(rawValue: $0), $1) })
                )
            }
        }
    }

    static let statement = """
        SELECT people, diet, days, dislikes, allergies, weekday_minutes, protein, ratings
        FROM meal_context WHERE customer = $1
        """

    /// How a customer eats, from the columns of a row that say so.
    static func preferences(in row: SQLRow) throws -> CustomerPreferences {
        var preferences = CustomerPreferences()
        preferences.people = try row.integer("people")
        preferences.diet = Diet(rawValue: try row.text("diet")) ?? preferences.diet
        preferences.days = try Self.read(row, "days")
        preferences.dislikes = try Self.read(row, "dislikes")
        preferences.allergies = try Self.read(row, "allergies")
        preferences.goals = PlanGoals(
            weekdayMinutes: try row.optionalInteger("weekday_minutes"),
            protein: try row.optionalInteger("protein")
        )
        return preferences
    }

    private static func read<Value: Decodable>(_ row: SQLRow, _ column: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(row.text(column).utf8))
    }
}
