import Synchronization

/// Holds back whoever comes until the test opens it.
///
/// A handler that passes a gate is a turn that lasts as long as the test wants.
public final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var arrivals = 0
        var held: [CheckedContinuation<Void, Never>] = []
        var watchers: [(arrivals: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    /// A gate that is closed.
    public init() {}

    /// Returns when the gate is open.
    public func pass() async {
        await withCheckedContinuation { continuation in
            let awakened = self.state.withLock { state in
                state.arrivals += 1
                let watchers = state.watchers.filter { $0.arrivals <= state.arrivals }.map(\.continuation)
                state.watchers.removeAll { $0.arrivals <= state.arrivals }
                if state.isOpen { return watchers + [continuation] }
                state.held.append(continuation)
                return watchers
            }
            for waiting in awakened { waiting.resume() }
        }
    }

    /// Lets through those who wait and those who come later.
    public func open() {
        let held = self.state.withLock { state in
            state.isOpen = true
            defer { state.held = [] }
            return state.held
        }
        for waiting in held { waiting.resume() }
    }

    /// Returns when so many have come, whether they were let through or not.
    public func arrivals(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = self.state.withLock { state in
                if state.arrivals >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}
