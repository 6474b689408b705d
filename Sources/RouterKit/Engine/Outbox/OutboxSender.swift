import Foundation
public import Logging
import Synchronization

/// Sends what turns put into the outbox, in the order in which they were committed.
public final class OutboxSender: Sendable {
    private let engine: ConversationEngine
    private let transport: any MessageTransport
    private let logger: Logger
    private let isStopping = Mutex(false)

    /// How often a message is given to the provider before it is given up.
    private static let maximumAttempts = 5
    /// How long a message is leased; longer than any provider takes to answer.
    private static let lease: TimeInterval = 60
    /// How often to look for messages that other processes queued.
    private static let pollInterval: Duration = .milliseconds(500)

    /// A sender for what an engine's turns say.
    public init(engine: ConversationEngine, transport: any MessageTransport, logger: Logger) {
        self.engine = engine
        self.transport = transport
        self.logger = logger
    }

    /// Sends until ``stop()``.
    public func run() async {
        while !self.isStopping.withLock({ $0 }), !Task.isCancelled {
            if await self.sendBatch() == 0 {
                await self.engine.outboxBell.wait(atMost: Self.pollInterval)
            }
        }
    }

    /// Takes no more messages; the batch under way is sent.
    public func stop() {
        self.isStopping.withLock { $0 = true }
        self.engine.outboxBell.ring()
    }

    private var now: Date { self.engine.clock.now }

    private func sendBatch() async -> Int {
        do {
            let batch = try await self.engine.store.leaseMessages(
                limit: 32,
                now: self.now,
                until: self.now.addingTimeInterval(Self.lease)
            )
            for message in batch { try await self.send(message) }
            return batch.count
        } catch {
            self.logger.error("outbox cannot be worked on", metadata: ["error": "\(error)"])
            return 0
        }
    }

    private func send(_ queued: QueuedMessage) async throws {
        let id: String
        do {
            id = try await self.transport.send(queued.message)
        } catch {
            let isLast = queued.attempts >= Self.maximumAttempts
            let retryAt = isLast ? nil : self.now.addingTimeInterval(pow(2, Double(queued.attempts)))
            self.logger.error(
                "message was not sent",
                metadata: ["outbox_id": "\(queued.message.id)", "error": "\(error)", "last": "\(isLast)"]
            )
            return try await self.engine.store.markUnsent(queued, retryAt: retryAt, because: "\(error)")
        }
        try await self.engine.store.markSent(queued, providerMessageID: id)
    }
}
