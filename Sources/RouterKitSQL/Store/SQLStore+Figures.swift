package import Foundation
package import RouterKit

/// What happened in some time.
package struct Activity: Sendable, Hashable {
    /// Messages that came.
    package var received = 0
    /// Conversations that they came in.
    package var conversations = 0
    /// Messages that were queued.
    package var sent = 0
    /// Messages that were read.
    package var read = 0
    /// Of those, the ones that nobody understood.
    package var unknown = 0
    /// Turns that failed.
    package var errors = 0
}

extension SQLStore {
    /// What happened between two times.
    ///
    /// - Parameters:
    ///   - start: the first time that counts, within the week that the ids of messages are kept.
    ///   - end: the last.
    ///   - latest: how many of the latest events and messages are looked at.
    /// - Returns: the counts.
    /// - Throws: what the database throws.
    package func activity(from start: Date, to end: Date, ofLatest latest: Int) async throws -> Activity {
        let number = self.database.dialect.rowNumber
        return try await self.database.read { connection in
            var activity = Activity()
            func first(_ sql: String, _ arguments: [SQLValue]) throws -> SQLRow? {
                try connection.query(sql, arguments).first
            }
            let received = try first(
                """
                SELECT count(*) AS n, count(DISTINCT conversation) AS conversations FROM received_messages
                WHERE received_at >= $1 AND received_at <= $2 AND \(Self.isFromCustomer)
                """,
                [.time(start), .time(end)]
            )
            activity.received = try received?.integer("n") ?? 0
            activity.conversations = try received?.integer("conversations") ?? 0
            let lastMessage = try first("SELECT position FROM outbox ORDER BY position DESC LIMIT 1", [])?
                .integer("position")
            activity.sent =
                try first(
                    "SELECT count(*) AS n FROM outbox WHERE position > $1 AND created_at >= $2 AND created_at <= $3",
                    [.integer((lastMessage ?? 0) - latest), .time(start), .time(end)]
                )?.integer("n") ?? 0
            let lastEvent = try first("SELECT MAX(\(number)) AS last FROM events", [])?.optionalInteger("last")
            let events = try connection.query(
                """
                SELECT type, count(*) AS n, coalesce(sum(CASE WHEN intent = 'unknown' THEN 1 ELSE 0 END), 0) AS unknown
                FROM (SELECT type, CASE WHEN json_valid(payload) THEN json_extract(payload, '$.intent') END AS intent
                    FROM events WHERE \(number) > $1 AND at >= $2 AND at <= $3
                        AND type IN ('message_received', 'error_occurred')) AS latest
                WHERE type = 'error_occurred' OR intent IS NOT NULL GROUP BY type
                """,
                [.integer((lastEvent ?? 0) - latest), .time(start), .time(end)]
            )
            for row in events {
                if try row.text("type") == "error_occurred" {
                    activity.errors = try row.integer("n")
                } else {
                    activity.read = try row.integer("n")
                    activity.unknown = try row.integer("unknown")
                }
            }
            return activity
        }
    }

    /// How many messages wait for a number.
    package func waitingMessages(to phone: PhoneNumber) async throws -> Int {
        try await self.database.read { connection in
            try connection.query(
                "SELECT count(*) AS n FROM outbox WHERE recipient = $1 AND settled = 0",
                [.text(phone.e164)]
            ).first?.integer("n") ?? 0
        }
    }
}
