public import RouterKit

/// A handler of entering a state that does what a test says.
public struct ScriptedEntryHandler: StateEntryHandler {
    /// What a handler does.
    public typealias Script = @Sendable (inout Turn) async throws -> Reply?

    public let state: ConversationState
    private let script: Script

    /// A handler of entering this state.
    public init(_ state: ConversationState, _ script: @escaping Script) {
        self.state = state
        self.script = script
    }

    public func enter(in turn: inout Turn) async throws -> Reply? { try await self.script(&turn) }
}

/// A handler of a state's time-out that does what a test says.
public struct ScriptedTimeoutHandler: TimeoutHandler {
    /// What a handler does.
    public typealias Script = @Sendable (inout Turn) async throws -> Reply?

    public let state: ConversationState
    private let script: Script

    /// A handler of the time-out of this state.
    public init(_ state: ConversationState, _ script: @escaping Script) {
        self.state = state
        self.script = script
    }

    public func handle(in turn: inout Turn) async throws -> Reply? { try await self.script(&turn) }
}
