package import Foundation
import RouterKit

/// How much waits, and for how long.
package struct QueueDepths: Sendable, Hashable {
    /// Messages that have not been sent, or of which nobody knows.
    package var messages = 0
    /// When the one was due that has been due longest and that nobody is sending; `nil` when there is none.
    package var oldestMessage: Date?
    /// Jobs that wait for their time or run, the framework's timers among them.
    package var jobs = 0
    /// When the one was due that has been due longest and that nobody runs; `nil` when there is none.
    package var oldestJob: Date?
    /// Messages that were given up.
    package var deadMessages = 0
    /// Jobs that were given up.
    package var deadJobs = 0
    /// Turns that failed and that nobody has run again.
    package var deadTurns = 0

    package init() {}
}

extension SQLStore {
    /// How much waits now; each count is taken from an index of what waits.
    package func queueDepths(at now: Date) async throws -> QueueDepths {
        try await self.database.read { connection in
            func row(_ sql: String, _ values: [SQLValue] = []) throws -> SQLRow? {
                try connection.query(sql, values).first
            }
            let time = SQLValue.time(now)
            var depths = QueueDepths()
            depths.messages =
                try row("SELECT count(*) AS n FROM outbox WHERE settled = 0 AND available_at >= 0")?.integer("n") ?? 0
            depths.oldestMessage = try row(
                "SELECT min(available_at) AS due FROM outbox WHERE settled = 0 AND available_at <= $1 AND leased_until <= $1",
                [time]
            )?.optionalTime("due")
            let waiting = "status IN ('queued', 'running')"
            depths.jobs =
                try row("SELECT count(*) AS n FROM jobs WHERE \(waiting) AND available_at >= 0")?.integer("n") ?? 0
            depths.oldestJob = try row(
                "SELECT min(available_at) AS due FROM jobs WHERE \(waiting) AND available_at <= $1",
                [time]
            )?.optionalTime("due")
            let dead = [
                "outbox WHERE status = 'dead' AND \(Self.messagesGivenUp)",
                "jobs WHERE status = 'dead' AND \(Self.jobsGivenUp)",
                "dead_letters WHERE status = 'dead'",
            ]
            let counts = try dead.map { try row("SELECT count(*) AS n FROM \($0)")?.integer("n") ?? 0 }
            (depths.deadMessages, depths.deadJobs, depths.deadTurns) = (counts[0], counts[1], counts[2])
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
