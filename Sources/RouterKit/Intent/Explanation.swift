/// A classification with what weighed most in it.
public struct Explanation: Sendable, Hashable {
    /// The classification.
    public var classification: Classification
    /// What weighed most, heaviest first.
    public var evidence: [Evidence]
    /// What the learned model by itself takes the message for, surest first, however unsure.
    public var learned: [RankedIntent]

    /// A classification for these reasons.
    public init(classification: Classification, evidence: [Evidence] = [], learned: [RankedIntent] = []) {
        self.classification = classification
        self.evidence = evidence
        self.learned = learned
    }
}

/// Something in a message that told what it means.
public struct Evidence: Sendable, Hashable {
    /// What kind of thing.
    public enum Kind: String, Sendable, Hashable {
        /// A word or phrase that a module declared.
        case phrase
        /// A typing error put right: `skpi → skip`.
        case correction
        /// A word, or two in a row, `^` and `$` for the beginning and the end.
        case words
        /// Letters in a row within a word, `<` and `>` for its edges.
        case letters
        /// Two words near each other.
        case pair
    }

    /// What kind of thing.
    public var kind: Kind
    /// As it was said, normalised.
    public var text: String
    /// For what was learned, by how much it spoke for the intent (or, below 0, against it); 1 for what was declared.
    public var weight: Double

    /// Something that told.
    public init(_ kind: Kind, _ text: String, weight: Double = 1) {
        self.kind = kind
        self.text = text
        self.weight = weight
    }
}
