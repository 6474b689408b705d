import DequeModule
import Synchronization

/// Lets the turns of one conversation run one after the other, in the order in which they came, and those of different
/// conversations at the same time.
final class Mailboxes: Sendable {
    private struct Mailbox {
        /// Those who wait behind the turn that runs.
        var waiting: Deque<CheckedContinuation<EngineError?, Never>> = []
    }

    private struct State {
        var mailboxes: [ConversationKey: Mailbox] = [:]
        /// How many turns run or wait in all of them.
        var turns = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let totalCapacity: Int

    /// Mailboxes that hold `capacity` turns each and `totalCapacity` together, those that run counted.
    init(capacity: Int, totalCapacity: Int = .max) {
        self.capacity = capacity
        self.totalCapacity = totalCapacity
    }

    /// Runs `body` when all turns that came before it in this conversation have ended.
    ///
    /// - Throws: ``EngineError/mailboxFull`` or ``EngineError/overloaded`` at once when too many wait, and whatever `body`
    ///   throws.
    func run<Result: Sendable>(
        _ key: ConversationKey,
        _ body: () async throws -> Result
    ) async throws -> Result {
        try await self.enter(key)
        defer { self.leave(key) }
        return try await body()
    }

    private func enter(_ key: ConversationKey) async throws {
        let refusal = await withCheckedContinuation { (continuation: CheckedContinuation<EngineError?, Never>) in
            let isDecided = self.state.withLock { state -> EngineError?? in
                guard state.turns < self.totalCapacity else { return .some(.overloaded) }
                guard let waiting = state.mailboxes[key]?.waiting.count else {
                    state.mailboxes[key] = Mailbox()
                    state.turns += 1
                    return .some(nil)
                }
                guard waiting + 1 < self.capacity else { return .some(.mailboxFull) }
                state.mailboxes[key]?.waiting.append(continuation)
                state.turns += 1
                return nil
            }
            if let isDecided { continuation.resume(returning: isDecided) }
        }
        if let refusal { throw refusal }
    }

    private func leave(_ key: ConversationKey) {
        let next = self.state.withLock { state -> CheckedContinuation<EngineError?, Never>? in
            state.turns -= 1
            if let next = state.mailboxes[key]?.waiting.popFirst() { return next }
            state.mailboxes[key] = nil
            return nil
        }
        next?.resume(returning: nil)
    }
}
