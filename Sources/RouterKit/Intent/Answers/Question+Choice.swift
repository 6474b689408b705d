extension Question {
    /// The choice that a message names: by its label ("a", "let's do option a"), its place ("the first one", "#1",
    /// "la última") or words that only its title has ("the tofu please").
    ///
    /// Every word has to say which, or be one that says nothing about it; all have to say the same. That leaves out what
    /// is more than an answer ("skip the second day"), and what says which one it is not ("not b").
    func choice(in text: NormalizedText, text original: String, recognised: [RankedIntent]) -> Choice? {
        let spoken = text.withoutPoliteness
        let places = ChoicePlaces(self.choices)
        // A label may be a filler elsewhere, as "I" is, and a keyword too.
        if spoken.count == 1, let index = places.index(of: spoken[0]) { return self.choices[index] }
        let words = ChoiceWords(spoken, original: original, isRequest: self.isRequest(recognised), places: places)
        guard words.words.count <= Self.maximumWords else { return nil }
        let titles = self.choices.map { ChoiceTitle($0.title) }
        if let index = words.choice(places, titles, tolerance: .plurals) { return self.choices[index] }
        // A misspelt word that is another's keyword is no misspelt word.
        guard !recognised.contains(where: self.isAnotherRequest) else { return nil }
        return words.choice(places, titles, tolerance: .slips).map { self.choices[$0] }
    }

    /// More words than anybody needs to name one of a few.
    private static let maximumWords = 8

    /// Whether the message asks for what the question is about, and for nothing else: "swap it for b".
    private func isRequest(_ recognised: [RankedIntent]) -> Bool {
        recognised.contains { $0.intent == self.intent } && !recognised.contains(where: self.isAnotherRequest)
    }

    /// Whether it is something else than an answer, or words around one; the names of intents that only say something
    /// friendly are those that modules give them.
    private func isAnotherRequest(_ ranked: RankedIntent) -> Bool {
        ![self.intent, .affirmative, Intent(rawValue: "thanks"), Intent(rawValue: "greeting")].contains(ranked.intent)
    }
}
