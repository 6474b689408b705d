import Logging

/// Writes one line a turn: what was understood, which module answered, from which state to which, how much was said, and how long it took.
///
/// Neither texts nor phone numbers are logged.
public struct TurnLogging: MessageMiddleware {
    /// A middleware with nothing to set.
    public init() {}

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        let before = turn.context.state
        let clock = ContinuousClock()
        let start = clock.now
        let reply = try await next(message, &turn)
        turn.logger.info(
            "turn",
            metadata: [
                "intent": "\(turn.classification.intent)",
                "module": "\(turn.module?.rawValue ?? "none")",
                "stage": "\(turn.classification.stage)",
                "state": "\(before)",
                "state_after": "\(turn.context.state)",
                "replies": "\(reply?.texts.count ?? 0)",
                "jobs": "\(turn.jobs.count)",
                "duration_us": "\(Int((clock.now - start) / .microseconds(1)))",
            ]
        )
        return reply
    }
}
