/// The words of a message that say which choice it is, without those around them.
struct ChoiceWords {
    private(set) var words: [String] = []

    /// In a request for what the question is about, the words up to "for" say nothing: "swap it for b".
    init(_ spoken: [String], original: String, isRequest: Bool, places: ChoicePlaces) {
        let spoken = isRequest ? Self.withoutRequest(spoken) : spoken
        for (index, word) in spoken.enumerated() {
            let previous = index > 0 ? spoken[index - 1] : ""
            let next = index + 1 < spoken.count ? spoken[index + 1] : nil
            // "Give me a second" asks for time.
            if ChoiceVocabulary.seconds.contains(word), ChoiceVocabulary.articles.contains(previous) {
                self.words = []
                return
            }
            if word == "no", Self.isNumberSign(before: next, in: original) { continue }
            let saysNothing = ChoiceVocabulary.fillers.contains(word)
            if saysNothing, !Self.isMeant(word, after: previous, before: next, places: places) { continue }
            self.words.append(word)
        }
    }

    /// The index of the only choice that all words may be said of.
    func choice(_ places: ChoicePlaces, _ titles: [ChoiceTitle], tolerance: ChoiceTitle.Tolerance) -> Int? {
        guard self.words.contains(where: { places.index(of: $0) != nil || Self.names($0) }) else { return nil }
        var possible = Set(titles.indices)
        for word in self.words {
            var meant = Set(titles.indices.filter { titles[$0].has(word, tolerance: tolerance) })
            if let place = places.index(of: word) { meant.insert(place) }
            possible.formIntersection(meant)
        }
        return possible.count == 1 ? possible.first : nil
    }

    /// Whether a word of a title may stand for it: "and" is in many.
    private static func names(_ word: String) -> Bool { word.utf8.count > 2 && word != "and" }

    /// Whether a word that says nothing elsewhere is the label or the number here: "option a", "a sounds good", "number
    /// one".
    private static func isMeant(_ word: String, after previous: String, before next: String?, places: ChoicePlaces)
        -> Bool
    {
        guard places.index(of: word) != nil else { return false }
        if ChoiceVocabulary.signs.contains(previous) { return true }
        guard places.isLabel(word) else { return false }
        guard let next else { return true }
        return word != "i" && (ChoiceVocabulary.verbs.contains(next) || places.isLabel(next))
    }

    /// Whether what reads as a no before a number is the sign of one ("nº 2").
    private static func isNumberSign(before next: String?, in original: String) -> Bool {
        guard let next, ChoiceVocabulary.numbers[next] != nil else { return false }
        let text = original.prefix(200).lowercased()
        return ["no.", "nº", "n°"].contains { text.contains($0) }
    }

    private static func withoutRequest(_ spoken: [String]) -> [String] {
        guard let sign = spoken.lastIndex(where: { ["for", "to", "with", "por"].contains($0) }), sign > 0,
            spoken[1..<sign].allSatisfy({ ["it", "that", "this", "out", "lo", "la", "eso"].contains($0) })
        else { return spoken }
        return Array(spoken[(sign + 1)...])
    }
}
