/// Finds out what a message means.
public protocol IntentClassifier: Sendable {
    /// What `text` means, said in this context.
    ///
    /// Never fails: what nobody recognises is ``Classification/unknown``.
    func classify(_ text: String, in context: ConversationContext) -> Classification
}

/// The classifier of the framework: the answer to the open question first, then keywords and phrases, between which
/// the transitions that leave the state decide, then, for a question that any words may answer, those words.
struct ClassificationPipeline: IntentClassifier {
    private let keywords: KeywordIndex
    private let flow: ConversationFlow

    init(_ definitions: [IntentDefinition], flow: ConversationFlow = ConversationFlow()) {
        self.keywords = KeywordIndex(definitions)
        self.flow = flow
    }

    func classify(_ text: String, in context: ConversationContext) -> Classification {
        let normalized = NormalizedText(text)
        let (recognised, language) = self.keywords.ranking(of: normalized, in: text)
        for question in [context.question, context.suspendedQuestion].compactMap(\.self) {
            guard var answer = question.answer(in: normalized, text: text, recognised: recognised) else { continue }
            answer.language = language
            return answer
        }
        guard !recognised.isEmpty else { return .unknown }
        let ranking = self.flow.decide(recognised, in: context)
        return Classification(
            ranking: ranking,
            stage: ranking == recognised ? "keyword" : "flow",
            language: language
        )
    }
}
