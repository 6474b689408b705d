import Foundation

/// The stage that asks the model what a message is most like; declared words that were said speak for their intents.
struct LearnedStage: ClassificationStage {
    /// How classifications of this stage are marked.
    static let name = "learned"

    private let learned: LearnedIntents
    private let flow: ConversationFlow
    private let settings: ClassificationSettings

    init(_ learned: LearnedIntents, flow: ConversationFlow, settings: ClassificationSettings) {
        self.learned = learned
        self.flow = flow
        self.settings = settings
    }

    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        guard let model = self.learned.model, model.knows(reading.words.words) else { return nil }
        let said = reading.said.intents
        var ranking = model.ranking(of: reading.words.words, atLeast: said.map(\.intent)).map { ranked in
            var ranked = ranked
            if let place = said.firstIndex(where: { $0.intent == ranked.intent }) {
                // What was said first, or says most, counts most.
                let weight = self.settings.weightOfWords * (place == 0 ? 1 : 0.6)
                ranked.confidence = 1 / (1 + exp(-weight) * (1 - ranked.confidence) / max(ranked.confidence, 1e-6))
                ranked.isExact = true
            }
            // As likely as the customers who were in this state before make it.
            ranked.confidence *= self.flow.counts.prior(of: ranked.intent, in: context.state)
            ranked.confidence = min(1, ranked.confidence)
            return ranked
        }
        ranking.sort { $0.confidence > $1.confidence }
        let threshold = said.isEmpty ? self.settings.threshold ?? model.threshold : 0.5
        guard let best = ranking.first, best.confidence >= threshold else { return nil }
        // "1 good, 2 ok" says more than yes: what it is about is for the handlers to read.
        let isAnswer = [.affirmative, .negative].contains(best.intent)
        guard !isAnswer || best.isExact || !reading.words.words.contains(where: { $0.allSatisfy(\.isNumber) }) else {
            return nil
        }
        return Classification(
            ranking: [best] + ranking.dropFirst().filter(\.isExact),
            // The model agreed to what was said.
            stage: best.isExact ? "keyword" : Self.name,
            language: said.isEmpty ? self.learned.language(of: reading.words) : reading.said.language
        )
    }

    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence] {
        guard let model = self.learned.model else { return [] }
        let words = reading.words.words
        let intent = classification?.intent ?? model.ranking(of: words).first?.intent
        return intent.map { model.evidence(for: $0, in: words) } ?? []
    }
}
