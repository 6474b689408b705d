package import Foundation
package import RouterKit

/// What went on over some time, in slots of equal length.
package struct Traffic: Sendable {
    /// When the first slot begins.
    package let since: Date
    /// How long a slot is, in seconds.
    package let slot: TimeInterval
    /// Messages that came, by slot.
    package internal(set) var received: [Int: Int] = [:]
    /// Messages that were taken for something, by slot.
    package internal(set) var understood: [Int: Int] = [:]
    /// Messages that were taken for nothing, by slot.
    package internal(set) var misunderstood: [Int: Int] = [:]
    /// Turns that failed, by slot.
    package internal(set) var errors: [Int: Int] = [:]
    /// The texts that were queued to be sent, each with its slot.
    package internal(set) var sent: [(slot: Int, text: String)] = []
    /// Whether the time holds more events than were looked at.
    package internal(set) var hasMoreEvents = false
    /// Whether the time holds more texts than were looked at.
    package internal(set) var hasMoreTexts = false
}

extension SQLStore {
    /// How many of the latest events are looked at, so that a look costs the same however many there are.
    package static let maximumTrafficEvents = 50_000
    /// How many of the latest texts are looked at.
    package static let maximumTrafficTexts = 10_000

    /// Counts what came and went in so many slots since a time, through the index of the messages, and among the latest
    /// events and texts.
    package func traffic(since: Date, slot: TimeInterval, slots: Int) async throws -> Traffic {
        let number = self.database.dialect.rowNumber
        let start = since.millisecondsSince1970
        let length = Int64(slot * 1_000)
        return try await self.database.read { connection in
            var traffic = Traffic(since: since, slot: slot)
            for place in 0..<slots {
                let begin = start + Int64(place) * length
                traffic.received[place] = try Self.received(from: begin, until: begin + length, connection)
            }
            let last = try connection.query("SELECT MAX(\(number)) AS last FROM events", []).first?.optionalInteger(
                "last"
            )
            let first = max(0, (last ?? 0) - Self.maximumTrafficEvents)
            for row in try connection.query(
                """
                SELECT (at - $1) / $2 AS slot, type,
                    CASE WHEN type = 'message_received' AND json_valid(payload)
                        THEN json_extract(payload, '$.intent') END AS intent,
                    COUNT(*) AS count
                FROM events WHERE \(number) > $3 AND at >= $4 AND type IN ('message_received', 'error_occurred')
                GROUP BY slot, type, intent
                """,
                [.integer(start), .integer(length), .integer(first), .integer(start)]
            ) { try traffic.add(row) }
            traffic.hasMoreEvents = try Self.isYounger(
                "SELECT at FROM events WHERE \(number) = $1",
                first,
                since,
                connection
            )
            let end = try connection.query("SELECT MAX(position) AS last FROM outbox", []).first?.optionalInteger(
                "last"
            )
            let begin = max(0, (end ?? 0) - Self.maximumTrafficTexts)
            traffic.sent = try connection.query(
                """
                SELECT (created_at - $1) / $2 AS slot, text FROM outbox
                WHERE position > $3 AND created_at >= $4 AND status <> 'discarded'
                """,
                [.integer(start), .integer(length), .integer(begin), .integer(start)]
            ).map { (try $0.integer("slot"), try $0.text("text")) }
            traffic.hasMoreTexts = try Self.isYounger(
                "SELECT created_at AS at FROM outbox WHERE position = $1",
                begin,
                since,
                connection
            )
            return traffic
        }
    }

    /// Whether what is remembered as received came from a customer: announcements are remembered there, too.
    ///
    /// Their names begin alike; comparing takes less than `LIKE`.
    static let isFromCustomer = "NOT (provider >= 'announcement:' AND provider < 'announcement;')"

    /// How many messages came in a slot.
    ///
    /// A query for each: to group all of a week would sort them.
    private static func received(from begin: Int64, until end: Int64, _ connection: any SQLConnection) throws -> Int? {
        let count =
            try connection.query(
                """
                SELECT COUNT(*) AS count FROM received_messages
                WHERE received_at >= $1 AND received_at < $2 AND \(Self.isFromCustomer)
                """,
                [.integer(begin), .integer(end)]
            ).first?.integer("count") ?? 0
        return count > 0 ? count : nil
    }

    /// Whether the last row that was not looked at belongs to the time, too.
    private static func isYounger(
        _ query: String,
        _ number: Int,
        _ time: Date,
        _ connection: any SQLConnection
    ) throws -> Bool {
        guard number > 0, let row = try connection.query(query, [.integer(number)]).first else { return false }
        return try row.time("at") >= time
    }
}

extension Traffic {
    fileprivate mutating func add(_ row: SQLRow) throws {
        let (slot, count) = (try row.integer("slot"), try row.integer("count"))
        if try row.text("type") == "error_occurred" {
            self.errors[slot, default: 0] += count
        } else if let intent = row.optionalText("intent") {
            if intent == Intent.unknown.rawValue {
                self.misunderstood[slot, default: 0] += count
            } else {
                self.understood[slot, default: 0] += count
            }
        }
    }
}
