import Foundation
import MealPlanning

/// What a text asks to be swapped: "swap 2", "swap tuesday", "swap the chicken for tofu", "give me fish instead of 3".
struct SwapRequest: Equatable {
    /// What goes: a number, a day or words; empty when the text does not say.
    var outgoing: String
    /// What comes; `nil` when that is left to us.
    var incoming: String?

    init(_ text: String) {
        let words = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).split {
            !$0.isLetter && !$0.isNumber && $0 != "'"
        }.map(String.init)
        let insteadOf = [["instead", "of"], ["en", "lugar", "de"], ["en", "vez", "de"]].lazy
            .compactMap { phrase in Self.position(of: phrase, in: words).map { ($0, phrase.count) } }.first
        if let (index, length) = insteadOf {
            self.outgoing = Self.essence(words[(index + length)...])
            let incoming = Self.essence(words[..<index])
            self.incoming = incoming.isEmpty ? nil : incoming
        } else if let index = words.firstIndex(where: { ["for", "with", "to", "por", "con"].contains($0) }), index > 0 {
            let outgoing = Self.essence(words[..<index])
            let incoming = Self.essence(words[(index + 1)...])
            // "Something else for friday" names only what goes.
            self.outgoing = outgoing.isEmpty ? incoming : outgoing
            self.incoming = outgoing.isEmpty || incoming.isEmpty ? nil : incoming
        } else {
            self.outgoing = Self.essence(words[...])
            self.incoming = nil
        }
    }

    private static func position(of phrase: [String], in words: [String]) -> Int? {
        words.indices.first { words[$0...].starts(with: phrase) }
    }

    /// The words that say what is meant.
    private static func essence(_ words: ArraySlice<String>) -> String {
        words.filter { !Self.fillers.contains($0) }.joined(separator: " ")
    }

    private static let fillers: Set<String> = [
        "swap", "swapping", "switch", "replace", "exchange", "trade", "change", "out", "the", "a", "an", "my", "our",
        "please", "pls", "plz", "can", "could", "you", "i", "we", "want", "would", "like", "have", "get", "give",
        "me", "us", "to", "number", "no", "nr", "dinner", "meal", "dish", "one", "something", "anything", "else",
        "other", "another", "different", "some", "on", "that", "this", "instead", "dont", "don't", "in", "box", "it",
        "of", "and", "ok", "hey", "hi", "actually", "oops", "wait", "sorry", "but", "yes", "meant", "mean", "then",
        "now",
        "thanks", "cambia", "cambiar", "cambiame", "reemplaza", "reemplazar", "sustituye", "cambies",
        "sustituir",
        "el", "la", "los", "las", "un", "una", "mi", "por", "favor", "cena", "plato", "numero", "otra", "otro", "cosa",
        "algo", "quiero", "quisiera", "de", "del",
    ]
}
