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
    /// When the last count began and how long it took; `nil` before the first.
    private let last = Mutex<(start: ContinuousClock.Instant, effort: Duration)?>(nil)

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
    ///
    /// Otherwise it is done in the background, for whoever looks again, and takes at most a twentieth of the time.
    func refresh() async {
        guard let last = self.last.withLock({ $0 }) else { return }
        if last.effort < .milliseconds(50) {
            await self.count()
        } else if ContinuousClock.now - last.start > last.effort * 20 {
            self.bell.ring()
        }
    }

    /// Counts now; when that fails, the counts stay as they were.
    func count() async {
        let start = ContinuousClock.now
        defer { self.last.withLock { $0 = (start, ContinuousClock.now - start) } }
        do {
            self.counts.replace(with: try await self.store.transitionCounts(ofLatest: Self.events))
        } catch {
            self.logger.warning("transitions were not counted", metadata: ["error": "\(error)"])
        }
    }
}
