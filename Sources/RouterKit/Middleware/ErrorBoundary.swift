import Logging

/// Turns a failure into an apology: what the turn had recorded is discarded, the failure is counted in the context, and
/// the customer is told what to do next; the message becomes a ``DeadLetter`` in the same transaction.
///
/// A dead letter that is run again and fails again stays dead, and the customer is told nothing more.
public struct ErrorBoundary: MessageMiddleware {
    /// A middleware with nothing to set.
    public init() {}

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        let before = turn
        do {
            return try await next(message, &turn)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            turn.logger.error(
                "turn failed",
                metadata: [
                    "error": "\(error)", "intent": "\(turn.classification.intent)",
                    "module": "\(turn.module?.rawValue ?? "none")",
                ]
            )
            turn.discardChanges(since: before, because: error)
            return turn.bury(message, because: error)
        }
    }
}

extension Turn {
    /// Goes back to `earlier`, keeps only what the message was taken for, and records the error.
    mutating func discardChanges(since earlier: Turn, because error: any Error) {
        var classification = self.classification
        classification.answer = nil
        self = earlier
        self.recognize(classification)
        self.append(.errorOccurred(.init(reason: "\(error)")))
    }
}
