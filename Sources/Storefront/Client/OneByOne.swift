import Synchronization

/// Lets calls for the same key through one after the other, in the order in which they came.
final class OneByOne<Key: Hashable & Sendable>: Sendable {
    private struct Waiter {
        let number: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        /// Who waits, for every key that is taken.
        var waiters: [Key: [Waiter]] = [:]
        var cancelled: Set<Int> = []
        var last = 0
    }

    private let state = Mutex(State())

    /// Runs `body` when no earlier call for the key is left.
    ///
    /// - Throws: what `body` throws, or `CancellationError` when the task is cancelled while it waits.
    func run<Result>(for key: Key, _ body: () async throws -> Result) async throws -> Result {
        let number = self.state.withLock { state in
            state.last += 1
            return state.last
        }
        let hasTurn = await withTaskCancellationHandler {
            await withCheckedContinuation { self.wait(Waiter(number: number, continuation: $0), for: key) }
        } onCancel: {
            self.cancel(number, for: key)
        }
        self.state.withLock { _ = $0.cancelled.remove(number) }
        guard hasTurn else { throw CancellationError() }
        defer { self.leave(key) }
        return try await body()
    }

    private func wait(_ waiter: Waiter, for key: Key) {
        let answer: Bool? = self.state.withLock { state in
            guard !state.cancelled.contains(waiter.number) else { return false }
            guard state.waiters[key] != nil else {
                state.waiters[key] = []
                return true
            }
            state.waiters[key]?.append(waiter)
            return nil
        }
        if let answer { waiter.continuation.resume(returning: answer) }
    }

    private func cancel(_ number: Int, for key: Key) {
        let waiter: Waiter? = self.state.withLock { state in
            guard let index = state.waiters[key]?.firstIndex(where: { $0.number == number }) else {
                // It may be yet to wait.
                state.cancelled.insert(number)
                return nil
            }
            return state.waiters[key]?.remove(at: index)
        }
        waiter?.continuation.resume(returning: false)
    }

    private func leave(_ key: Key) {
        let next: Waiter? = self.state.withLock { state in
            guard let waiters = state.waiters[key], !waiters.isEmpty else {
                state.waiters[key] = nil
                return nil
            }
            return state.waiters[key]?.removeFirst()
        }
        next?.continuation.resume(returning: true)
    }
}
