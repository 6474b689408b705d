/// How long a text a provider takes in one message.
public struct TextLimit: Sendable, Hashable {
    /// How many characters, counted as UTF-16 units, which is never too few.
    public let characters: Int
    /// How many segments, when that is limited, too.
    public let segments: Int?

    /// A limit; of less than one character or segment, one is made.
    public init(characters: Int, segments: Int? = nil) {
        self.characters = max(1, characters)
        self.segments = segments.map { max(1, $0) }
    }

    /// Whether a text is no longer.
    public func allows(_ text: String) -> Bool {
        guard text.utf16.count <= self.characters else { return false }
        return self.segments.map { text.fits(segments: $0) } ?? true
    }
}
