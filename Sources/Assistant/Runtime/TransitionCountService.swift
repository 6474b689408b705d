import Foundation
import Logging
import RouterKit
import RouterKitSQL
import Synchronization

/// Counts the transitions in the journal, so that the classifier knows what customers usually do in a state: once soon
/// after the start, and then every hour.
final class TransitionCountService: Sendable {
    private let store: SQLStore
    private let counts: TransitionCounts
    private let logger: Logger
    private let bell = Bell()
    private let isStopping = Mutex(false)
    /// How long the last count took; `nil` before the first.
    private let effort = Mutex<Duration?>(nil)

    /// How many of the latest events count: some weeks of a small assistant, and a second of reading.
    static let events = 500_000

    /// A service that puts the counts of a store's journal into `counts`.
    init(store: SQLStore, counts: TransitionCounts, logger: Logger) {
        self.store = store
        self.counts = counts
        self.logger = logger
    }

    /// Counts until ``stop()``.
    func run() async {
        while !self.isStopping.withLock({ $0 }), !Task.isCancelled {
            await self.count()
            await self.bell.wait(atMost: .seconds(3_600))
        }
    }

    /// Ends ``run()``.
    func stop() {
        self.isStopping.withLock { $0 = true }
        self.bell.ring()
    }

    /// Counts now where that is quickly done, as in a journal that is still short; for whoever looks at the counts.
    func refresh() async {
        guard let effort = self.effort.withLock({ $0 }), effort < .milliseconds(50) else { return }
        await self.count()
    }

    /// Counts now; when that fails, the counts stay as they were.
    func count() async {
        let start = ContinuousClock.now
        defer { self.effort.withLock { $0 = ContinuousClock.now - start } }
        do {
            self.counts.replace(with: try await self.store.transitionCounts(ofLatest: Self.events))
        } catch {
            self.logger.warning("transitions were not counted", metadata: ["error": "\(error)"])
        }
    }
}
