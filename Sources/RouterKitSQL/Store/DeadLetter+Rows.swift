import Foundation
import RouterKit

/// A letter as rows: its own, and with the first attempt those that a turn would have written.
extension DeadLetter {
    /// Inserts a new letter, or lets a later attempt take the place of the one before.
    ///
    /// - Throws: ``RouterKit/StoreError/letterOvertaken`` when there is none such any more.
    func write(into connection: any SQLConnection) throws {
        guard self.attempts == 1 else { return try self.update(in: connection) }
        try connection.execute(
            """
            INSERT INTO dead_letters
                (id, conversation, provider, provider_id, message, request_id, reason, attempts, status, created_at,
                last_failed_at, ended_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .text(self.id.rawValue), .text(self.key.description), .text(self.message.id.provider),
                .text(self.message.id.rawValue), .text(StoredJSON.encode(StoredMessage(self.message))),
                .text(self.requestID.rawValue), .text(self.reason), .integer(self.attempts),
                .text(self.status.rawValue), .time(self.createdAt), .time(self.lastFailedAt),
                self.endedAt.map(SQLValue.time) ?? .null,
            ]
        )
    }

    private func update(in connection: any SQLConnection) throws {
        let changed = try connection.execute(
            """
            UPDATE dead_letters SET reason = $1, attempts = $2, status = $3, last_failed_at = $4, ended_at = $5
            WHERE id = $6 AND attempts = $7 AND status = 'dead'
            """,
            [
                .text(self.reason), .integer(self.attempts), .text(self.status.rawValue), .time(self.lastFailedAt),
                self.endedAt.map(SQLValue.time) ?? .null, .text(self.id.rawValue), .integer(self.attempts - 1),
            ]
        )
        guard changed == 1 else { throw StoreError.letterOvertaken }
    }

    /// Remembers the message as one that was answered, by no events.
    func rememberMessage(in state: ConversationState, _ connection: any SQLConnection) throws {
        let (key, time) = (SQLValue.text(self.key.description), SQLValue.time(self.createdAt))
        try self.message.id.remember(in: key, answeredBy: nil, state: state, at: time, connection)
    }

    /// Lets an apology wait in the outbox.
    func send(_ apology: OutgoingMessage, _ connection: any SQLConnection) throws {
        let (key, time) = (SQLValue.text(self.key.description), SQLValue.time(self.createdAt))
        try apology.insert(in: key, requestID: .text(self.requestID.rawValue), at: time, trace: .null, connection)
    }

    init(_ row: SQLRow) throws {
        let id = try row.text("id")
        guard let key = ConversationKey(try row.text("conversation")),
            let status = Status(rawValue: try row.text("status")),
            let message = try? StoredJSON.decode(StoredMessage.self, from: row.text("message"))
        else { throw StoreError.undecodable("dead letter \(id)") }
        let provider = try row.text("provider")
        self.init(
            id: ID(rawValue: id),
            key: key,
            message: message.named(MessageID(provider: provider, rawValue: try row.text("provider_id"))),
            requestID: RequestID(rawValue: try row.text("request_id")),
            reason: try row.text("reason"),
            attempts: try row.integer("attempts"),
            status: status,
            createdAt: try row.time("created_at"),
            lastFailedAt: try row.time("last_failed_at"),
            endedAt: try row.optionalTime("ended_at")
        )
    }
}

/// A message without its id, in JSON.
private struct StoredMessage: Codable {
    let from: PhoneNumber
    let to: String?
    let text: String
    let receivedAt: Date

    private enum CodingKeys: String, CodingKey {
        case from, to, text
        case receivedAt = "received_at"
    }

    init(_ message: InboundMessage) {
        self.from = message.from
        self.to = message.to
        self.text = message.text
        self.receivedAt = message.receivedAt
    }

    func named(_ id: MessageID) -> InboundMessage {
        InboundMessage(id: id, from: self.from, to: self.to, text: self.text, receivedAt: self.receivedAt)
    }
}
