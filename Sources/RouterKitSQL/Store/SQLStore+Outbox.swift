package import Foundation
package import RouterKit

extension SQLStore: OutboxStore {
    package func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage] {
        let waiting = "status IN ('pending', 'sending') AND available_at <= "
        let isAnyWaiting = try await self.database.read { connection in
            try !connection.query("SELECT 1 FROM outbox WHERE \(waiting) $1 LIMIT 1", [.time(now)]).isEmpty
        }
        guard isAnyWaiting else { return [] }
        return try await self.database.transaction { connection in
            try connection.query(
                """
                UPDATE outbox SET status = 'sending', attempts = attempts + 1, available_at = $1
                WHERE position IN (SELECT position FROM outbox WHERE \(waiting) $2 ORDER BY position LIMIT $3)
                RETURNING *
                """,
                [.time(leaseEnd), .time(now), .integer(limit)]
            )
            .sorted { (try? $0.integer("position")) ?? 0 < (try? $1.integer("position")) ?? 0 }
            .map(QueuedMessage.init)
        }
    }

    package func markSent(_ message: QueuedMessage, providerMessageID: String) async throws {
        try await self.database.transaction { connection in
            _ = try connection.execute(
                """
                UPDATE outbox SET status = 'sent', provider_message_id = $1
                WHERE id = $2 AND attempts = $3 AND status = 'sending'
                """,
                [.text(providerMessageID), .text(message.message.id.rawValue), .integer(message.attempts)]
            )
        }
    }

    package func markUnsent(_ message: QueuedMessage, retryAt time: Date?, because reason: String) async throws {
        try await self.database.transaction { connection in
            _ = try connection.execute(
                """
                UPDATE outbox SET status = $1, available_at = COALESCE($2, available_at), last_error = $3
                WHERE id = $4 AND attempts = $5 AND status = 'sending'
                """,
                [
                    .text(time == nil ? "dead" : "pending"), time.map(SQLValue.time) ?? .null, .text(reason),
                    .text(message.message.id.rawValue), .integer(message.attempts),
                ]
            )
        }
    }

    package func messages(after position: Int?, limit: Int) async throws -> [Listed<QueuedMessage>] {
        try await self.database.read { connection in
            try connection.query(
                "SELECT * FROM outbox WHERE position < $1 ORDER BY position DESC LIMIT $2",
                [.integer(position ?? .max), .integer(limit)]
            ).map { Listed(position: try $0.integer("position"), element: try QueuedMessage($0)) }
        }
    }
}

extension QueuedMessage {
    fileprivate init(_ row: SQLRow) throws {
        let id = try row.text("id")
        guard let status = Status(rawValue: try row.text("status")) else {
            throw StoreError.undecodable("message \(id)")
        }
        self.init(
            message: OutgoingMessage(
                id: OutgoingMessage.ID(rawValue: id),
                to: try PhoneNumber(row.text("recipient")),
                text: try row.text("text")
            ),
            requestID: RequestID(rawValue: try row.text("request_id")),
            createdAt: try row.time("created_at"),
            status: status,
            attempts: try row.integer("attempts"),
            providerMessageID: row.optionalText("provider_message_id")
        )
    }
}
