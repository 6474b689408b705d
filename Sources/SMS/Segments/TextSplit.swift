extension String {
    /// The text in pieces that a provider takes, each a message of its own; one, the text itself, when it is taken whole.
    ///
    /// Joined, the pieces are the text. Each is as long as can be and ends after white space, unless a single word is
    /// longer than a piece. What a reader sees as one character stays in one piece, unless it is longer than one by
    /// itself; then it is cut between its scalars.
    public func pieces(within limit: TextLimit) -> [String] {
        guard !limit.allows(self) else { return [self] }
        var pieces: [String] = []
        var rest = self[...]
        while !rest.isEmpty {
            let end = TextSplit.end(of: rest, within: limit)
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces
    }
}

/// Where a text is cut.
private enum TextSplit {
    /// Where the first piece of a text that is not empty ends; after its beginning, whatever the limit.
    static func end(of text: Substring, within limit: TextLimit) -> String.Index {
        // No piece has more characters than it may have units.
        let ends = text.indices.prefix(limit.characters).map { text.index(after: $0) }
        let fitting = Self.fitting(ends, of: text, within: limit)
        guard fitting > 0 else {
            return Self.endInside(text, within: limit)
        }
        let end = ends[fitting - 1]
        guard end < text.endIndex else { return end }
        let word = text[..<end].lastIndex { $0.isWhitespace }
        return word.map { text.index(after: $0) } ?? end
    }

    /// Where the first piece ends when not even the first character fits.
    private static func endInside(_ text: Substring, within limit: TextLimit) -> String.Index {
        let scalars = text.unicodeScalars
        let ends = scalars.indices.prefix(limit.characters).map { scalars.index(after: $0) }
        return ends[max(0, Self.fitting(ends, of: text, within: limit) - 1)]
    }

    /// How many of the ends, which are in order, make a piece that fits: the longer, the less it does.
    private static func fitting(_ ends: [String.Index], of text: Substring, within limit: TextLimit) -> Int {
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high + 1) / 2
            if limit.allows(String(text.unicodeScalars[..<ends[middle - 1]])) {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return low
    }
}
