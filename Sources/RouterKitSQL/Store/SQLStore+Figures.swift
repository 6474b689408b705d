package import Foundation
package import RouterKit

/// What waits and what was given up.
package struct Backlog: Sendable, Hashable {
    /// Messages that wait or are on their way.
    package var messages = 0
    /// When the oldest of them was queued.
    package var oldestMessage: Date?
    /// Jobs that are due or run, timers too.
    package var jobs = 0
    /// When the oldest of them was to run.
    package var oldestJob: Date?
    /// Turns that were given up.
    package var deadTurns = 0
    /// Messages that were given up.
    package var deadMessages = 0
    /// Jobs that were given up.
    package var deadJobs = 0
}

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
    /// What waits and what was given up; jobs of one name do not count as waiting.
    package func backlog(except job: JobName, at time: Date) async throws -> Backlog {
        try await self.database.read { connection in
            var backlog = Backlog()
            let waiting = try connection.query(
                "SELECT count(*) AS n, min(created_at) AS oldest FROM outbox WHERE settled = 0",
                []
            ).first
            backlog.messages = try waiting?.integer("n") ?? 0
            backlog.oldestMessage = backlog.messages > 0 ? try waiting?.time("oldest") : nil
            let due = try connection.query(
                """
                SELECT count(*) AS n, min(run_at) AS oldest FROM jobs
                WHERE status IN ('queued', 'running') AND run_at <= $1 AND name <> $2
                """,
                [.time(time), .text(job.rawValue)]
            ).first
            backlog.jobs = try due?.integer("n") ?? 0
            backlog.oldestJob = backlog.jobs > 0 ? try due?.time("oldest") : nil
            func count(_ rows: String) throws -> Int {
                try connection.query("SELECT count(*) AS n FROM \(rows)", []).first?.integer("n") ?? 0
            }
            backlog.deadTurns = try count("dead_letters WHERE status = 'dead'")
            backlog.deadMessages = try count("outbox WHERE \(Self.messagesGivenUp) AND status = 'dead'")
            backlog.deadJobs = try count("jobs WHERE \(Self.jobsGivenUp) AND status = 'dead'")
            return backlog
        }
    }

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
                WHERE received_at >= $1 AND received_at <= $2 AND provider NOT LIKE 'announcement:%'
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
