import Foundation

/// A message as the classifier compares it: words in lower case, without accents and apostrophes, emoji on their own.
struct NormalizedText: Sendable, Hashable {
    /// The words in order, at most ``maximumWords``.
    let words: [String]

    /// More words than any text message that somebody typed; the rest of a longer one does not count.
    static let maximumWords = 200

    /// Characters that are looked at; a text message of ten parts has 1,530 characters.
    private static let maximumCharacters = 2_000

    init(_ text: String) {
        let words = text.utf8.allSatisfy { $0 < 0x80 } ? Self.asciiWords(of: text) : Self.words(of: text)
        self.words = words.isEmpty && text.contains("?") ? ["?"] : Array(words.prefix(Self.maximumWords))
    }

    /// The words of a text that has nothing but ASCII in it, as most have; the same as the others' in a tenth of the time.
    private static func asciiWords(of text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func flush() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8.prefix(Self.maximumCharacters) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
            default: flush()
            }
        }
        flush()
        return words
    }

    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func flush() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        let folded = text.prefix(Self.maximumCharacters).folding(
            options: [.caseInsensitive, .diacriticInsensitive],
            locale: nil
        )
        for character in folded {
            if character.isLetter || character.isNumber {
                word.append(contentsOf: character.visible)
            } else if "'’‘`\u{AD}".contains(character) {
                continue
            } else {
                flush()
                if character.isEmoji { words.append(character.withoutVariation) }
            }
        }
        flush()
        return words
    }

    /// The words without politeness, which changes no meaning when a message is compared as a whole.
    var withoutPoliteness: [String] {
        let remaining = self.words.filter { !Self.isPolite($0) }
        return remaining.isEmpty ? self.words : remaining
    }

    /// Whether a word only softens what is said.
    static func isPolite(_ word: String) -> Bool { Self.politeness.contains(word) }

    private static let politeness: Set<String> = [
        "please", "pls", "plz", "thanks", "thx", "ty", "hey", "hi", "um", "uh",
    ]
}

extension Character {
    /// Whether it shows as a pictogram; digits and signs that merely may do not count.
    fileprivate var isEmoji: Bool {
        self.unicodeScalars.first.map { $0.properties.isEmoji && $0.value > 0xFF } ?? false
    }

    /// The character without what does not show, such as joiners, and without the frame of a keycap: "2️⃣" is "2".
    fileprivate var visible: String {
        guard self.utf8.count > 1 else { return String(self) }
        return String(
            String.UnicodeScalarView(
                self.unicodeScalars.filter {
                    !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .enclosingMark
                }
            )
        )
    }

    /// The pictogram without skin tone and presentation.
    fileprivate var withoutVariation: String {
        String(String.UnicodeScalarView(self.unicodeScalars.prefix(1)))
    }
}
