import Synchronization

/// Wakes the services that wait for work.
///
/// Ringing it while nobody waits is remembered once.
package final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var sleepers: [CheckedContinuation<Void, Never>] = []
        /// When it rings by itself next.
        var timer: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    package init() {}

    /// Wakes all sleepers, or the next one to come.
    package func ring() {
        let sleepers = self.state.withLock { state in
            defer { state.sleepers = [] }
            state.hasRung = state.sleepers.isEmpty
            return state.sleepers
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// Returns when the bell rings, or rang since the last wait, or `patience` is over, or the task is cancelled.
    ///
    /// Patience may be over early, when somebody before was less patient; `nil` has no end.
    package func wait(atMost patience: Duration? = nil) async {
        if let patience { self.setTimer(at: .now + patience) }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasRung = self.state.withLock { state in
                    if state.hasRung {
                        state.hasRung = false
                        return true
                    }
                    state.sleepers.append(continuation)
                    return false
                }
                if hasRung { continuation.resume() }
            }
        } onCancel: {
            self.ring()
        }
    }

    /// Rings at a time, unless it will ring before that anyway.
    ///
    /// One timer serves many waits: a sleep that is cancelled keeps its place among the system's timers until its time
    /// has come, and a busy service would leave thousands.
    private func setTimer(at time: ContinuousClock.Instant) {
        let isNeeded = self.state.withLock { state in
            if let timer = state.timer, timer <= time { return false }
            state.timer = time
            return true
        }
        guard isNeeded else { return }
        Task {
            try? await Task.sleep(until: time, clock: .continuous)
            self.state.withLock { if $0.timer == time { $0.timer = nil } }
            self.ring()
        }
    }
}
