public import RouterKit

/// What planning needs to know of a customer, as it is now.
public struct MealContext: Sendable {
    /// How they eat.
    public var preferences: CustomerPreferences
    /// What they gave recipes, from 1 to 5.
    public var ratings: [RecipeID: Int]

    /// What is known of a customer.
    public init(preferences: CustomerPreferences, ratings: [RecipeID: Int]) {
        self.preferences = preferences
        self.ratings = ratings
    }

    /// The recipes that got two stars or fewer, in the order of their names.
    public var disliked: [RecipeID] {
        self.ratings.filter { $0.value <= 2 }.keys.sorted { $0.rawValue < $1.rawValue }
    }
}

/// Where jobs learn what is known of a customer when they run, which may be hours after they were asked for.
public protocol MealContextSource: Sendable {
    /// What is known of a customer; `nil` when nothing is yet.
    ///
    /// - Throws: when it cannot be found out now; trying again later may help.
    func mealContext(of customer: ConversationKey) async throws -> MealContext?
}
