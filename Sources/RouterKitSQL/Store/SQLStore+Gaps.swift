package import Foundation

/// A time in which a provider's messages could not be taken.
package struct Gap: Sendable, Hashable {
    /// When it began; a little early rather than late.
    package let beganAt: Date
    /// When it was over.
    package let endedAt: Date
    /// How many messages the provider had that we had not.
    package let recovered: Int

    /// A gap.
    package init(beganAt: Date, endedAt: Date, recovered: Int) {
        self.beganAt = beganAt
        self.endedAt = endedAt
        self.recovered = recovered
    }
}

extension SQLStore {
    /// When a provider's messages could be taken last, as far as somebody noted it.
    package func lastHeartbeat(of provider: String) async throws -> Date? {
        try await self.database.read { connection in
            try connection.query(Self.heartbeat, [.text(provider)]).first.map { try $0.time("at") }
        }
    }

    /// Notes that a provider's messages can be taken.
    package func noteHeartbeat(of provider: String, at time: Date) async throws {
        _ = try await self.database.transaction { connection in
            try connection.execute(
                """
                INSERT INTO heartbeats (provider, at) VALUES ($1, $2)
                ON CONFLICT (provider) DO UPDATE SET at = excluded.at
                """,
                [.text(provider), .time(time)]
            )
        }
    }

    /// Notes a gap, and that it is over.
    package func note(_ gap: Gap, of provider: String) async throws {
        _ = try await self.database.transaction { connection in
            try connection.execute(
                """
                INSERT INTO gaps (provider, began_at, ended_at, recovered) VALUES ($1, $2, $3, $4)
                ON CONFLICT (provider, began_at) DO UPDATE SET ended_at = excluded.ended_at, recovered = excluded.recovered
                """,
                [.text(provider), .time(gap.beganAt), .time(gap.endedAt), .integer(gap.recovered)]
            )
        }
    }

    /// The latest gap of a provider; `nil` when there was none.
    package func lastGap(of provider: String) async throws -> Gap? {
        try await self.database.read { connection in
            try connection.query(Self.latestGap, [.text(provider)]).first.map { row in
                Gap(
                    beganAt: try row.time("began_at"),
                    endedAt: try row.time("ended_at"),
                    recovered: try row.integer("recovered")
                )
            }
        }
    }

    static let heartbeat = "SELECT at FROM heartbeats WHERE provider = $1"
    static let latestGap = """
        SELECT began_at, ended_at, recovered FROM gaps WHERE provider = $1 ORDER BY began_at DESC LIMIT 1
        """
}
