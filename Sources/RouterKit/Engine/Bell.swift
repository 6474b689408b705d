import Synchronization

/// Wakes the services that wait for work.
///
/// Ringing it while nobody waits is remembered once.
package final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var sleepers: [CheckedContinuation<Void, Never>] = []
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
    package func wait(atMost patience: Duration) async {
        let timer = Task {
            try? await Task.sleep(for: patience)
            if !Task.isCancelled { self.ring() }
        }
        defer { timer.cancel() }
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
}
