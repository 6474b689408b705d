import Logging

/// Leads a conversation whose stored state no module declares back to ``ConversationState/idle``, says so, and lets the
/// message be handled from there.
///
/// What modules remember is kept.
public struct StateRecovery: MessageMiddleware {
    /// A middleware with nothing to set.
    public init() {}

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        guard let flow = turn.flow, flow.states[turn.context.state] == nil else {
            return try await next(message, &turn)
        }
        turn.logger.warning("state is not declared by any module", metadata: ["state": "\(turn.context.state)"])
        turn.enter(.idle, on: .recovery)
        turn.send(EngineReplies.lostPlace)
        return try await next(message, &turn)
    }
}
