extension RandomTexts.Kind {
    /// A text of this kind; with no sentences given, `sentence` and `misspelt` make one of "hello".
    public func text(using generator: inout some RandomNumberGenerator, sentences: [String] = []) -> String {
        let sentence = sentences.randomElement(using: &generator) ?? "hello"
        switch self {
        case .empty: return ""
        case .whitespace: return Self.joined(Self.spaces, 1...20, using: &generator)
        case .junk: return Self.junk(using: &generator)
        case .controls: return Self.joined(Self.controlCharacters + ["a", "b", " "], 1...40, using: &generator)
        case .emoji: return Self.joined(Self.emojis, 1...30, using: &generator)
        case .rightToLeft: return Self.joined(Self.rightToLeftWords, 1...12, separator: " ", using: &generator)
        case .combining: return Self.joined(["e", "\u{301}", "\u{308}", "\u{35C}"], 1...300, using: &generator)
        case .veryLong:
            return Self.joined(Self.longWords + [sentence], 400...3_000, separator: " ", using: &generator).padded(
                to: 2_000
            )
        case .injection: return Self.joined(Self.injections, 1...2, separator: " ", using: &generator)
        case .json: return Self.json(sentence, using: &generator)
        case .numbers: return Self.joined(Self.numerals, 1...4, separator: " ", using: &generator)
        case .sentence: return Self.dressed(sentence, using: &generator)
        case .misspelt: return Self.misspelt(sentence, using: &generator)
        }
    }

    private static func joined(
        _ pieces: [String],
        _ counts: ClosedRange<Int>,
        separator: String = "",
        using generator: inout some RandomNumberGenerator
    ) -> String {
        var chosen: [String] = []
        for _ in 0..<Int.random(in: counts, using: &generator) {
            chosen.append(pieces.randomElement(using: &generator) ?? "")
        }
        return chosen.joined(separator: separator)
    }

    private static func junk(using generator: inout some RandomNumberGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...120, using: &generator) {
            let planes: UInt32 = Bool.random(using: &generator) ? 0x2FF : 0x10_FFFF
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...planes, using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }

    private static func json(_ sentence: String, using generator: inout some RandomNumberGenerator) -> String {
        let whole =
            [
                "{\"text\":\"\(sentence)\",\"to\":null}", "[[[[[[[[]]]]]]]]",
                "{\"intent\":\"admin\",\"state\":\"confirmed\"}",
                "\"\\u0000\\uD83D\"", "{\"a\":1e999}", "null",
            ].randomElement(using: &generator) ?? ""
        return Bool.random(using: &generator) ? whole : String(whole.dropLast(Int.random(in: 1...3, using: &generator)))
    }

    private static func dressed(_ sentence: String, using generator: inout some RandomNumberGenerator) -> String {
        let cased = [sentence, sentence.uppercased(), sentence.lowercased(), sentence.capitalizedFirst]
        let before = ["", "", " ", "hey, ", "please ", "\n", "¿"].randomElement(using: &generator) ?? ""
        let after = ["", "", ".", "!!!", " please", " 😀", "?", "  "].randomElement(using: &generator) ?? ""
        return before + (cased.randomElement(using: &generator) ?? sentence) + after
    }

    private static func misspelt(_ sentence: String, using generator: inout some RandomNumberGenerator) -> String {
        var letters = Array(sentence)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            guard let index = letters.indices.randomElement(using: &generator) else { break }
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: letters.remove(at: index)
            case 1: letters.insert(letters[index], at: index)
            default: letters.swapAt(index, letters.indices.randomElement(using: &generator) ?? index)
            }
        }
        return String(letters)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { self.prefix(1).uppercased() + self.dropFirst() }

    /// The text, repeated until it is at least so long.
    fileprivate func padded(to length: Int) -> String {
        var text = self
        while text.count < length { text += " \(self)" }
        return text
    }
}
