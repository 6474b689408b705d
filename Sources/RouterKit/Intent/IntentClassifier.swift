/// Finds out what a message means.
public protocol IntentClassifier: Sendable {
    /// What `text` means, said in this context.
    ///
    /// Never fails: what nobody recognises is ``Classification/unknown``.
    func classify(_ text: String, in context: ConversationContext) -> Classification
}

/// The classifier of the framework: the answer to the open question first, then keywords and phrases, then, for a
/// question that any words may answer, those words.
struct ClassificationPipeline: IntentClassifier {
    private let keywords: KeywordIndex

    init(_ definitions: [IntentDefinition]) {
        self.keywords = KeywordIndex(definitions)
    }

    func classify(_ text: String, in context: ConversationContext) -> Classification {
        let normalized = NormalizedText(text)
        let recognised = self.keywords.ranking(of: normalized)
        if let question = context.question,
            let answer = question.answer(in: normalized, text: text, recognised: recognised)
        {
            return answer
        }
        return recognised.isEmpty ? .unknown : Classification(ranking: recognised, stage: "keyword")
    }
}
