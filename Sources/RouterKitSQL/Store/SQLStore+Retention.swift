package import Foundation
import RouterKit

/// What became of events that were old enough to be removed.
package struct EventRemoval: Sendable, Hashable {
    /// How many are gone.
    package var removed = 0
    /// How many conversations were left as they are, since their journals cannot be read or have gaps.
    package var skipped = 0

    /// Nothing yet.
    package init(removed: Int = 0, skipped: Int = 0) {
        self.removed = removed
        self.skipped = skipped
    }
}

extension SQLStore {
    /// How many rows one transaction looks at, so that turns need not wait for long.
    private static let batchSize = 500

    /// Forgets which messages came before a time.
    ///
    /// A provider that delivers one of them again would be answered again.
    ///
    /// - Returns: how many were forgotten.
    package func forgetMessages(receivedBefore time: Date) async throws -> Int {
        var total = 0
        while true {
            let count = try await self.database.transaction { connection in
                try connection.execute(
                    """
                    DELETE FROM received_messages WHERE (provider, provider_id) IN (
                        SELECT provider, provider_id FROM received_messages
                        WHERE received_at < $1 ORDER BY received_at LIMIT $2
                    )
                    """,
                    [.time(time), .integer(Self.batchSize)]
                )
            }
            total += count
            guard count == Self.batchSize else { return total }
        }
    }

    /// Removes the events before a time, and keeps what they had come to: a conversation stays the fold of its journal.
    ///
    /// Turns are removed whole. A conversation whose journal cannot be read, or has gaps, is left as it is.
    package func removeEvents(before time: Date) async throws -> EventRemoval {
        var removal = EventRemoval()
        var last: String?
        while true {
            let page = try await self.storedKeys(after: last, limit: Self.batchSize)
            for key in try await self.keys(among: page, withEventsBefore: time) {
                do {
                    removal.removed += try await self.database.transaction { connection in
                        try self.removeEvents(of: key, before: time, connection)
                    }
                } catch StoreError.undecodable {
                    removal.skipped += 1
                }
            }
            last = page.last
            guard page.count == Self.batchSize else { return removal }
        }
    }

    /// The conversations whose first event is that old.
    private func keys(among keys: [String], withEventsBefore time: Date) async throws -> [ConversationKey] {
        try await self.database.read { connection in
            try keys.compactMap(ConversationKey.init).filter { key in
                let rows = try connection.query(
                    "SELECT at FROM events WHERE conversation = $1 ORDER BY sequence LIMIT 1",
                    [.text(key.description)]
                )
                return try rows.first.map { try $0.time("at") < time } ?? false
            }
        }
    }

    private func removeEvents(
        of key: ConversationKey,
        before time: Date,
        _ connection: any SQLConnection
    ) throws -> Int {
        // All events of a turn bear one time, so this stops between two turns.
        var last: Date?
        let history = try self.history(of: key, connection) { event in
            guard event.at < time else { return false }
            last = event.at
            return true
        }
        guard history.gaps.isEmpty else { throw StoreError.undecodable("a journal with gaps") }
        guard let last else { return 0 }
        try connection.execute(
            """
            INSERT INTO baselines (conversation, last_sequence, removed_until, schema, context)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (conversation) DO UPDATE SET
                last_sequence = excluded.last_sequence, removed_until = excluded.removed_until,
                schema = excluded.schema, context = excluded.context
            """,
            [
                .text(key.description), .integer(history.context.lastSequence), .time(last),
                .integer(self.forms.context.current), .text(StoredJSON.encode(history.context)),
            ]
        )
        return try connection.execute(
            "DELETE FROM events WHERE conversation = $1 AND sequence <= $2",
            [.text(key.description), .integer(history.context.lastSequence)]
        )
    }
}
