import Foundation
import Logging
import RouterKit
import RouterKitSQL
import Synchronization

/// Keeps how long things took: every ten seconds it adds what this process counted since the last time to the database,
/// and once more at the end.
///
/// Turns know nothing of it. What is counted is in memory; several processes may share a database.
final class DurationService: Sendable {
    /// What is kept, by the names of its metrics.
    static let turns = "routerkit_turn_seconds"
    static let provider = "routerkit_provider_seconds"

    private let store: SQLStore
    private let clock: any EngineClock
    private let logger: Logger
    private let counts: @Sendable (String) -> [Double: Int]
    private let bell = Bell()
    private let isStopping = Mutex(false)

    /// A service that keeps in `store` what `counts` says of each name: how many values each bucket of its histogram
    /// has, by the largest value that it takes.
    init(
        store: SQLStore,
        clock: any EngineClock,
        logger: Logger,
        counts: @escaping @Sendable (String) -> [Double: Int] = AssistantMetrics.histogram
    ) {
        self.store = store
        self.clock = clock
        self.logger = logger
        self.counts = counts
    }

    /// Keeps until ``stop()``, and then what is left.
    func run() async {
        var kept = Reading()
        while !self.isStopping.withLock({ $0 }), !Task.isCancelled {
            await self.bell.wait(atMost: .seconds(10))
            await self.keep(since: &kept)
        }
        // What was counted while the last ones were written.
        await self.keep(since: &kept)
    }

    /// Ends ``run()``.
    func stop() {
        self.isStopping.withLock { $0 = true }
        self.bell.ring()
    }

    /// What histograms said, by their names.
    typealias Reading = [String: DurationCounts]

    /// Adds what was counted since a reading, and makes that the one of now.
    ///
    /// When it cannot be written the reading stays as it was, so that the next time adds it, too.
    func keep(since kept: inout Reading) async {
        var (reading, new) = (Reading(), Reading())
        for name in [Self.turns, Self.provider] {
            let counts = DurationCounts(self.counts(name))
            reading[name] = counts
            new[name] = counts.since(kept[name] ?? DurationCounts())
        }
        guard new.values.contains(where: { $0.total > 0 }) else { return }
        do {
            try await self.store.add(new, at: self.clock.now)
            kept = reading
        } catch {
            self.logger.warning("durations were not kept", metadata: ["error": "\(error)"])
        }
    }
}
