import Logging

/// Tags the turn's logger with the request and the conversation, so that every line of a turn can be found.
public struct RequestTagging: MessageMiddleware {
    /// A middleware with nothing to set.
    public init() {}

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        turn.logger[metadataKey: "request_id"] = "\(turn.requestID)"
        turn.logger[metadataKey: "conversation"] = "\(turn.context.key.redacted)"
        return try await next(message, &turn)
    }
}
