extension Question {
    func settledAnswer(in text: NormalizedText, recognised: [RankedIntent]) -> Classification? {
        switch self.kind {
        case .yesNo:
            guard let first = recognised.first else { return nil }
            switch first.intent {
            case .affirmative where recognised.contains(where: self.asksForMore):
                // "Yes but remove the fish" settles nothing yet.
                return nil
            case .affirmative: return self.answered(.yes, by: recognised)
            case .negative: return self.answered(.no, by: recognised)
            default: return nil
            }
        case .choice:
            return self.choice(in: text).map { choice in
                self.answered(.choice(choice), by: [RankedIntent(self.intent, confidence: 1)])
            }
        case .days, .freeText: return nil
        }
    }

    func openAnswer(in text: NormalizedText, text original: String) -> Classification? {
        guard [.days, .freeText].contains(self.kind), !text.words.isEmpty else { return nil }
        return self.answered(.text(original), by: [RankedIntent(self.intent, confidence: 0.6)])
    }

    private func answered(_ value: Answer.Value, by ranking: [RankedIntent]) -> Classification {
        Classification(ranking: ranking, stage: "question", answer: Answer(question: self, value: value))
    }

    /// Whether a yes with this in it is more than a yes to the question.
    private func asksForMore(_ ranked: RankedIntent) -> Bool {
        ![.affirmative, .negative, .help, self.intent].contains(ranked.intent)
    }

    /// The choice that the whole message names: its label ("a", "option a"), its place ("the first one", "1") or words
    /// that only its title has.
    private func choice(in text: NormalizedText) -> Choice? {
        let spoken = text.withoutPoliteness
        // A label may be a filler elsewhere, as "I" is.
        if spoken.count == 1, let index = self.position(of: spoken[0]) { return self.choices[index] }
        let words = spoken.filter { !Self.fillers.contains($0) }
        guard !words.isEmpty, words.count <= 8 else { return nil }
        if words.count == 1, let index = self.position(of: words[0]) { return self.choices[index] }
        let named = self.choices.filter { choice in
            let title = Set(NormalizedText(choice.title).words)
            return words.allSatisfy(title.contains)
        }
        return named.count == 1 ? named[0] : nil
    }

    private func position(of word: String) -> Int? {
        if let index = self.choices.firstIndex(where: { NormalizedText($0.label).words == [word] }) { return index }
        // Where the labels are numbers, "2" is a label or nothing, not the second in the list.
        if Int(word) != nil, self.choices.contains(where: { Int($0.label) != nil }) { return nil }
        guard let ordinal = Self.ordinals[word], ordinal <= self.choices.count else { return nil }
        return ordinal - 1
    }

    private static let fillers: Set<String> = [
        "the", "one", "option", "choice", "number", "i", "ill", "id", "want", "like", "take", "would", "have", "go",
        "with", "lets", "give", "me", "choose", "pick", "for",
    ]

    private static let ordinals = [
        "1": 1, "2": 2, "3": 3, "4": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3,
        "4th": 4,
    ]
}
