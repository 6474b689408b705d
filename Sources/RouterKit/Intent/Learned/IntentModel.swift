/// A linear model of what texts mean, learned from examples.
///
/// One classifier for each intent tells its examples from all others; where there are examples of
/// ``Intent/unknown``, texts that are none of the intents, an intent's score is what it has ahead of those. Scores become
/// confidences from 0 to 1, and below ``threshold`` a text is taken for nothing.
public struct IntentModel: Sendable {
    /// The intents that it tells apart, without ``Intent/unknown``.
    public let intents: [Intent]
    /// The least confidence that counts.
    public let threshold: Double
    let space: FeatureSpace
    let weights: WeightTable
    let calibration: Calibration
    /// Whether the last label is that of texts that mean none of the intents.
    let hasOutOfScope: Bool

    /// What the model takes a text for, surest first, three intents at most; empty when it knows no feature of it.
    public func ranking(of text: String) -> [RankedIntent] { self.ranking(of: NormalizedText(text).words) }

    /// The same of words, with one intent whatever its rank.
    func ranking(of words: [String], including wanted: Intent? = nil) -> [RankedIntent] {
        let vector = self.space.vector(of: TextFeatures(words))
        guard !vector.rows.isEmpty else { return [] }
        let scores = self.scores(of: vector)
        let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        return order.enumerated().filter { place, label in
            place < Self.rankingLength || self.intents[label] == wanted
        }.map { _, label in
            RankedIntent(
                self.intents[label],
                confidence: self.calibration.confidence(of: scores[label]),
                isExact: false
            )
        }
    }

    /// Whether enough of a text is known for a ranking to mean anything.
    ///
    /// Of the words, numbers left out, a third has to have occurred in several examples: of others, as of another
    /// language, the letters alone say little. One or two words may be new if a third of their letters in a row are known.
    func knows(_ words: [String]) -> Bool {
        let words = words.filter { !$0.allSatisfy(\.isNumber) }
        let known = words.count { self.space.row(of: TextFeatures.word($0)) != nil }
        if known > 0 || words.isEmpty || words.count > 2 { return known > 0 && 3 * known >= words.count }
        let pieces = TextFeatures(words).groups[TextFeatures.Group.pieces.rawValue]
        return 3 * pieces.count { self.space.row(of: $0.hash) != nil } >= max(1, pieces.count)
    }

    /// Intents that a ranking has at most.
    private static let rankingLength = 3

    /// Each intent's score, ahead of that of texts that mean none.
    func scores(of vector: FeatureSpace.Vector) -> [Float] {
        var scores = self.weights.scores(of: vector)
        guard self.hasOutOfScope else { return scores }
        let outOfScope = scores.removeLast()
        for label in scores.indices { scores[label] -= outOfScope }
        return scores
    }
}

/// A text and what it means; ``Intent/unknown`` for one that means nothing that is asked for.
public struct IntentExample: Sendable, Hashable {
    /// The text.
    public var text: String
    /// What it means.
    public var intent: Intent

    /// A text that means `intent`.
    public init(_ text: String, _ intent: Intent) {
        self.text = text
        self.intent = intent
    }
}

/// Weights in 16 bits with one scale, row after row: half the memory to read, and no accuracy lost.
struct WeightTable: Sendable {
    let values: [Int16]
    let scale: Float
    let width: Int

    init(values: [Int16], scale: Float, width: Int) {
        self.values = values
        self.scale = scale
        self.width = width
    }

    init(_ weights: [Float], width: Int) {
        let largest = weights.reduce(0) { max($0, abs($1)) }
        let scale = max(largest, .leastNormalMagnitude) / Float(Int16.max)
        self.init(values: weights.map { Int16(($0 / scale).rounded()) }, scale: scale, width: width)
    }

    /// The scores of all labels, with the constant term, which is the last row.
    func scores(of vector: FeatureSpace.Vector) -> [Float] {
        var scores = Array(repeating: Float(0), count: self.width)
        let width = self.width
        self.values.withUnsafeBufferPointer { values in
            scores.withUnsafeMutableBufferPointer { scores in
                guard let first = values.baseAddress, let target = scores.baseAddress else { return }
                // Plain loops: training judges every example with it, in unoptimised builds too.
                var place = 0
                while place <= vector.rows.count {
                    let isConstant = place == vector.rows.count
                    let weights = first + (isConstant ? values.count / width - 1 : Int(vector.rows[place])) * width
                    let value = (isConstant ? 1 : vector.values[place]) * self.scale
                    var label = 0
                    while label < width {
                        target[label] += value * Float(weights[label])
                        label &+= 1
                    }
                    place &+= 1
                }
            }
        }
        return scores
    }

    func weight(row: Int, label: Int) -> Float { Float(self.values[row * self.width + label]) * self.scale }
}
