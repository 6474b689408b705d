import DequeModule
import Synchronization

/// Lets the turns of one conversation run one after the other, in the order in which they came, and those of different
/// conversations at the same time.
final class Mailboxes: Sendable {
    private struct Mailbox {
        /// Those who wait behind the turn that runs.
        var waiting: Deque<CheckedContinuation<Bool, Never>> = []
    }

    private let mailboxes = Mutex<[ConversationKey: Mailbox]>([:])
    private let capacity: Int

    /// Mailboxes that hold `capacity` turns each, the running one counted.
    init(capacity: Int) { self.capacity = capacity }

    /// Runs `body` when all turns that came before it in this conversation have ended.
    ///
    /// - Throws: ``EngineError/mailboxFull`` at once when too many wait, and whatever `body` throws.
    func run<Result: Sendable>(
        _ key: ConversationKey,
        _ body: () async throws -> Result
    ) async throws -> Result {
        try await self.enter(key)
        defer { self.leave(key) }
        return try await body()
    }

    private func enter(_ key: ConversationKey) async throws {
        let entered = await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
            let isDecided = self.mailboxes.withLock { mailboxes -> Bool? in
                guard let waiting = mailboxes[key]?.waiting.count else {
                    mailboxes[key] = Mailbox()
                    return true
                }
                guard waiting + 1 < self.capacity else { return false }
                mailboxes[key]?.waiting.append(continuation)
                return nil
            }
            if let isDecided { continuation.resume(returning: isDecided) }
        }
        guard entered else { throw EngineError.mailboxFull }
    }

    private func leave(_ key: ConversationKey) {
        let next = self.mailboxes.withLock { mailboxes -> CheckedContinuation<Bool, Never>? in
            if let next = mailboxes[key]?.waiting.popFirst() { return next }
            mailboxes[key] = nil
            return nil
        }
        next?.resume(returning: true)
    }
}
