public import RouterKit

/// Tells a log when a message passes on its way in, and when its answer passes on its way out.
///
/// A chain of them shows which middleware is outside which: `outer in`, `inner in`, `inner out`, `outer out`. When the
/// rest of the chain throws, the second line is `outer threw`.
public struct RecordingMiddleware: MessageMiddleware {
    let name: String
    let log: CallLog

    /// A middleware that goes by `name` in `log`.
    public init(_ name: String, log: CallLog) {
        self.name = name
        self.log = log
    }

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        self.log.append("\(self.name) in")
        do {
            let reply = try await next(message, &turn)
            self.log.append("\(self.name) out")
            return reply
        } catch {
            self.log.append("\(self.name) threw")
            throw error
        }
    }
}
