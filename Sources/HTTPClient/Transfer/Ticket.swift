import Synchronization

/// What a caller holds of a request under way.
final class Ticket: Sendable {
    /// Told apart from those of all other requests of this process.
    let id: Int

    /// Whether the caller gave up; set before the thread hears of it, so that it counts also before the start.
    let isCancelled = Atomic(false)

    private static let last = Atomic(0)

    init() { self.id = Self.last.add(1, ordering: .relaxed).newValue }
}
