extension ConversationEngine {
    /// Moves a message on to what its delivery receipt says, and wakes the sender of those that wait for it.
    ///
    /// - Returns: whether anything changed; `false` for a receipt that says nothing new, or is about no message of ours.
    @discardableResult
    public func settle(_ receipt: DeliveryReceipt) async throws -> Bool {
        guard try await self.store.settle(receipt) else { return false }
        self.outboxBell.ring()
        return true
    }

    /// Sends a message again that was given up.
    ///
    /// - Returns: whether it will be; `false` when there is no such message or it was not given up.
    public func retryMessage(_ id: OutgoingMessage.ID) async throws -> Bool {
        guard try await self.store.retry(id, at: self.clock.now) else { return false }
        self.outboxBell.ring()
        return true
    }
}
