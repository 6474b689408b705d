public import Foundation

/// A dinner that a customer gave a thumb up or down.
public struct TasteEvent: Codable, Sendable, Hashable {
    /// What the dinner was like.
    public let signals: Set<TasteSignal>
    /// Whether they liked it.
    public let isLiked: Bool
    /// When they said so.
    public let at: Date

    /// Notes an opinion.
    public init(signals: Set<TasteSignal>, isLiked: Bool, at time: Date) {
        self.signals = signals
        self.isLiked = isLiked
        self.at = time
    }
}

extension MealFeedback {
    /// The ratings as thumbs: four stars and more are up, two and fewer down, three are neither.
    ///
    /// A recipe that the book does not know is left out: nobody can tell what it was like.
    public func events(recipes: RecipeBook = .standard) -> [TasteEvent] {
        self.ratings.compactMap { rating in
            guard let stars = rating.rating, stars != 3, let recipe = recipes[rating.recipe] else { return nil }
            return TasteEvent(signals: recipe.signals, isLiked: stars > 3, at: rating.at)
        }
    }
}
