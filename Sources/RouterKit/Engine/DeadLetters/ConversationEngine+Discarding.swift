extension ConversationEngine {
    /// Gives a dead job up for good.
    ///
    /// - Returns: whether there was such a job.
    public func discardJob(_ job: Job.ID) async throws -> Bool { try await self.store.discard(job) }

    /// Gives a message up for good that was given up.
    ///
    /// - Returns: whether there was such a message.
    public func discardMessage(_ id: OutgoingMessage.ID) async throws -> Bool { try await self.store.discard(id) }
}
