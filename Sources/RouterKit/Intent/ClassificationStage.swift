/// One way of finding out what a message means.
protocol ClassificationStage: Sendable {
    /// What the message means; `nil` when this way does not tell.
    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification?

    /// What weighed most in a classification of this stage, or would have in one that did not come about.
    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence]
}

/// A message as the stages look at it: read once for all of them.
struct MessageReading: Sendable {
    /// As it came.
    let text: String
    /// Its words, and the declared phrases among them.
    let words: NormalizedText
    let said: KeywordIndex.Ranking
    /// The same with its misspelt words corrected; `nil` when none is.
    let corrected: Corrected?

    /// A message with its misspelt words corrected.
    struct Corrected: Sendable {
        let words: NormalizedText
        let said: KeywordIndex.Ranking
        let corrections: [SpellingCorrector.Correction]
    }

    init(_ text: String, _ vocabulary: Vocabulary) {
        let words = NormalizedText(text)
        let said = vocabulary.keywords.ranking(of: words)
        self.text = text
        self.words = words
        self.said = said
        self.corrected = vocabulary.spelling.corrected(words).map { corrected, corrections in
            Corrected(
                words: corrected,
                said: vocabulary.keywords.ranking(of: corrected).guessed(beside: said),
                corrections: corrections
            )
        }
    }
}

/// The stage that takes a message for the answer to the open question, or to the one that waits behind it.
struct QuestionStage: ClassificationStage {
    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        self.classify(reading.words, of: reading.text, saying: reading.said, in: context)
    }

    func classify(
        _ words: NormalizedText,
        of text: String,
        saying said: KeywordIndex.Ranking,
        in context: ConversationContext
    ) -> Classification? {
        for question in [context.question, context.suspendedQuestion].compactMap(\.self) {
            guard var answer = question.settledAnswer(in: words, text: text, recognised: said.intents) else { continue }
            answer.language = said.language
            return answer
        }
        return nil
    }

    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence] {
        reading.said.phrases.map { Evidence(.phrase, $0) }
    }
}

/// The stage that looks for whole words and phrases that were declared; where there are several, the transitions that
/// leave the state decide.
///
/// A few words of a longer message may mean something else there ("the total eclipse was cool"): where they are less
/// than the settings ask for, and examples were learned of the intent, this is left to the learned stage.
struct KeywordStage: ClassificationStage {
    let flow: ConversationFlow
    /// What was learned; `nil` when nothing decides after this stage.
    let learned: LearnedIntents?
    let settings: ClassificationSettings

    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        guard !reading.said.intents.isEmpty, !self.isDoubtful(reading) else { return nil }
        // What a corrected word adds stays behind what was said.
        let found = reading.said.intents + (reading.corrected?.said.intents ?? [])
        let ranking = self.flow.decide(found, in: context)
        return Classification(
            ranking: ranking,
            stage: ranking == found ? "keyword" : "flow",
            language: reading.said.language
        )
    }

    private func isDoubtful(_ reading: MessageReading) -> Bool {
        let said = reading.said
        guard let learned, said.share < self.settings.certainShare, said.intents.count == 1,
            // "Skip friday" and "swap 2" leave nothing to learn from.
            reading.words.words.count > 2
        else { return false }
        return said.intents.allSatisfy { $0.refused.isEmpty && learned.knows($0.intent) }
    }

    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence] {
        reading.said.phrases.map { Evidence(.phrase, $0) }
    }
}

/// The stage that looks for the same, and for an answer to the open question, with misspelt words corrected.
struct TypoStage: ClassificationStage {
    let flow: ConversationFlow

    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        guard reading.said.intents.isEmpty, let corrected = reading.corrected, !corrected.said.intents.isEmpty else {
            return nil
        }
        let answer = QuestionStage().classify(
            corrected.words,
            of: reading.text,
            saying: corrected.said,
            in: context
        )
        var classification = answer ?? Classification(ranking: [], stage: "", language: corrected.said.language)
        if answer == nil { classification.ranking = self.flow.decide(corrected.said.intents, in: context) }
        classification.stage = "typo"
        return classification
    }

    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence] {
        guard let corrected = reading.corrected else { return [] }
        return corrected.corrections.map { Evidence(.correction, "\($0.original) → \($0.replacement)") }
            + corrected.said.phrases.map { Evidence(.phrase, $0) }
    }
}

/// The stage that takes any words for the answer to a question that any words may answer.
struct OpenQuestionStage: ClassificationStage {
    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        for question in [context.question, context.suspendedQuestion].compactMap(\.self) {
            let answer = question.openAnswer(
                in: reading.words,
                text: reading.text,
                recognised: reading.said.intents
            )
            if let answer { return answer }
        }
        return nil
    }

    func evidence(for classification: Classification?, in reading: MessageReading) -> [Evidence] { [] }
}
