/// One way of finding out what a message means.
protocol ClassificationStage: Sendable {
    /// What the message means; `nil` when this way does not tell.
    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification?

    /// What weighed most in a classification of this stage.
    func evidence(
        for classification: Classification,
        in reading: MessageReading,
        _ context: ConversationContext
    ) -> [Evidence]
}

extension ClassificationStage {
    func evidence(
        for classification: Classification,
        in reading: MessageReading,
        _ context: ConversationContext
    ) -> [Evidence] {
        classification == .unknown ? [] : reading.phrases.map { Evidence(.phrase, $0) }
    }
}

/// A message as the stages look at it: read once for all of them.
struct MessageReading: Sendable {
    /// As it came.
    let text: String
    let normalized: NormalizedText
    /// The intents whose words were said, surest first.
    let recognised: [RankedIntent]
    /// The language of those words.
    let language: Language?
    /// The declared phrases that were said.
    let phrases: [String]

    init(_ text: String, _ normalized: NormalizedText, keywords: KeywordIndex) {
        self.text = text
        self.normalized = normalized
        (self.recognised, self.language) = keywords.ranking(of: normalized, in: text)
        self.phrases = []
    }
}

/// The stage that takes a message for the answer to the open question, or to the one that waits behind it.
struct QuestionStage: ClassificationStage {
    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        for question in [context.question, context.suspendedQuestion].compactMap(\.self) {
            guard
                var answer = question.settledAnswer(in: reading.normalized, recognised: reading.recognised)
            else { continue }
            answer.language = reading.language
            return answer
        }
        return nil
    }
}

/// The stage that takes any words for the answer to a question that any words may answer.
struct OpenQuestionStage: ClassificationStage {
    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        for question in [context.question, context.suspendedQuestion].compactMap(\.self) {
            if let answer = question.openAnswer(in: reading.normalized, text: reading.text) { return answer }
        }
        return nil
    }
}

/// The stage that looks for whole words and phrases that were declared; where there are several, the transitions that
/// leave the state decide.
struct KeywordStage: ClassificationStage {
    let flow: ConversationFlow

    func classify(_ reading: MessageReading, in context: ConversationContext) -> Classification? {
        guard !reading.recognised.isEmpty else { return nil }
        let ranking = self.flow.decide(reading.recognised, in: context)
        return Classification(
            ranking: ranking,
            stage: ranking == reading.recognised ? "keyword" : "flow",
            language: reading.language
        )
    }
}
