package import RouterKit

/// What was given up: messages and jobs by where they stand, and the end of those that nobody wants any more.
extension SQLStore {
    /// What the index of messages that came to nothing is about, word for word.
    static let messagesGivenUp = "status IN ('dead', 'failed', 'discarded')"
    /// What the index of jobs that came to nothing is about, word for word.
    static let jobsGivenUp = "status IN ('dead', 'discarded')"

    /// What of the jobs operators see: work, and timers that were given up.
    static let listedJobs: String = {
        let timers = JobName.timers.map { "'\($0)'" }.sorted().joined(separator: ", ")
        return "(name NOT IN (\(timers)) OR status IN ('dead', 'discarded'))"
    }()

    package func messages(
        in status: QueuedMessage.Status,
        after position: Int?,
        limit: Int
    ) async throws -> [Listed<QueuedMessage>] {
        let isGivenUp = [.dead, .failed, .discarded].contains(status)
        let filter = Self.filter(status.rawValue, within: isGivenUp ? Self.messagesGivenUp : nil)
        return try await self.page(of: "outbox", filter, after: position, limit: limit).map { row in
            Listed(position: try row.integer("position"), element: try QueuedMessage(row))
        }
    }

    package func discard(_ id: OutgoingMessage.ID) async throws -> Bool {
        try await self.database.transaction { connection in
            try connection.execute(
                "UPDATE outbox SET status = 'discarded' WHERE id = $1 AND status = 'dead'",
                [.text(id.rawValue)]
            ) == 1
        }
    }

    package func jobs(in status: Job.Status, after position: Int?, limit: Int) async throws -> [Listed<Job>] {
        let isGivenUp = [.dead, .discarded].contains(status)
        let filter = Self.filter(status.rawValue, within: isGivenUp ? Self.jobsGivenUp : Self.listedJobs)
        return try await self.page(of: "jobs", filter, after: position, limit: limit).map { row in
            Listed(position: try row.integer("position"), element: try Job(row))
        }
    }

    package func discard(_ job: Job.ID) async throws -> Bool {
        try await self.database.transaction { connection in
            try connection.execute(
                "UPDATE jobs SET status = 'discarded' WHERE id = $1 AND status = 'dead'",
                [.text(job.rawValue)]
            ) == 1
        }
    }

    // Of what has not been given up the newest rows are walked instead of an index that every turn would have to keep:
    // what waits is among them, and what went well is nearly all there is.
    private func page(of table: String, _ filter: String, after position: Int?, limit: Int) async throws -> [SQLRow] {
        try await self.database.read { connection in
            try connection.query(
                "SELECT * FROM \(table) WHERE \(filter) AND position < $1 ORDER BY position DESC LIMIT $2",
                [.integer(position ?? .max), .integer(limit)]
            )
        }
    }

    // A literal and no parameter, so that the database sees that the index has all of them.
    private static func filter(_ status: String, within group: String?) -> String {
        (group.map { $0 + " AND " } ?? "") + "status = '\(status)'"
    }
}
