package import Foundation
package import RouterKit

extension SQLStore: JobStore {
    // The look before the lease keeps an idle worker from taking the write lock twice a second.
    package func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job] {
        let due = "status IN ('queued', 'running') AND available_at <= "
        let isAnyDue = try await self.database.read { connection in
            try !connection.query("SELECT 1 FROM jobs WHERE \(due) $1 LIMIT 1", [.time(now)]).isEmpty
        }
        guard isAnyDue else { return [] }
        return try await self.database.transaction { connection in
            try connection.query(
                """
                UPDATE jobs SET status = 'running', attempt = attempt + 1, progress = NULL, available_at = $1,
                    uncounted_attempts = uncounted_attempts + CASE status WHEN 'running' THEN 1 ELSE 0 END,
                    interruptions = interruptions + CASE status WHEN 'running' THEN 1 ELSE 0 END
                WHERE position IN (SELECT position FROM jobs WHERE \(due) $2 ORDER BY available_at, position LIMIT $3)
                RETURNING *
                """,
                [.time(leaseEnd), .time(now), .integer(limit)]
            )
            .map { (position: try $0.integer("position"), job: try Job($0)) }
            .sorted { ($0.job.runAt, $0.position) < ($1.job.runAt, $1.position) }
            .map(\.job)
        }
    }

    package func retry(_ job: Job, at time: Date, because reason: String) async throws {
        try await self.database.transaction { connection in
            _ = try connection.execute(
                """
                UPDATE jobs SET status = 'queued', available_at = $1, last_error = $2, interruptions = 0
                WHERE id = $3 AND attempt = $4 AND status = 'running'
                """,
                [.time(time), .text(reason), .text(job.id.rawValue), .integer(job.attempt)]
            )
        }
    }

    package func revive(_ job: Job.ID, at time: Date) async throws -> Bool {
        try await self.database.transaction { connection in
            try connection.execute(
                """
                UPDATE jobs SET status = 'queued', available_at = $1, interruptions = 0
                WHERE id = $2 AND status = 'dead'
                """,
                [.time(time), .text(job.rawValue)]
            ) == 1
        }
    }

    /// How many jobs are due or running, timers too.
    ///
    /// It looks at every job that waits, so it is for a terminal and not for a server.
    package func dueJobs(at time: Date) async throws -> Int {
        try await self.database.read { connection in
            try connection.query(
                """
                SELECT COUNT(*) AS count FROM jobs
                WHERE status IN ('queued', 'running') AND (available_at <= $1 OR status = 'running')
                """,
                [.time(time)]
            ).first?.integer("count") ?? 0
        }
    }

    package func unfinishedJobs(of request: RequestID, dueBy time: Date) async throws -> Int {
        try await self.database.read { connection in
            try connection.query(
                """
                SELECT COUNT(*) AS count FROM jobs
                WHERE request_id = $1 AND run_at <= $2 AND status IN ('queued', 'running')
                """,
                [.text(request.rawValue), .time(time)]
            ).first?.integer("count") ?? 0
        }
    }

    package func jobs(after position: Int?, limit: Int) async throws -> [Listed<Job>] {
        try await self.database.read { connection in
            try connection.query(
                "SELECT * FROM jobs WHERE position < $1 AND \(Self.listedJobs) ORDER BY position DESC LIMIT $2",
                [.integer(position ?? .max), .integer(limit)]
            ).map { Listed(position: try $0.integer("position"), element: try Job($0)) }
        }
    }
}

extension Job {
    init(_ row: SQLRow) throws {
        let id = try row.text("id")
        guard let key = ConversationKey(try row.text("conversation")),
            let status = Status(rawValue: try row.text("status"))
        else { throw StoreError.undecodable("job \(id)") }
        self.init(
            id: ID(rawValue: id),
            name: JobName(rawValue: try row.text("name")),
            key: key,
            requestID: RequestID(rawValue: try row.text("request_id")),
            payload: try StoredJSON.decode(JSONValue.self, from: row.text("payload")),
            runAt: try row.time("run_at"),
            uniqueKey: row.optionalText("unique_key"),
            status: status,
            attempt: try row.integer("attempt"),
            lastError: row.optionalText("last_error"),
            uncountedAttempts: try row.integer("uncounted_attempts"),
            // What cannot be read is no loss: the next report takes its place.
            progress: row.optionalText("progress").flatMap { try? StoredJSON.decode(JobProgress.self, from: $0) },
            interruptions: try row.integer("interruptions"),
            trace: TraceContext(row)
        )
    }
}
