extension Question {
    /// The yes, the no or the choice that a message is: what may be taken for an answer before anything else.
    func settledAnswer(in text: NormalizedText, text original: String, recognised: [RankedIntent]) -> Classification? {
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
            return self.choice(in: text, text: original, recognised: recognised).map { choice in
                self.answered(.choice(choice), by: [RankedIntent(self.intent, confidence: 1)])
            }
        case .days, .freeText: return nil
        }
    }

    /// The days or the words that a message is, when nothing else was recognised in it: any words would do.
    func openAnswer(in text: NormalizedText, text original: String, recognised: [RankedIntent]) -> Classification? {
        switch self.kind {
        case .yesNo, .choice: return nil
        case .days, .freeText:
            guard recognised.isEmpty, !text.words.isEmpty else { return nil }
            return self.answered(.text(original), by: [RankedIntent(self.intent, confidence: 0.6)])
        }
    }

    private func answered(_ value: Answer.Value, by ranking: [RankedIntent]) -> Classification {
        Classification(ranking: ranking, stage: "question", answer: Answer(question: self, value: value))
    }

    /// Whether a yes with this in it is more than a yes to the question.
    private func asksForMore(_ ranked: RankedIntent) -> Bool {
        ![.affirmative, .negative, .help, self.intent].contains(ranked.intent)
    }
}
