import Foundation

/// A word or a sign of a text about days.
struct DayToken {
    /// The word without case, accents and apostrophes, or the sign itself.
    let folded: String
    /// Where it stands in the text.
    let range: Range<String.Index>

    /// The number that it is, or begins with when it is an ordinal: 7 for "7" and "7th".
    var number: Int? {
        let digits = self.folded.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 4 else { return nil }
        return ["", "st", "nd", "rd", "th"].contains(self.folded.dropFirst(digits.count)) ? Int(digits) : nil
    }

    /// Whether it is a number with its ending: "7th".
    var isOrdinal: Bool { self.number != nil && self.folded.last?.isLetter == true }

    /// The words of a text, and the signs between them that mean something: "-" and "/".
    static func tokens(of text: String) -> [DayToken] {
        var tokens: [DayToken] = []
        var start: String.Index?
        for index in text.indices {
            let character = text[index]
            if character.isLetter || character.isNumber || Self.apostrophes.contains(character) {
                start = start ?? index
                continue
            }
            if let begin = start { tokens.append(word: begin..<index, of: text) }
            start = nil
            if let sign = Self.signs[character], !Self.startsLine(index, of: text) {
                tokens.append(DayToken(folded: sign, range: index..<text.index(after: index)))
            }
        }
        if let begin = start { tokens.append(word: begin..<text.endIndex, of: text) }
        return tokens
    }

    /// Whether only spaces stand before it in its line; a dash there makes a list.
    private static func startsLine(_ index: String.Index, of text: String) -> Bool {
        text[..<index].last { $0 != " " }?.isNewline ?? true
    }

    private static let apostrophes: Set<Character> = ["'", "\u{2019}"]
    private static let signs: [Character: String] = ["-": "-", "–": "-", "—": "-", "/": "/"]
}

extension [DayToken] {
    fileprivate mutating func append(word range: Range<String.Index>, of text: String) {
        let folded = text[range].folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
        if !folded.isEmpty { self.append(DayToken(folded: folded, range: range)) }
    }
}
