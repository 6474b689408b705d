/// What operators do to a conversation; each is a turn of its own, and its journal tells.
extension ConversationEngine {
    /// Begins a conversation anew without a word to the customer: idle, nothing remembered, and none of its jobs goes on.
    ///
    /// - Returns: whether there is such a conversation.
    /// - Throws: what the store throws, and ``EngineError``; then nothing has changed.
    public func reset(_ key: ConversationKey) async throws -> Bool {
        try await self.operate(on: key) { turn in
            turn.reset()
            return nil
        }
    }

    /// Says something to a customer that an operator wrote.
    ///
    /// - Returns: whether it is queued; `false` when there is no such conversation, or its number opted out.
    /// - Throws: what the store throws, and ``EngineError``; then nothing has changed.
    public func say(_ text: String, to key: ConversationKey) async throws -> Bool {
        guard try await self.context(of: key.ofNumber).number?.optedOutAt == nil else { return false }
        return try await self.operate(on: key) { _ in Reply(text) }
    }

    /// Takes a job back that waits or runs; nothing is signalled.
    ///
    /// - Returns: whether there was such a conversation.
    /// - Throws: what the store throws, and ``EngineError``; then nothing has changed.
    public func cancelJob(_ job: Job.ID, of key: ConversationKey) async throws -> Bool {
        try await self.operate(on: key) { turn in
            turn.cancel(job)
            return nil
        }
    }

    /// Keeps the assistant silent in a conversation, so that an operator can write; see ``TakeOver``.
    ///
    /// - Returns: whether there is such a conversation.
    /// - Throws: what the store throws, and ``EngineError``; then nothing has changed.
    public func takeOver(_ key: ConversationKey) async throws -> Bool {
        try await self.operate(on: key) { turn in
            turn[TakenOver.self] = turn[TakenOver.self] ?? TakenOver(since: turn.now)
            return nil
        }
    }

    /// Lets the assistant answer again in a conversation that an operator had taken over.
    ///
    /// - Returns: whether there is such a conversation.
    /// - Throws: what the store throws, and ``EngineError``; then nothing has changed.
    public func release(_ key: ConversationKey) async throws -> Bool {
        try await self.operate(on: key) { turn in
            turn[TakenOver.self] = nil
            return nil
        }
    }

    private func operate(on key: ConversationKey, _ body: (inout Turn) -> Reply?) async throws -> Bool {
        try await self.mailboxes.run(key.ofNumber) {
            guard try await self.store.load(key) != nil else { return false }
            _ = try await self.run(key, requestID: RequestID()) { turn in body(&turn) }
            return true
        }
    }
}
