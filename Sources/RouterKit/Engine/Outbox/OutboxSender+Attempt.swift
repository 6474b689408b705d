import Foundation
import Logging

extension OutboxSender {
    /// Gives one leased message to the provider and records what came of it.
    func attempt(_ queued: QueuedMessage, _ permit: SendGovernor.Permit) async {
        var logger = self.logger
        logger[metadataKey: "outbox_id"] = "\(queued.message.id)"
        logger[metadataKey: "request_id"] = "\(queued.requestID)"
        logger[metadataKey: "attempt"] = "\(queued.attempts)"
        let result = await self.result(of: queued)
        do {
            try await self.record(result, of: queued, logger: logger)
        } catch {
            // A receipt settles it, or its lease ends.
            logger.error("outcome of a send cannot be recorded", metadata: ["error": "\(error)"])
        }
        self.govern { governor, now in
            governor.end(permit, result.verdict, hold: result.hold.map(now.addingTimeInterval), at: now)
        }
    }

    /// Gives a lease back whose attempt did not begin.
    func handBack(_ message: QueuedMessage) async {
        do {
            try await self.engine.store.handBack(message)
        } catch {
            // The lease ends by itself.
            self.logger.error(
                "message cannot be handed back",
                metadata: ["outbox_id": "\(message.message.id)", "error": "\(error)"]
            )
        }
    }

    /// What came of an attempt.
    private enum AttemptResult {
        case sent(String)
        case failed(SendError)
        /// It had no attempt left.
        case exhausted

        var verdict: CircuitBreaker.Verdict {
            switch self {
            case .sent: .alive
            case .exhausted: .none
            case .failed(let error):
                switch error.decision {
                case .reject, .optedOut: .alive
                case .retry(after: nil), .settle: .failing
                // It is there and says when it wants to hear more.
                case .retry: .none
                }
            }
        }

        /// For how many seconds the provider asks to be left alone.
        var hold: TimeInterval? {
            if case .failed(let error) = self, case .retry(let after?) = error.decision { after } else { nil }
        }
    }

    private func result(of queued: QueuedMessage) async -> AttemptResult {
        // The last attempt's outcome stayed unknown, or the process died in it.
        guard queued.attempts - queued.uncountedAttempts <= self.configuration.maximumAttempts else {
            return .exhausted
        }
        do {
            return .sent(try await self.transport.send(queued.message))
        } catch {
            return .failed(SendError(error))
        }
    }

    private func record(_ result: AttemptResult, of queued: QueuedMessage, logger: Logger) async throws {
        let store = self.engine.store
        switch result {
        case .sent(let id):
            try await store.markSent(queued, providerMessageID: id)
        case .exhausted:
            let last = queued.lastError.map { ": \($0)" } ?? ""
            try await self.giveUp(queued, because: "no receipt came after the last attempt\(last)", logger: logger)
        case .failed(let error):
            switch error.decision {
            case .reject, .optedOut:
                try await self.giveUp(queued, because: error.description, logger: logger)
            case .settle:
                logger.warning("outcome of a send is unknown", metadata: ["error": "\(error)"])
                let time = self.now.addingTimeInterval(self.configuration.receiptPatience)
                try await store.markUnknown(queued, retryAt: time, because: error.description)
            case .retry(let after):
                try await self.retry(queued, after: after, because: error, logger: logger)
            }
        }
    }

    private func retry(
        _ queued: QueuedMessage,
        after: TimeInterval?,
        because error: SendError,
        logger: Logger
    ) async throws {
        let attempt = queued.attempts - queued.uncountedAttempts
        guard attempt < self.configuration.maximumAttempts else {
            return try await self.giveUp(queued, because: "gave up after \(attempt) attempts: \(error)", logger: logger)
        }
        logger.warning("message was not sent", metadata: ["error": "\(error)"])
        let delay = max(self.delay(after: attempt), after ?? 0)
        let time = self.now.addingTimeInterval(delay)
        try await self.engine.store.markUnsent(queued, retryAt: time, because: error.description)
    }

    private func giveUp(_ queued: QueuedMessage, because reason: String, logger: Logger) async throws {
        logger.error("message was given up", metadata: ["error": "\(reason)"])
        try await self.engine.store.markUnsent(queued, retryAt: nil, because: reason)
    }
}
