public import RouterKit

/// An advisor that does what a test says, and notes what it is asked.
///
/// ```swift
/// let advisor = ScriptedAdvisor { text, _ in text.contains("lighter") ? IntentAdvice(.swap, confidence: 0.9) : nil }
/// let phone = try ConversationTester(modules: [SwapModule(carts: carts)], advisor: advisor)
/// ```
public struct ScriptedAdvisor: IntentAdvisor {
    /// What an advisor does.
    public typealias Script = @Sendable (String, [Intent]) async throws -> IntentAdvice?

    /// The texts that it was asked about, in order.
    public let asked = CallLog()
    private let script: Script

    /// An advisor that answers so about a text, among these intents.
    public init(_ script: @escaping Script) { self.script = script }

    /// An advisor that always says the same; nothing for `nil`.
    public init(saying intent: Intent?, confidence: Double = 0.9) {
        self.init { _, _ in intent.map { IntentAdvice($0, confidence: confidence) } }
    }

    public func advice(
        on text: String,
        among intents: [IntentDefinition],
        in context: ConversationContext
    ) async throws -> IntentAdvice? {
        self.asked.append(text)
        return try await self.script(text, intents.map(\.intent))
    }
}
