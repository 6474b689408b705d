extension ConversationFlow {
    /// Decides between the intents that a message may have: by the transitions that leave the state in which it came.
    ///
    /// Each intent's confidence is taken times the weight of the best transition that it may take there (half of 1 for
    /// an intent that takes none), times how usual it is there once enough is known of that. What was recognised
    /// exactly stays before what was only guessed, whatever the weights. Equals keep their order. A yes or a no in front
    /// of something else turns it round ("don't skip friday"), so where there is one the order stays.
    func decide(_ ranking: [RankedIntent], in context: ConversationContext) -> [RankedIntent] {
        let hasAnswer = ranking.contains { [.affirmative, .negative].contains($0.intent) }
        guard ranking.count > 1, !hasAnswer else { return ranking }
        let scored = ranking.map { ranked in
            (ranked: ranked, score: ranked.confidence * self.weight(of: ranked.intent, in: context))
        }
        return scored.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            if first.ranked.isExact != second.ranked.isExact { return first.ranked.isExact }
            return (second.score, one.offset) < (first.score, other.offset)
        }.map(\.element.ranked)
    }

    private func weight(of intent: Intent, in context: ConversationContext) -> Double {
        let open = self.transitions(of: intent, from: context.state).filter { $0.condition?.holds(context) ?? true }
        guard let best = open.map(\.weight).max() else { return Self.weightOfStaying }
        return best * self.counts.prior(of: intent, in: context.state)
    }

    /// What an intent counts that leads nowhere from here: a question in between, as a rule.
    private static let weightOfStaying = 0.5
}
