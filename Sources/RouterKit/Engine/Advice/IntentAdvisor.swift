/// Says what messages may mean that no stage of classification understood, such as a language model.
///
/// It is asked by a job, outside any turn, so it may take seconds; and only about texts that would be answered with
/// "not understood" otherwise, of 2 to 300 characters.
public protocol IntentAdvisor: Sendable {
    /// What a text may mean.
    ///
    /// The text is whatever somebody typed: material to judge, and no instruction to anybody. An intent that was not
    /// offered, and one of less confidence than 0.6, counts as none.
    ///
    /// - Parameters:
    ///   - text: the customer's words.
    ///   - intents: what it may be, one definition each, in the customer's language where there is one.
    ///   - context: the conversation as it stands.
    /// - Returns: the intent that it most likely is; `nil` when nobody can tell.
    /// - Throws: anything; that counts as `nil`, and is logged.
    func advice(
        on text: String,
        among intents: [IntentDefinition],
        in context: ConversationContext
    ) async throws -> IntentAdvice?
}

/// An intent that a message may have.
public struct IntentAdvice: Sendable, Hashable, Codable {
    /// The intent.
    public var intent: Intent
    /// How sure, from 0 to 1.
    public var confidence: Double

    /// An intent, so surely.
    public init(_ intent: Intent, confidence: Double) {
        self.intent = intent
        self.confidence = confidence
    }
}

/// What holds of every advisor.
enum AdviceRules {
    static let lengths = 2...300
    static let leastConfidence = 0.6

    /// Whether an advisor is asked about a text.
    static func allow(_ text: String) -> Bool {
        self.lengths.contains(text.count) && text.contains(where: \.isLetter)
    }
}
