package import Foundation
package import RouterKit

/// A text to all customers who wrote lately, and how far it is.
package struct Broadcast: Sendable, Hashable {
    /// Its id, which begins with the time.
    package let id: String
    /// What is said.
    package let text: String
    /// When it was asked for.
    package let createdAt: Date
    /// Who wrote since is told.
    package let activeSince: Date
    /// Where it stands.
    package var status: Status
    /// The number after which it goes on; empty for the beginning.
    package var position: String
    /// How many messages were queued.
    package var queued: Int
    /// Whether somebody was asleep in this round, so that there has to be another.
    package var hasSleepers: Bool

    /// Where a broadcast stands.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// It goes on.
        case running
        /// It waits until somebody resumes it.
        case paused
        /// Everybody was told who is to be.
        case finished
        /// Nobody else will be told.
        case cancelled
    }

    /// A new broadcast.
    package init(id: String, text: String, createdAt: Date, activeSince: Date) {
        self.init(id: id, text: text, createdAt: createdAt, activeSince: activeSince, status: .running)
    }

    fileprivate init(
        id: String,
        text: String,
        createdAt: Date,
        activeSince: Date,
        status: Status,
        position: String = "",
        queued: Int = 0,
        hasSleepers: Bool = false
    ) {
        self.id = id
        self.text = text
        self.createdAt = createdAt
        self.activeSince = activeSince
        self.status = status
        self.position = position
        self.queued = queued
        self.hasSleepers = hasSleepers
    }

    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.text("id"),
            text: try row.text("text"),
            createdAt: try row.time("created_at"),
            activeSince: try row.time("active_since"),
            status: Status(rawValue: try row.text("status")) ?? .paused,
            position: try row.text("position"),
            queued: try row.integer("queued"),
            hasSleepers: try row.integer("has_sleepers") == 1
        )
    }
}

extension SQLStore {
    /// Notes a new broadcast; one of an id that is known stays as it is.
    package func add(_ broadcast: Broadcast) async throws {
        _ = try await self.database.transaction { connection in
            try connection.execute(
                """
                INSERT INTO broadcasts (id, text, created_at, active_since, status, position, queued, has_sleepers)
                VALUES ($1, $2, $3, $4, $5, '', 0, 0)
                ON CONFLICT (id) DO NOTHING
                """,
                [
                    .text(broadcast.id), .text(broadcast.text), .time(broadcast.createdAt),
                    .time(broadcast.activeSince),
                    .text(broadcast.status.rawValue),
                ]
            )
        }
    }

    /// Broadcasts, the latest first.
    package func broadcasts(before id: String? = nil, limit: Int) async throws -> [Broadcast] {
        try await self.database.read { connection in
            try connection.query(
                "SELECT * FROM broadcasts WHERE id < $1 ORDER BY id DESC LIMIT $2",
                [.text(id ?? "~"), .integer(limit)]
            ).map(Broadcast.init)
        }
    }

    /// Moves a broadcast from one of some states to another.
    ///
    /// - Returns: the broadcast as it is then; `nil` when there is none of this id, or it stands elsewhere.
    package func moveBroadcast(_ id: String, from: Set<Broadcast.Status>, to: Broadcast.Status) async throws
        -> Broadcast?
    {
        try await self.database.transaction { connection in
            let row = try connection.query("SELECT * FROM broadcasts WHERE id = $1", [.text(id)]).first
            guard var broadcast = try row.map(Broadcast.init), from.contains(broadcast.status) else { return nil }
            try connection.execute(
                "UPDATE broadcasts SET status = $1 WHERE id = $2",
                [.text(to.rawValue), .text(id)]
            )
            broadcast.status = to
            return broadcast
        }
    }

    /// Notes how far a running broadcast is; one that somebody paused or cancelled keeps that.
    package func note(_ broadcast: Broadcast) async throws {
        _ = try await self.database.transaction { connection in
            try connection.execute(
                """
                UPDATE broadcasts SET position = $1, queued = $2, has_sleepers = $3,
                    status = CASE WHEN status = 'running' THEN $4 ELSE status END
                WHERE id = $5
                """,
                [
                    .text(broadcast.position), .integer(broadcast.queued), .integer(broadcast.hasSleepers ? 1 : 0),
                    .text(broadcast.status.rawValue), .text(broadcast.id),
                ]
            )
        }
    }

    /// The numbers that a broadcast goes to after one, in order.
    package func recipients(of broadcast: Broadcast, limit: Int) async throws -> [PhoneNumber] {
        try await self.database.read { connection in
            try connection.query(
                """
                SELECT phone FROM conversations WHERE key > $1 AND member IS NULL AND last_activity >= $2
                ORDER BY key LIMIT $3
                """,
                [.text(broadcast.position), .time(broadcast.activeSince), .integer(limit)]
            ).map { try PhoneNumber($0.text("phone")) }
        }
    }

    /// How many numbers a broadcast would go to, and how many of those opted out.
    package func audience(since time: Date) async throws -> (numbers: Int, optedOut: Int) {
        try await self.database.read { connection in
            let row = try connection.query(
                """
                SELECT count(*) AS numbers, coalesce(sum(
                    CASE WHEN json_valid(context) THEN json_extract(context, '$.number.opted_out_at') IS NOT NULL ELSE 0 END
                ), 0) AS opted_out
                FROM conversations WHERE member IS NULL AND last_activity >= $1
                """,
                [.time(time)]
            ).first
            return (try row?.integer("numbers") ?? 0, try row?.integer("opted_out") ?? 0)
        }
    }

    /// How many messages wait in the outbox, counted up to a limit.
    package func waitingMessages(upTo limit: Int) async throws -> Int {
        try await self.database.read { connection in
            try connection.query(
                "SELECT count(*) AS n FROM (SELECT 1 FROM outbox WHERE status IN ('pending', 'sending') LIMIT $1) AS waiting",
                [.integer(limit)]
            ).first?.integer("n") ?? 0
        }
    }
}
