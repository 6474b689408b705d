public import Foundation

/// What was learned of a customer's taste from their thumbs: a weight for every signal, from -1 to 1.
///
/// A pure function of the opinions and the moment:
/// - a thumb up adds ``likeStep`` to every signal of the dinner, a thumb down ``dislikeStep``, which is negative;
/// - each step halves every ``halfLife``, so that tastes may change;
/// - the sum is bounded to -1...1, and then raised to ``patternWeight`` for a signal that is a pattern
///   (see ``patterns``).
public struct TasteProfile: Sendable, Hashable {
    /// What a thumb up adds to each of the dinner's signals on the same day.
    public static let likeStep = 0.1
    /// What a thumb down adds: it is negative, and smaller, since a dinner fails for many reasons.
    public static let dislikeStep = -0.05
    /// In what time an opinion loses half of its weight, in seconds: 56 days.
    public static let halfLife: TimeInterval = 56 * 86_400
    /// What a signal weighs at least that is a pattern.
    public static let patternWeight = 0.8
    /// How many thumbs up make a pattern at least.
    public static let patternLikes = 3
    /// How much evidence makes a signal familiar: one opinion for some three weeks, two for eleven.
    static let familiarEvidence = 0.75

    /// The weights of the signals that there are opinions about; a signal that is missing weighs nothing.
    public private(set) var weights: [TasteSignal: Double] = [:]

    /// The signals that all thumbs up have in common, though fewer than half of the dinners on offer had them.
    ///
    /// It takes at least ``patternLikes`` thumbs up, none of them older than two half-lives.
    public private(set) var patterns: Set<TasteSignal> = []

    /// The signals that there are enough opinions about, lately enough, to know what the customer thinks.
    public private(set) var familiar: Set<TasteSignal> = []

    /// Whether nothing was learned.
    public var isEmpty: Bool { self.weights.isEmpty }

    /// A profile of somebody who gave no opinion.
    public init() {}

    /// A profile with these weights, bounded to -1...1; all signals that are given are familiar unless told otherwise.
    public init(
        weights: [TasteSignal: Double],
        patterns: Set<TasteSignal> = [],
        familiar: Set<TasteSignal>? = nil
    ) {
        self.weights = weights.mapValues { min(max($0, -1), 1) }
        self.patterns = patterns
        self.familiar = familiar ?? Set(weights.keys)
    }

    /// Learns from opinions as of a moment; those from after it do not count.
    ///
    /// - Parameters:
    ///   - events: The opinions, in any order.
    ///   - offered: The signals of the dinners that they had to choose from, so that a pattern tells something; with
    ///     none the standard book stands for them.
    ///   - now: The moment.
    ///   - halfLife: In what time an opinion loses half of its weight, in seconds.
    public init(
        _ events: [TasteEvent],
        offered: [Set<TasteSignal>] = [],
        now: Date,
        halfLife: TimeInterval = TasteProfile.halfLife
    ) {
        let events = events.filter { $0.at <= now }
        var evidence: [TasteSignal: Double] = [:]
        // In one order, since sums of fractions depend on it.
        for event in events.sorted(by: { $0.at < $1.at }) {
            let share = exp2(-now.timeIntervalSince(event.at) / halfLife)
            for signal in event.signals {
                self.weights[signal, default: 0] += share * (event.isLiked ? Self.likeStep : Self.dislikeStep)
                evidence[signal, default: 0] += share
            }
        }
        let recent = events.filter { $0.isLiked && now.timeIntervalSince($0.at) <= 2 * halfLife }
        self.weights = self.weights.mapValues { min(max($0, -1), 1) }
        self.patterns = Self.patterns(in: recent.map(\.signals), offered: offered)
        self.familiar = Set(evidence.filter { $0.value >= Self.familiarEvidence }.keys)
        for signal in self.patterns { self.weights[signal] = max(self.weights[signal] ?? 0, Self.patternWeight) }
    }

    /// What a signal weighs.
    public subscript(signal: TasteSignal) -> Double { self.weights[signal] ?? 0 }

    private static func patterns(in liked: [Set<TasteSignal>], offered: [Set<TasteSignal>]) -> Set<TasteSignal> {
        guard let first = liked.first, liked.count >= self.patternLikes else { return [] }
        let common = liked.reduce(first) { $0.intersection($1) }
        let all = offered.isEmpty ? RecipeBook.standard.recipes.map(\.signals) : offered
        return common.filter { signal in all.count { $0.contains(signal) } * 2 < all.count }
    }
}

extension TasteProfile {
    /// How well a customer should like a dinner, from -1 to 1; 0 when nothing is known.
    ///
    /// The weights of its signals over the square root of their number, so that a dinner with many is not liked for that.
    public func liking(for recipe: Recipe) -> Double {
        let sum = recipe.signals.sorted().reduce(0) { $0 + self[$1] }
        return min(max(sum / Double(max(recipe.signals.count, 1)).squareRoot(), -1), 1)
    }

    /// How new a dinner is to the customer; `nil` when it is none of the three, as for what they dislike.
    public func familiarity(of recipe: Recipe) -> TasteFamiliarity? {
        let unfamiliar = recipe.signals.subtracting(self.familiar).count
        let liking = self.liking(for: recipe)
        guard liking >= 0 else { return nil }
        if unfamiliar == 0 { return liking >= 0.1 ? .safe : nil }
        if unfamiliar * 2 > recipe.signals.count { return .discovery }
        return unfamiliar == 1 ? .stretch : nil
    }
}
