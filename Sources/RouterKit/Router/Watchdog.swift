import Synchronization

/// Tells those who take too long, with one timer for all of them.
///
/// A timer of its own for each handler would cost more than most handlers: a sleep that is cancelled keeps its place
/// among the system's timers until its time has come.
final class Watchdog: Sendable {
    private struct State {
        var watched: [Int: (deadline: ContinuousClock.Instant, expire: @Sendable () -> Void)] = [:]
        var nextID = 0
        var isAwake = false
    }

    private let state = Mutex(State())
    private let limit: Duration

    /// A watchdog for work that may take `limit`.
    init(limit: Duration) { self.limit = limit }

    /// Calls `expire` unless ``release(_:)`` comes within the limit, or a tenth of it later.
    ///
    /// - Returns: what to release.
    func watch(expire: @escaping @Sendable () -> Void) -> Int {
        let (id, wasAwake) = self.state.withLock { state in
            state.nextID += 1
            state.watched[state.nextID] = (.now + self.limit, expire)
            defer { state.isAwake = true }
            return (state.nextID, state.isAwake)
        }
        if !wasAwake { Task { await self.patrol() } }
        return id
    }

    /// The work is done.
    func release(_ id: Int) { self.state.withLock { $0.watched[id] = nil } }

    /// Looks after the work until there is none.
    private func patrol() async {
        while true {
            try? await Task.sleep(for: max(self.limit / 10, .milliseconds(1)))
            let now = ContinuousClock.now
            let (expired, isDone) = self.state.withLock { state in
                let late = state.watched.filter { $0.value.deadline <= now }
                for id in late.keys { state.watched[id] = nil }
                state.isAwake = !state.watched.isEmpty
                return (late.values.map(\.expire), state.watched.isEmpty)
            }
            for expire in expired { expire() }
            if isDone { return }
        }
    }
}
