package import Foundation
package import RouterKit

/// What an attempt does under its lease; one that was overtaken changes nothing.
extension SQLStore {
    package func renewLease(_ job: Job, until leaseEnd: Date) async throws -> Bool {
        try await self.update(job, "available_at = $1", .time(leaseEnd))
    }

    package func report(_ progress: JobProgress, of job: Job) async throws {
        _ = try await self.update(job, "progress = $1", .text(StoredJSON.encode(progress)))
    }

    package func handBack(_ job: Job) async throws {
        _ = try await self.update(
            job,
            """
            status = 'queued', available_at = run_at, uncounted_attempts = uncounted_attempts + 1, interruptions = 0
            """
        )
    }

    /// Changes a job, if it is still leased to this attempt; the arguments are the first parameters.
    ///
    /// - Returns: whether it is.
    private func update(_ job: Job, _ change: String, _ arguments: SQLValue...) async throws -> Bool {
        let sql = """
            UPDATE jobs SET \(change)
            WHERE id = $\(arguments.count + 1) AND attempt = $\(arguments.count + 2) AND status = 'running'
            """
        return try await self.database.transaction { connection in
            try connection.execute(sql, arguments + [.text(job.id.rawValue), .integer(job.attempt)]) == 1
        }
    }
}
