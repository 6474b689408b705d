package import RouterKit

/// What people look at who look into a conversation.
extension SQLStore {
    /// The fold of a conversation's journal up to and including an event.
    ///
    /// Where retention removed events it goes on from what they had come to, which an earlier number does too.
    ///
    /// - Throws: ``RouterKit/StoreError/undecodable(_:)``.
    package func history(of key: ConversationKey, throughSequence sequence: Int) async throws -> ConversationHistory {
        try await self.database.read { connection in
            try self.history(of: key, connection) { $0.sequence <= sequence }
        }
    }

    /// Messages of the outbox by their names, in no order; those that are not there any more are left out.
    package func messages(_ ids: [OutgoingMessage.ID]) async throws -> [QueuedMessage] {
        guard !ids.isEmpty else { return [] }
        return try await self.database.read { connection in
            try ids.flatMap { id in
                try connection.query("SELECT * FROM outbox WHERE id = $1", [.text(id.rawValue)]).map(QueuedMessage.init)
            }
        }
    }

    /// A job by its name; `nil` when there is none.
    package func job(_ id: Job.ID) async throws -> Job? {
        try await self.database.read { connection in
            try connection.query("SELECT * FROM jobs WHERE id = $1", [.text(id.rawValue)]).first.map(Job.init)
        }
    }
}
