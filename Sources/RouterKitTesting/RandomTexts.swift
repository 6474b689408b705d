/// Texts of every kind that people and machines send, the same ones for the same seed.
///
/// For properties that hold whatever comes: that there is an answer, that it fits two segments, that nothing throws.
///
/// ```swift
/// for text in RandomTexts(seed: 7, sentences: ["plan", "skip thursday"]).prefix(100) { … }
/// ```
///
/// The sequence has no end. Each kind comes as often as the others, in no order; ``Kind/text(using:sentences:)`` makes
/// one of a kind that a test chooses.
public struct RandomTexts: Sequence, IteratorProtocol, Sendable {
    private var generator: SeededGenerator
    private let sentences: [String]

    /// The texts of this seed; `sentences` are what customers really say, in whatever language, and may be none.
    public init(seed: UInt64, sentences: [String] = []) {
        self.generator = SeededGenerator(seed: seed)
        self.sentences = sentences
    }

    /// The next text; there is always one.
    public mutating func next() -> String? {
        let kind = Kind.allCases.randomElement(using: &self.generator) ?? .empty
        return kind.text(using: &self.generator, sentences: self.sentences)
    }

    /// A kind of text.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Nothing at all.
        case empty
        /// Spaces of all sorts, tabs and line ends.
        case whitespace
        /// Characters from anywhere in Unicode.
        case junk
        /// Control characters between letters, NUL and marks of direction among them.
        case controls
        /// Emoji, those of several scalars too.
        case emoji
        /// Hebrew and Arabic, with numbers and Latin words in between.
        case rightToLeft
        /// Letters under heaps of combining marks.
        case combining
        /// From 2,000 to 20,000 characters.
        case veryLong
        /// Something that a database, a shell or a template would read as more than text.
        case injection
        /// JSON, whole or cut off.
        case json
        /// Numbers, at and beyond what fits an integer.
        case numbers
        /// One of the given sentences, in some casing, with something around it.
        case sentence
        /// One of the given sentences with letters lost, doubled or swapped.
        case misspelt
    }
}
