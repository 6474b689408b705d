import Foundation
import Logging
import Tracing

extension OutboxSender {
    /// What came of an attempt, and what that tells of the provider.
    struct EndedAttempt: Sendable {
        let outcome: SendOutcome
        let verdict: CircuitBreaker.Verdict
        /// For how many seconds the provider asks to be left alone.
        var hold: TimeInterval?
    }

    /// Gives one leased message to the provider.
    func attempt(_ queued: QueuedMessage) async -> EndedAttempt {
        var logger = self.logger
        logger[metadataKey: "outbox_id"] = "\(queued.message.id)"
        logger[metadataKey: "request_id"] = "\(queued.requestID)"
        logger[metadataKey: "attempt"] = "\(queued.attempts)"
        // The last attempt's outcome stayed unknown, or the process died in it.
        guard queued.attempts - queued.uncountedAttempts <= self.configuration.maximumAttempts else {
            let last = queued.lastError.map { ": \($0)" } ?? ""
            let result = self.giveUp(because: "no receipt came after the last attempt\(last)", logger)
            return EndedAttempt(outcome: SendOutcome(queued, result), verdict: .none)
        }
        do {
            if try await self.isSilenced(queued) {
                let result = self.giveUp(because: QueuedMessage.DiscardReason.optedOut.rawValue, logger)
                return EndedAttempt(outcome: SendOutcome(queued, result), verdict: .none)
            }
        } catch {
            logger.warning("consent cannot be read", metadata: ["error": "\(error)"])
            let time = self.now.addingTimeInterval(self.delay(after: queued.attempts - queued.uncountedAttempts))
            return EndedAttempt(
                outcome: SendOutcome(queued, .failed(retryAt: time, reason: "\(error)")),
                verdict: .none
            )
        }
        do {
            let start = ContinuousClock.now
            defer { self.metrics.answered(after: .now - start) }
            let id = try await self.deliver(queued)
            return EndedAttempt(outcome: SendOutcome(queued, .sent(providerMessageID: id)), verdict: .alive)
        } catch {
            let error = SendError(error)
            self.metrics.refused(error)
            if case .optedOut = error.decision { await self.takeOverOptOut(of: queued, error, logger) }
            return EndedAttempt(
                outcome: SendOutcome(queued, self.result(of: queued, after: error, logger)),
                verdict: error.decision.verdict,
                hold: error.decision.hold
            )
        }
    }

    /// Hands a message to the provider, in the trace of the turn that said it.
    ///
    /// - Returns: the provider's id of it.
    private func deliver(_ queued: QueuedMessage) async throws -> String {
        try await withSpan("send message", context: queued.trace.context, ofKind: .producer) { span in
            span.describe(attempt: queued.attempts, of: queued.requestID)
            return try await self.transport.send(queued.message)
        }
    }

    /// Whether the number opted out, other than with this message, which confirms it.
    ///
    /// Turns say nothing to such a number, and the one that opted out discarded what waited; this is for what was on its
    /// way just then and failed, and for other nodes. Of a number whose conversation cannot be read nothing is known.
    private func isSilenced(_ queued: QueuedMessage) async throws -> Bool {
        do {
            let number = ConversationKey(phone: queued.message.to)
            // The first attempt follows the turn at once, and goes by what that turn went by.
            let context =
                queued.attempts > 1
                ? try await self.engine.store.load(number) : try await self.engine.context(of: number)
            let optedOutAt = context?.number?.optedOutAt
            return optedOutAt.map { $0 != queued.createdAt } ?? false
        } catch StoreError.undecodable {
            return false
        }
    }

    /// Notes that the number opted out at the provider.
    private func takeOverOptOut(of queued: QueuedMessage, _ error: SendError, _ logger: Logger) async {
        do {
            try await self.engine.optOut(queued.message.to, because: "the provider refused a message: \(error.reason)")
        } catch {
            // The next message to the number meets the same refusal.
            logger.error("an opt-out at the provider was not noted", metadata: ["error": "\(error)"])
        }
    }

    /// What becomes of a message that the provider did not take.
    private func result(of queued: QueuedMessage, after error: SendError, _ logger: Logger) -> SendOutcome.Result {
        switch error.decision {
        case .reject, .optedOut:
            return self.giveUp(because: error.description, logger)
        case .settle:
            logger.warning("outcome of a send is unknown", metadata: ["error": "\(error)"])
            let time = self.now.addingTimeInterval(self.configuration.receiptPatience)
            return .unknown(retryAt: time, reason: error.description)
        case .retry(let after):
            let attempt = queued.attempts - queued.uncountedAttempts
            guard attempt < self.configuration.maximumAttempts else {
                return self.giveUp(because: "gave up after \(attempt) attempts: \(error)", logger)
            }
            logger.warning("message was not sent", metadata: ["error": "\(error)"])
            let delay = max(self.delay(after: attempt), after ?? 0)
            return .failed(retryAt: self.now.addingTimeInterval(delay), reason: error.description)
        }
    }

    private func giveUp(because reason: String, _ logger: Logger) -> SendOutcome.Result {
        logger.error("message was given up", metadata: ["error": "\(reason)"])
        return .dead(reason: reason)
    }
}

extension SendError.Decision {
    /// What it tells of the provider.
    fileprivate var verdict: CircuitBreaker.Verdict {
        switch self {
        case .reject, .optedOut: .alive
        case .retry(after: nil), .settle: .failing
        // It is there and says when it wants to hear more.
        case .retry: .none
        }
    }

    /// For how many seconds the provider asks to be left alone.
    fileprivate var hold: TimeInterval? {
        if case .retry(let after?) = self { after } else { nil }
    }
}
