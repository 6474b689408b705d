import Foundation
import Logging
import RouterKit
import RouterKitSQL
import Synchronization

/// Removes what has been kept for long enough: once at the start, and then every hour of the engine's clock.
final class RetentionService: Sendable {
    private let store: SQLStore
    private let clock: any EngineClock
    private let journalDays: Int?
    private let logger: Logger
    private let bell = Bell()
    private let isStopping = Mutex(false)

    private static let interval: TimeInterval = 3_600
    private static let day: TimeInterval = 86_400
    /// How long the ids of messages are kept, and dead letters that are done or discarded: providers repeat for a day,
    /// and operators replay for some more.
    ///
    /// The overview looks back as long, and how long things took is kept for nothing else.
    private static let messageDays = 7

    /// A service that keeps events for so many days; `nil` for ever.
    init(store: SQLStore, clock: any EngineClock, journalDays: Int?, logger: Logger) {
        self.store = store
        self.clock = clock
        self.journalDays = journalDays
        self.logger = logger
    }

    /// Removes until ``stop()``.
    func run() async {
        var next = Date.distantPast
        while !self.isStopping.withLock({ $0 }), !Task.isCancelled {
            if self.clock.now >= next {
                await self.sweep()
                next = self.clock.now + Self.interval
            }
            await self.bell.wait(atMost: .seconds(60))
        }
    }

    /// Looks at the clock again, which was moved.
    func wake() { self.bell.ring() }

    /// Ends ``run()`` once what is being removed is.
    func stop() {
        self.isStopping.withLock { $0 = true }
        self.bell.ring()
    }

    /// Removes what is old now; a failure is logged, and the next hour tries again.
    func sweep() async {
        do {
            let now = self.clock.now
            let week = now - Double(Self.messageDays) * Self.day
            let messages = try await self.store.forgetMessages(receivedBefore: week)
            let letters = try await self.store.removeDeadLetters(endedBefore: week)
            let durations = try await self.store.removeDurations(before: week)
            var removal = EventRemoval()
            if let days = self.journalDays {
                removal = try await self.store.removeEvents(before: now - Double(days) * Self.day)
            }
            guard messages + letters + durations + removal.removed + removal.skipped > 0 else { return }
            self.logger.info(
                "removed what was old",
                metadata: [
                    "message_ids": "\(messages)", "dead_letters": "\(letters)", "durations": "\(durations)",
                    "events": "\(removal.removed)", "unreadable_conversations": "\(removal.skipped)",
                ]
            )
        } catch {
            self.logger.warning("old rows were not removed", metadata: ["error": "\(error)"])
        }
    }
}
