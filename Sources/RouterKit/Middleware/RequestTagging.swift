import Logging

/// Tags the turn's logger with the request and the conversation, so that every line of a turn can be found.
public struct RequestTagging: MessageMiddleware {
    private let label: @Sendable (ConversationKey) -> String

    /// Tags lines with what `label` makes of the conversation's key: by default the last two digits of its number.
    public init(label: @escaping @Sendable (ConversationKey) -> String = { $0.redacted }) { self.label = label }

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        turn.logger[metadataKey: "request_id"] = "\(turn.requestID)"
        turn.logger[metadataKey: "conversation"] = "\(self.label(turn.context.key))"
        return try await next(message, &turn)
    }
}
