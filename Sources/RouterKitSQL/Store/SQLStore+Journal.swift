package import RouterKit

extension SQLStore: JournalStore {
    package func events(of key: ConversationKey, after sequence: Int, limit: Int) async throws -> [ConversationEvent] {
        try await self.database.read { try self.events(of: key, after: sequence, limit: limit, $0) }
    }

    package func turn(answering message: MessageID) async throws -> RecordedTurn? {
        try await self.database.read { connection in
            try connection.query(
                """
                SELECT * FROM received_messages
                WHERE provider = $1 AND provider_id = $2
                """,
                [.text(message.provider), .text(message.rawValue)]
            ).first.map { row in
                let first = try row.integer("first_sequence")
                let events = try connection.query(
                    "SELECT * FROM events WHERE conversation = $1 AND sequence BETWEEN $2 AND $3 ORDER BY sequence",
                    [.text(row.text("conversation")), .integer(first), .integer(row.integer("last_sequence"))]
                ).map { try ConversationEvent($0, self.forms) }
                let state = ConversationState(rawValue: try row.text("state"))
                return RecordedTurn(key: try Self.key(in: row, "conversation"), events: events, state: state)
            }
        }
    }

    package func conversations(after key: ConversationKey?, limit: Int) async throws -> [ConversationContext] {
        try await self.database.read { connection in
            try connection.query(
                "SELECT key, state, version, schema, context FROM conversations WHERE key > $1 ORDER BY key LIMIT $2",
                [.text(key?.description ?? ""), .integer(limit)]
            ).map { row in
                try self.context(of: Self.key(in: row, "key"), in: row, connection)
            }
        }
    }

    static func key(in row: SQLRow, _ column: String) throws -> ConversationKey {
        guard let key = ConversationKey(try row.text(column)) else { throw StoreError.undecodable("conversation key") }
        return key
    }

    func events(
        of key: ConversationKey,
        after sequence: Int,
        limit: Int,
        _ connection: any SQLConnection
    ) throws -> [ConversationEvent] {
        try connection.query(
            "SELECT * FROM events WHERE conversation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
            [.text(key.description), .integer(sequence), .integer(limit)]
        ).map { try ConversationEvent($0, self.forms) }
    }
}

extension ConversationEvent {
    fileprivate init(_ row: SQLRow, _ forms: StoredForms) throws {
        let sequence = try row.integer("sequence")
        let type = try row.text("type")
        do {
            self.init(
                sequence: sequence,
                at: try row.time("at"),
                requestID: RequestID(rawValue: try row.text("request_id")),
                change: try Change(
                    type: type,
                    schema: row.integer("schema"),
                    payload: row.text("payload"),
                    forms: forms
                )
            )
        } catch {
            throw StoreError.undecodable("event \(sequence) (\(type)): \(error)")
        }
    }
}
