import Foundation

/// Leaves messages unhandled that come faster than a person types, and says so once a minute.
///
/// The count lives in the conversation, so the limit holds on any number of nodes. A message over the limit is recorded
/// and acknowledged all the same. A dead letter that is run again is handled whatever the rate.
public struct RateLimit: MessageMiddleware {
    let perMinute: Int
    let notice: Phrase

    /// A limit of so many messages in any 60 seconds, estimated by a sliding window; 0 is no limit.
    public init(perMinute: Int = 20, notice: Phrase = EngineReplies.tooFast) {
        self.perMinute = perMinute
        self.notice = notice
    }

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        let arrivals = turn.context.arrivals
        guard self.perMinute > 0, !turn.isRetry, arrivals.inLastMinute(at: turn.now) > Double(self.perMinute) else {
            return try await next(message, &turn)
        }
        let told = arrivals.notifiedAt.map { turn.now.timeIntervalSince($0) < 60 } ?? false
        turn.append(.rateLimited(.init(notified: !told)))
        return told ? .silent : turn.say(self.notice)
    }
}
