/// The words of a message that say no to what follows them: "don't" in "don't skip friday", "no" in "no saltes el viernes".
///
/// Such a word reaches over two words at most, "to" and the like not counted, in Spanish over one; not past a full stop
/// or a comma, and not past words that turn it round ("don't forget to skip") or that it is about itself ("not now").
/// What asks for a thing by a no ("why not skip friday", "can't we skip friday") says no to nothing.
struct Negation: Sendable {
    /// A word that says no, or several: "no need".
    struct Negator: Sendable, Hashable {
        let range: Range<Int>
        /// Whether it says no to Spanish words only, as a "no" does, which in English answers what was said before.
        let isSpanish: Bool
    }

    /// Those that no other phrase contains.
    let negators: [Negator]
    private let text: NormalizedText

    /// Looks for them in the words of a text, in which these phrases were found.
    ///
    /// One that belongs to a phrase means what the phrase means ("no dinner"), unless the phrase is a no that ends with it.
    init(in text: NormalizedText, among phrases: [(range: Range<Int>, intent: Intent)]) {
        let words = text.words
        let negators = words.indices.compactMap { Self.negator(in: words, at: $0) }.filter { negator in
            let overlapping = phrases.filter { $0.range.overlaps(negator.range) }
            return overlapping.allSatisfy {
                $0.intent == .negative && $0.range.upperBound <= negator.range.upperBound
            } && !Self.asks(words, with: negator.range)
        }
        self.text = text
        self.negators = negators
    }

    /// What says no to a phrase that begins at a word; of several, the nearest.
    func negator(before start: Int, in language: Language?) -> Negator? {
        self.negators.last { negator in
            guard negator.range.upperBound <= start, !negator.isSpanish || language == .spanish else { return false }
            let between = self.text.words[negator.range.upperBound..<start]
            let counted = between.filter { !Self.uncounted.contains($0) }
            return counted.count <= (negator.isSpanish ? 1 : 2) && between.allSatisfy { !Self.stops.contains($0) }
                && !(negator.range.upperBound...start).contains(where: self.text.isBreak(before:))
        }
    }

    private static func negator(in words: [String], at index: Int) -> Negator? {
        if self.english.contains(words[index]) { return Negator(range: index..<index + 1, isSpanish: false) }
        guard self.spanish.contains(words[index]) else { return nil }
        let next = words.dropFirst(index + 1)
        if words[index] == "no", let first = next.first, ["need", "reason"].contains(first) {
            return Negator(range: index..<index + 2, isSpanish: false)
        }
        return Negator(range: index..<index + (next.starts(with: ["hace", "falta"]) ? 3 : 1), isSpanish: true)
    }

    /// Whether the words ask for something by saying no: "why not …", "can't we …", "could we not …", "¿por qué no …?".
    private static func asks(_ words: [String], with range: Range<Int>) -> Bool {
        let before = words[..<range.lowerBound].suffix(2)
        if before == ["por", "que"] { return true }
        if let last = before.last, ["why", "if", "si", "porque"].contains(last) { return true }
        let after = words[range.upperBound...].first
        if words[range.lowerBound].hasSuffix("nt"), let after, self.askers.contains(after) { return true }
        guard let verb = before.first, let person = before.last, before.count == 2 else { return false }
        return self.askers.contains(person) && ["could", "would", "should"].contains(verb)
    }

    private static let english: Set<String> = [
        "not", "dont", "doesnt", "didnt", "wont", "cant", "cannot", "shouldnt", "wouldnt", "couldnt", "isnt", "arent",
        "aint", "never",
    ]
    private static let spanish: Set<String> = ["no", "nunca"]
    private static let askers: Set<String> = ["we", "you", "u", "i"]
    private static let uncounted: Set<String> = ["to", "que", "me", "te", "lo", "la", "los", "las", "nos", "se"]

    /// What a no does not reach past.
    private static let stops: Set<String> = [
        // It is about these themselves, or they turn it round.
        "just", "only", "forget", "worry", "mind", "hesitate", "now", "yet", "know", "care", "sure", "like", "see",
        "get", "got",
        "find", "remember", "understand", "solo",
        "olvides", "ahora", "todavia",
        // It has another object.
        "it", "that", "this", "them", "these", "those", "one", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "lunes", "martes",
        "miercoles", "jueves", "viernes", "sabado", "domingo",
        // Something else begins.
        "and", "but", "so", "then", "also", "plus", "y", "e", "pero", "luego", "despues", "tambien",
    ]
}
