import Foundation

extension String {
    /// Its words without case, accents, apostrophes and plural, the way names are compared.
    ///
    /// "Crème Fraîche" is `["creme", "fraiche"]`, "Lion's Mane Mushrooms" is `["lion", "mane", "mushroom"]`. An
    /// ampersand is the word "and".
    var foldedWords: [String] {
        self.plainFoldedWords
            ?? self.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .replacing("&", with: " and ")
            .filter { $0 != "'" && $0 != "\u{2019}" }
            .split { !$0.isLetter && !$0.isNumber }
            .map { Self.singular(of: String($0)) }
    }

    /// The same for plain ASCII, which nearly all names are, at a fraction of the cost.
    ///
    /// `nil` for other texts.
    private var plainFoldedWords: [String]? {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(Self.singular(of: String(decoding: word, as: UTF8.self))) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in self.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: word.append(byte)
            case 0x41...0x5A: word.append(byte | 0x20)
            case 0x27: continue
            case 0x26:
                end()
                words.append("and")
            case 0x80...: return nil
            default: end()
            }
        }
        end()
        return words
    }

    /// The singular of an English word, by its ending; wrong for a few, but the same wrong on both sides.
    private static func singular(of word: String) -> String {
        guard word.count > 3, !Self.alwaysPlural.contains(word) else { return word }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.hasSuffix("oes") || word.hasSuffix("ches") || word.hasSuffix("shes") || word.hasSuffix("xes") {
            return String(word.dropLast(2))
        }
        if word.hasSuffix("eaves") || word.hasSuffix("oaves") || word.hasSuffix("alves") {
            return word.dropLast(3) + "f"
        }
        let keepsItsEnd = word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is")
        return word.hasSuffix("s") && !keepsItsEnd ? String(word.dropLast()) : word
    }

    /// "Greens" are leaves to cook, "green" is a colour.
    private static let alwaysPlural: Set<String> = ["greens"]
}
