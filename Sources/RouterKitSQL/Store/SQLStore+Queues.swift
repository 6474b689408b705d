package import Foundation
package import RouterKit

/// How much waits, and for how long, and what was given up.
package struct QueueDepths: Sendable, Hashable {
    /// Messages that have not been sent, or of which nobody knows.
    package var messages = 0
    /// When the one was due that has been due longest and that nobody is sending; `nil` when there is none.
    ///
    /// What waits behind another message to the same number is not due.
    package var oldestMessage: Date?
    /// Jobs that are due or run, timers too.
    package var jobs = 0
    /// When the one was due that has been due longest and that nobody runs; `nil` when there is none.
    package var oldestJob: Date?
    /// Messages that were given up.
    package var deadMessages = 0
    /// Jobs that were given up.
    package var deadJobs = 0
    /// Turns that failed and that nobody has run again.
    package var deadTurns = 0
}

extension SQLStore {
    /// How much waits now, and what was given up; each count is taken from an index of what waits.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - job: jobs of this name do not count as waiting; `nil` for none.
    /// - Returns: the counts.
    /// - Throws: what the database throws.
    package func queueDepths(at now: Date, except job: JobName? = nil) async throws -> QueueDepths {
        try await self.database.read { connection in
            func row(_ sql: String, _ values: SQLValue...) throws -> SQLRow? { try connection.query(sql, values).first }
            func count(_ rows: String, _ values: SQLValue...) throws -> Int {
                try connection.query("SELECT count(*) AS n FROM \(rows)", values).first?.integer("n") ?? 0
            }
            let time = SQLValue.time(now)
            var depths = QueueDepths()
            // Everything is due after the beginning of time: that makes it a search through the index of what waits.
            depths.messages = try count("outbox WHERE settled = 0 AND available_at >= 0")
            depths.oldestMessage = try row(
                """
                SELECT min(available_at) AS due FROM outbox WHERE settled = 0 AND available_at <= $1 AND leased_until <= $1
                    AND NOT EXISTS (SELECT 1 FROM outbox AS before WHERE before.settled = 0
                        AND before.recipient = outbox.recipient AND before.position < outbox.position)
                """,
                time
            )?.optionalTime("due")
            let waiting = "jobs WHERE status IN ('queued', 'running') AND name <> $1"
            let name = SQLValue.text(job?.rawValue ?? "")
            // Timers of weeks wait in the same index; a lease or the wait for another attempt ends within a day.
            depths.jobs = try count(
                "\(waiting) AND available_at <= $2 AND run_at <= $3",
                name,
                .time(now + 86_400),
                time
            )
            depths.oldestJob = try row(
                "SELECT min(available_at) AS due FROM \(waiting) AND available_at <= $2",
                name,
                time
            )?.optionalTime("due")
            depths.deadMessages = try count("outbox WHERE status = 'dead' AND \(Self.messagesGivenUp)")
            depths.deadJobs = try count("jobs WHERE status = 'dead' AND \(Self.jobsGivenUp)")
            depths.deadTurns = try count("dead_letters WHERE status = 'dead'")
            return depths
        }
    }

    /// In how many conversations something happened since a time.
    package func activeConversations(since time: Date) async throws -> Int {
        try await self.database.read { connection in
            try connection.query("SELECT count(*) AS n FROM conversations WHERE last_activity >= $1", [.time(time)])
                .first?.integer("n") ?? 0
        }
    }
}
