package import Foundation
package import RouterKit

extension SQLStore: OutboxStore {
    /// The positions of what is due at two parameters, which hold the same time, at most as many as the last says: to
    /// anybody, or to so many numbers, which come between.
    ///
    /// What waits is told by a column of its own, which sending does not change: with the status in their conditions, the
    /// indexes would be written twice for every message that is leased.
    private static func due(from first: Int, limit: String? = nil, to recipients: Int?) -> String {
        let end = first + 2 + (recipients ?? 0)
        let numbers = (first + 2..<end).map { "$\($0)" }.joined(separator: ", ")
        let condition = recipients == nil ? "" : " AND recipient IN (\(numbers))"
        return """
            SELECT position FROM outbox
            WHERE settled = 0 AND available_at <= $\(first) AND leased_until <= $\(first + 1)\(condition) AND NOT EXISTS (
                SELECT 1 FROM outbox AS earlier
                WHERE earlier.recipient = outbox.recipient AND earlier.position < outbox.position AND earlier.settled = 0
            )
            ORDER BY available_at, position LIMIT \(limit ?? "$\(end)")
            """
    }

    // A query of its own for the look, since it must not take the lock that writers need twice a second.
    package func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage] {
        let isAnyDue = try await self.database.read { connection in
            let some = try self.recipients(connection)
            let due = Self.due(from: 1, limit: "1", to: some?.count)
            return try !connection.query(due, [.time(now), .time(now)] + (some ?? [])).isEmpty
        }
        guard isAnyDue else { return [] }
        return try await self.database.transaction { connection in
            let some = try self.recipients(connection)
            return try connection.query(
                """
                UPDATE outbox SET status = 'sending', attempts = attempts + 1, leased_until = $1
                WHERE position IN (\(Self.due(from: 2, to: some?.count))) RETURNING *
                """,
                [.time(leaseEnd), .time(now), .time(now)] + (some ?? []) + [.integer(limit)]
            )
            .sorted { (try? $0.integer("position")) ?? 0 < (try? $1.integer("position")) ?? 0 }
            .map(QueuedMessage.init)
        }
    }

    /// To whom messages may leave; `nil` for everybody.
    private func recipients(_ connection: any SQLConnection) throws -> [SQLValue]? {
        guard try Self.pause(connection) != nil else { return nil }
        return self.passingPauses.map { .text($0.e164) }
    }

    package func record(_ outcomes: [SendOutcome]) async throws {
        guard !outcomes.isEmpty else { return }
        try await self.database.transaction { connection in
            for outcome in outcomes { try Self.record(outcome, connection) }
        }
    }

    /// Changes a message, if it is still leased to this attempt.
    private static func record(_ outcome: SendOutcome, _ connection: any SQLConnection) throws {
        let leased = [SQLValue.text(outcome.message.message.id.rawValue), .integer(outcome.message.attempts)]
        let (change, arguments): (String, [SQLValue]) =
            switch outcome.result {
            case .sent(let id):
                ("status = 'sent', settled = 1, provider_message_id = $1 WHERE id = $2 AND attempts = $3", [.text(id)])
            case .failed(let time, let reason):
                (
                    """
                    status = 'pending', leased_until = 0, last_error = $1, available_at = $2
                    WHERE id = $3 AND attempts = $4
                    """, [.text(reason), .time(time)]
                )
            case .dead(let reason):
                ("status = 'dead', settled = 1, last_error = $1 WHERE id = $2 AND attempts = $3", [.text(reason)])
            case .unknown(let time, let reason):
                (
                    """
                    status = 'outcome_unknown', leased_until = 0, last_error = $1, available_at = $2
                    WHERE id = $3 AND attempts = $4
                    """, [.text(reason), .time(time)]
                )
            case .handedBack:
                (
                    """
                    status = 'pending', leased_until = 0, available_at = created_at,
                    uncounted_attempts = uncounted_attempts + 1 WHERE id = $1 AND attempts = $2
                    """, []
                )
            }
        try connection.execute("UPDATE outbox SET \(change) AND status = 'sending'", arguments + leased)
    }

    package func settle(_ receipt: DeliveryReceipt) async throws -> Bool {
        let outcome = receipt.outcome
        let predecessors = outcome.predecessors.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        let waiting = outcome.settlesWaiting ? " OR (status = 'pending' AND attempts > 0)" : ""
        let (column, name) =
            switch receipt.reference {
            case .id(let id): ("id", id.rawValue)
            case .providerMessageID(let id): ("provider_message_id", id)
            }
        return try await self.database.transaction { connection in
            try connection.execute(
                """
                UPDATE outbox SET status = $1, settled = 1, provider_message_id = COALESCE(provider_message_id, $2),
                    last_error = COALESCE($3, last_error)
                WHERE \(column) = $4 AND (status IN (\(predecessors))\(waiting))
                """,
                [
                    .text(outcome.status.rawValue), .text(receipt.providerMessageID), .text(outcome.reason),
                    .text(name),
                ]
            ) > 0
        }
    }

    package func retry(_ id: OutgoingMessage.ID, at time: Date) async throws -> Bool {
        try await self.database.transaction { connection in
            try connection.execute(
                """
                UPDATE outbox SET status = 'pending', settled = 0, leased_until = 0, available_at = $1,
                    uncounted_attempts = attempts
                WHERE id = $2 AND status = 'dead'
                """,
                [.time(time), .text(id.rawValue)]
            ) > 0
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
    init(_ row: SQLRow) throws {
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
            uncountedAttempts: try row.integer("uncounted_attempts"),
            availableAt: try row.time(status == .sending ? "leased_until" : "available_at"),
            providerMessageID: row.optionalText("provider_message_id"),
            lastError: row.optionalText("last_error"),
            trace: TraceContext(row)
        )
    }
}
