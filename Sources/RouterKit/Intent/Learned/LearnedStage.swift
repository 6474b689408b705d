/// The stage that asks the model what a message is most like.
struct LearnedStage: ClassificationStage {
    /// How classifications of this stage are marked.
    static let name = "learned"

    private let learned: LearnedIntents
    private let flow: ConversationFlow
    private let threshold: Double?

    init(_ learned: LearnedIntents, flow: ConversationFlow, threshold: Double?) {
        self.learned = learned
        self.flow = flow
        self.threshold = threshold
    }

    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        guard let model = self.learned.model else { return nil }
        let threshold = self.threshold ?? model.threshold
        let likely = self.ranking(of: reading, in: context, model)
        guard let best = likely.first, best.confidence >= threshold else { return nil }
        return Classification(ranking: [best], stage: Self.name, language: self.learned.language(of: reading.words))
    }

    /// The model's ranking, each intent as likely as the customers who were in this state before make it.
    private func ranking(
        of reading: MessageReading,
        in context: ConversationContext,
        _ model: IntentModel
    ) -> [RankedIntent] {
        model.ranking(of: reading.words.words).map { ranked in
            var ranked = ranked
            ranked.confidence = min(1, ranked.confidence * self.flow.counts.prior(of: ranked.intent, in: context.state))
            return ranked
        }.sorted { $0.confidence > $1.confidence }
    }

    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence] {
        guard let model = self.learned.model else { return [] }
        let words = reading.words.words
        let intent = classification?.intent ?? model.ranking(of: words).first?.intent
        return intent.map { model.evidence(for: $0, in: words) } ?? []
    }
}
