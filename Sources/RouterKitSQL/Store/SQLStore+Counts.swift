package import Foundation
package import RouterKit

/// How much stands where, in the queues.
package struct QueueCounts: Sendable, Hashable {
    /// Messages by where they stand; those that are sent or delivered are not counted.
    package var messages: [QueuedMessage.Status: Int] = [:]
    /// Jobs by where they stand: those that wait are those that are due; those that are done or cancelled are not counted.
    package var jobs: [Job.Status: Int] = [:]
    /// Letters by where they stand.
    package var letters: [DeadLetter.Status: Int] = [:]
}

extension SQLStore {
    /// So many of a sort are counted; there may be more.
    package static let maximumCount = 10_000

    /// Counts what waits and what was given up, through the indexes of both.
    package func queueCounts(at time: Date) async throws -> QueueCounts {
        try await self.database.read { connection in
            var counts = QueueCounts()
            func count(_ table: String, _ filter: String, _ arguments: [SQLValue] = []) throws -> [(String, Int)] {
                try connection.query(
                    """
                    SELECT status, COUNT(*) AS count FROM (
                        SELECT status FROM \(table) WHERE \(filter) LIMIT \(Self.maximumCount)
                    ) AS some GROUP BY status
                    """,
                    arguments
                ).map { (try $0.text("status"), try $0.integer("count")) }
            }
            let messages = try count("outbox", "settled = 0") + count("outbox", Self.messagesGivenUp)
            for (status, number) in messages {
                if let status = QueuedMessage.Status(rawValue: status) { counts.messages[status] = number }
            }
            // A lease of a job that runs ends within minutes; timers wait for hours and days.
            let due = try count(
                "jobs",
                "status IN ('queued', 'running') AND available_at <= $1",
                [.time(time + 300)]
            )
            for (status, number) in try due + count("jobs", Self.jobsGivenUp) {
                if let status = Job.Status(rawValue: status) { counts.jobs[status] = number }
            }
            let letters = try DeadLetter.Status.allCases.flatMap { status in
                try count("dead_letters", "status = '\(status.rawValue)'")
            }
            for (status, number) in letters {
                if let status = DeadLetter.Status(rawValue: status) { counts.letters[status] = number }
            }
            return counts
        }
    }
}
