package import Foundation
package import RouterKit

/// Holding what waits in the outbox, on every node and over restarts.
extension SQLStore {
    /// Lets no message leave from now on but to those that pass a pause; one that is held already stays so.
    package func pauseSending(at time: Date) async throws {
        _ = try await self.database.transaction { connection in
            try connection.execute(
                "INSERT INTO pauses (id, since) VALUES (1, $1) ON CONFLICT (id) DO NOTHING",
                [.time(time)]
            )
        }
    }

    /// Lets messages leave again.
    package func resumeSending() async throws {
        _ = try await self.database.transaction { try $0.execute("DELETE FROM pauses WHERE id = 1") }
    }

    /// Since when messages are held; `nil` when they are not.
    package func sendingPausedSince() async throws -> Date? {
        try await self.database.read { try Self.pause($0) }
    }

    static func pause(_ connection: any SQLConnection) throws -> Date? {
        try connection.query("SELECT since FROM pauses WHERE id = 1", []).first?.time("since")
    }

    /// Lets all messages and jobs that were given up be tried again, but for jobs of one name.
    ///
    /// - Returns: how many of each there were.
    package func retryAll(except job: JobName, at time: Date) async throws -> (messages: Int, jobs: Int) {
        try await self.database.transaction { connection in
            let messages = try connection.execute(
                """
                UPDATE outbox SET status = 'pending', settled = 0, leased_until = 0, available_at = $1,
                    uncounted_attempts = attempts
                WHERE \(Self.messagesGivenUp) AND status = 'dead'
                """,
                [.time(time)]
            )
            let jobs = try connection.execute(
                """
                UPDATE jobs SET status = 'queued', available_at = $1
                WHERE \(Self.jobsGivenUp) AND status = 'dead' AND name <> $2
                """,
                [.time(time), .text(job.rawValue)]
            )
            return (messages, jobs)
        }
    }
}
