import Foundation
import Logging
import RouterKit
import RouterKitSQL
import Synchronization

/// Tells customers what a broadcast says: in batches, never more ahead of the sender than it sends in moments, so that who
/// writes meanwhile is answered in time.
///
/// Where it is stands in the database after each batch, and each number is told once whatever happens. Whoever is asleep is told
/// in a later round.
final class BroadcastService: Sendable {
    private let engine: ConversationEngine
    private let store: SQLStore
    private let logger: Logger
    private let bell = Bell()
    private let isStopping = Mutex(false)

    /// Numbers that are told between two looks at what an operator wants.
    private static let batch = 50
    /// Messages that may wait in the outbox before another batch goes there.
    private static let maximumWaiting = 200
    /// How long to wait for the outbox, and before another round for who was asleep.
    private static let pause: Duration = .milliseconds(200)
    private static let round: Duration = .seconds(60)

    /// Days since which somebody has to have written to be told, unless it is said otherwise.
    static let activeDays = 90

    /// Since when somebody has to have written to be told at a time.
    static func activeSince(_ time: Date, days: Int = BroadcastService.activeDays) -> Date {
        time - Double(days) * 86_400
    }

    init(engine: ConversationEngine, store: SQLStore, logger: Logger) {
        self.engine = engine
        self.store = store
        self.logger = logger
    }

    /// Works until ``stop()``.
    func run() async {
        while !self.isStopping.withLock({ $0 }), !Task.isCancelled {
            await self.bell.wait(atMost: await self.step())
        }
    }

    /// Looks at once, such as for a new broadcast.
    func wake() { self.bell.ring() }

    /// Ends ``run()`` after the batch under way.
    func stop() {
        self.isStopping.withLock { $0 = true }
        self.bell.ring()
    }

    /// Tells a batch of the oldest running broadcast; returns how long to wait before the next.
    private func step() async -> Duration {
        do {
            let known = try await self.store.broadcasts(limit: 100)
            guard var broadcast = known.last(where: { $0.status == .running }) else { return Self.round }
            guard try await self.store.waitingMessages(upTo: Self.maximumWaiting) < Self.maximumWaiting else {
                return Self.pause
            }
            let wait = try await self.tellBatch(of: &broadcast)
            try await self.store.note(broadcast)
            return wait
        } catch {
            self.logger.warning("a broadcast does not go on", metadata: ["error": "\(error)"])
            return Self.round
        }
    }

    private func tellBatch(of broadcast: inout Broadcast) async throws -> Duration {
        let recipients = try await self.store.recipients(of: broadcast, limit: Self.batch)
        for phone in recipients {
            do {
                switch try await self.engine.announce(broadcast.text, named: broadcast.id, to: phone) {
                case .queued: broadcast.queued += 1
                case .asleep: broadcast.hasSleepers = true
                case .repeated, .optedOut: break
                }
            } catch StoreError.undecodable {
                // Nobody knows whether they may be told, so they are not; the others are.
                self.logger.warning("a broadcast passes over a conversation that cannot be read")
            }
            broadcast.position = phone.e164
        }
        guard recipients.count < Self.batch else { return .zero }
        // The end of a round; another begins for who was asleep.
        broadcast.position = ""
        guard broadcast.hasSleepers else {
            broadcast.status = .finished
            self.logger.notice("a broadcast is finished", metadata: ["queued": "\(broadcast.queued)"])
            return .zero
        }
        broadcast.hasSleepers = false
        return Self.round
    }
}
