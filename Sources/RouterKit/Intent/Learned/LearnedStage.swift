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
        guard let model = self.learned.model else { return nil }
        let words = reading.words.words
        let said = reading.said.intents.first?.intent
        guard said != nil || model.knows(words) else { return nil }
        var ranking = model.ranking(of: words, including: said).map { ranked in
            var ranked = ranked
            if ranked.intent == said {
                let odds = ranked.confidence / max(1 - ranked.confidence, 1e-6) * exp(self.settings.weightOfWords)
                ranked.confidence = odds / (1 + odds)
                ranked.isExact = true
            }
            // As likely as the customers who were in this state before make it.
            ranked.confidence *= self.flow.counts.prior(of: ranked.intent, in: context.state)
            ranked.confidence = min(1, ranked.confidence)
            return ranked
        }
        ranking.sort { $0.confidence > $1.confidence }
        let fitted = self.settings.threshold ?? model.threshold
        let threshold = said == nil ? fitted : self.settings.thresholdOfWords
        guard let best = ranking.first, best.confidence >= threshold else { return nil }
        // "1 good, 2 ok" says more than yes: what it is about is for the handlers to read.
        let isAnswer = [.affirmative, .negative].contains(best.intent)
        guard !isAnswer || best.isExact || !words.contains(where: { $0.allSatisfy(\.isNumber) }) else { return nil }
        return Classification(
            ranking: [best] + ranking.dropFirst().filter(\.isExact),
            // The model agreed to what was said.
            stage: best.isExact ? "keyword" : Self.name,
            language: said == nil ? self.learned.language(of: reading.words) : reading.said.language
        )
    }

    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence] {
        guard let model = self.learned.model else { return [] }
        let words = reading.words.words
        let intent = classification?.intent ?? model.ranking(of: words).first?.intent
        return intent.map { model.evidence(for: $0, in: words) } ?? []
    }
}
