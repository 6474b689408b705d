public import RouterKit

/// A message handler that does what a test says.
///
/// ```swift
/// let handler = ScriptedHandler(.help) { message, turn in
///     turn.send("one moment")
///     return "You said \(message.text)."
/// }
/// ```
public struct ScriptedHandler: MessageHandler {
    /// What a handler does.
    public typealias Script = @Sendable (InboundMessage, inout Turn) async throws -> Reply?

    public let intent: Intent
    public let states: StateScope
    public let priority: Int
    private let script: Script

    /// A handler of `intent`, by default in no state in particular and with the middle priority.
    public init(
        _ intent: Intent,
        in states: StateScope = .any,
        priority: Int = 50,
        _ script: @escaping Script
    ) {
        self.intent = intent
        self.states = states
        self.priority = priority
        self.script = script
    }

    /// A handler of `intent` that always says the same, or always passes when `reply` is `nil`.
    public init(_ intent: Intent, in states: StateScope = .any, priority: Int = 50, saying reply: Reply?) {
        self.init(intent, in: states, priority: priority) { _, _ in reply }
    }

    public func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        try await self.script(message, &turn)
    }
}
