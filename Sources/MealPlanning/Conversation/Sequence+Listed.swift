import Foundation
public import RouterKit

extension Sequence<String> {
    /// The elements as people list them: "Mon, Tue and Wed".
    public func listed(with conjunction: String = "and") -> String { self.listed { _ in conjunction } }

    /// The elements as people list them: "Mon, Tue or Wed", "pollo e higos".
    ///
    /// In Spanish "y" is "e" before the sound of an i, and "o" is "u" before that of an o.
    public func listed(in language: Language, or isChoice: Bool = false) -> String {
        let conjunction = isChoice ? Phrase("or", es: "o") : Phrase("and", es: "y")
        return self.listed { last in
            guard language == .spanish, Self.sounds(last, like: isChoice ? "o" : "i") else {
                return conjunction[language]
            }
            return isChoice ? "u" : "e"
        }
    }

    private func listed(with conjunction: (String) -> String) -> String {
        let all = Array(self)
        guard let last = all.last, all.count > 1 else { return all.first ?? "" }
        return all.dropLast().joined(separator: ", ") + " \(conjunction(last)) " + last
    }

    /// Whether a word begins with a vowel; an h is silent, and "hie" sounds like "ye".
    private static func sounds(_ word: String, like vowel: String) -> Bool {
        let plain = word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        if plain.hasPrefix("hie") { return false }
        return plain.hasPrefix(vowel) || plain.hasPrefix("h\(vowel)")
    }
}
