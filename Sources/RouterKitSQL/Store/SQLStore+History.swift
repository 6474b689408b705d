package import Foundation
package import RouterKit

/// What a conversation's journal comes to.
package struct ConversationHistory: Sendable {
    /// The fold of the journal.
    package internal(set) var context: ConversationContext
    /// When the last of the events that were removed had happened; `nil` when the journal is whole.
    package internal(set) var removedUntil: Date?
    /// Sequence numbers that should be in the journal and are not.
    package internal(set) var gaps: [ClosedRange<Int>] = []
}

extension SQLStore {
    /// How many events are in memory at a time.
    private static let pageSize = 500

    /// The fold of a conversation's journal up to and including a time, or all of it.
    ///
    /// Where retention removed events it goes on from what they had come to, which a time before them does too.
    ///
    /// - Throws: ``RouterKit/StoreError/undecodable(_:)``.
    package func history(of key: ConversationKey, through time: Date? = nil) async throws -> ConversationHistory {
        try await self.database.read { connection in
            try self.history(of: key, connection) { event in time.map { event.at <= $0 } ?? true }
        }
    }

    /// The fold of a conversation's journal up to the first event that is not wanted.
    func history(
        of key: ConversationKey,
        _ connection: any SQLConnection,
        while isWanted: (ConversationEvent) -> Bool = { _ in true }
    ) throws -> ConversationHistory {
        var history = try self.baseline(of: key, connection)
        while true {
            let page = try self.events(
                of: key,
                after: history.context.lastSequence,
                limit: Self.pageSize,
                connection
            )
            for event in page {
                guard isWanted(event) else { return history }
                let next = history.context.lastSequence + 1
                if event.sequence > next { history.gaps.append(next...event.sequence - 1) }
                history.context.fold([event])
            }
            guard page.count == Self.pageSize else { return history }
        }
    }

    /// What the events that were removed had come to; an empty context when none were.
    func baseline(of key: ConversationKey, _ connection: any SQLConnection) throws -> ConversationHistory {
        let rows = try connection.query(
            "SELECT removed_until, schema, context FROM baselines WHERE conversation = $1",
            [.text(key.description)]
        )
        guard let row = rows.first else { return ConversationHistory(context: ConversationContext(key: key)) }
        do {
            return ConversationHistory(
                context: try self.forms.context.decode(
                    ConversationContext.self,
                    from: row.text("context"),
                    form: row.integer("schema")
                ),
                removedUntil: try row.time("removed_until")
            )
        } catch {
            throw StoreError.undecodable("what the removed events of \(key.redacted) had come to: \(error)")
        }
    }
}
