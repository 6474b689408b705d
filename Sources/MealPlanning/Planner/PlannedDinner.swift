/// One line of a plan: what is cooked on which day.
public struct PlannedDinner: Codable, Sendable, Hashable {
    /// The day it is cooked.
    public var day: Weekday

    /// What is cooked.
    public var recipe: RecipeID

    /// Plans a recipe for a day.
    public init(day: Weekday, recipe: RecipeID) {
        self.day = day
        self.recipe = recipe
    }
}
