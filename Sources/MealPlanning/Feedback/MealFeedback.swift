public import Foundation
public import RouterKit

/// What a customer thought of the recipes that they cooked.
public struct MealFeedback: ModuleData {
    public static let name = "feedback"

    /// One recipe as the customer found it.
    public struct Rating: Codable, Sendable, Hashable {
        /// What they cooked.
        public let recipe: RecipeID
        /// From 1 to 5, `nil` when they only said something about it.
        public var rating: Int?
        /// Their words, at most ``maximumComment`` characters.
        public var comment: String?
        /// When they said so.
        public var at: Date
    }

    /// The latest opinion of each recipe, the oldest first; at most ``maximumRatings``.
    public private(set) var ratings: [Rating] = []

    /// How many recipes are remembered; the oldest opinions go first.
    public static let maximumRatings = 100
    /// How much of a comment is kept.
    public static let maximumComment = 300

    /// No opinions.
    public init() {}

    /// The opinion of a recipe, if there is one.
    public subscript(recipe: RecipeID) -> Rating? { self.ratings.first { $0.recipe == recipe } }

    /// The recipes that got two stars or fewer, the oldest opinion first.
    public var disliked: [RecipeID] { self.ratings.filter { ($0.rating ?? 5) <= 2 }.map(\.recipe) }

    /// Notes an opinion; a rating or a comment that is left out stays as it was.
    ///
    /// A rating below 1 counts as 1, one above 5 as 5.
    public mutating func note(_ recipe: RecipeID, rating: Int? = nil, comment: String? = nil, at time: Date) {
        let earlier = self[recipe]
        self.ratings.removeAll { $0.recipe == recipe }
        self.ratings.append(
            Rating(
                recipe: recipe,
                rating: rating.map { min(max($0, 1), 5) } ?? earlier?.rating,
                comment: comment.map { String($0.prefix(Self.maximumComment)) } ?? earlier?.comment,
                at: time
            )
        )
        self.ratings.removeFirst(max(0, self.ratings.count - Self.maximumRatings))
    }
}
