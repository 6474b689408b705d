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
                var preferences = CustomerPreferences()
                preferences.people = try row.integer("people")
                preferences.diet = Diet(rawValue: try row.text("diet")) ?? preferences.diet
                preferences.days = try Self.read(row, "days")
                preferences.dislikes = try Self.read(row, "dislikes")
                let ratings: [String: Int] = try Self.read(row, "ratings")
                return MealContext(
                    preferences: preferences,
                    ratings: Dictionary(uniqueKeysWithValues: ratings.map { (RecipeID(rawValue: $0), $1) })
                )
            }
        }
    }

    static let statement = "SELECT people, diet, days, dislikes, ratings FROM meal_context WHERE customer = $1"

    private static func read<Value: Decodable>(_ row: SQLRow, _ column: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(row.text(column).utf8))
    }
}
