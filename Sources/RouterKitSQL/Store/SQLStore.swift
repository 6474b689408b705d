import Foundation
package import RouterKit

/// The engine's store on an SQL database.
package struct SQLStore: ConversationStore {
    let database: any SQLDatabase

    /// The form in which contexts are stored.
    private static let contextSchema = 1

    /// A store on `database`, whose schema is brought up to date first.
    ///
    /// - Throws: ``NewerDatabase`` when a newer program has been here.
    package init(_ database: any SQLDatabase) async throws {
        try await database.migrate()
        self.database = database
    }

    package func load(_ key: ConversationKey) async throws -> ConversationContext? {
        try await self.database.read { connection in
            try connection.query(
                "SELECT state, context FROM conversations WHERE key = $1",
                [.text(key.description)]
            ).first.map { try Self.context(of: key, in: $0, connection) }
        }
    }

    package func commit(_ turn: TurnRecord) async throws {
        let rows = try TurnRows(turn, contextSchema: Self.contextSchema)
        try await self.database.transaction { try rows.insert(into: $0) }
    }

    /// Whether a turn could be committed now.
    ///
    /// - Throws: why not.
    package func checkWritable() async throws {
        try await self.database.transaction { connection in
            try connection.execute("UPDATE schema_migrations SET name = name WHERE number = 0")
        }
    }

    /// The context in a row; when it cannot be read, the fold of the journal, which says the same.
    static func context(
        of key: ConversationKey,
        in row: SQLRow,
        _ connection: any SQLConnection
    ) throws -> ConversationContext {
        let state = ConversationState(rawValue: try row.text("state"))
        do {
            return try ConversationContext(stored: row.text("context"), state: state)
        } catch {
            let events = try Self.events(of: key, after: 0, limit: .max, connection)
            guard !events.isEmpty else {
                throw StoreError.undecodable("the context of conversation \(key.redacted): \(error)")
            }
            return ConversationContext(key: key, folding: events, state: state)
        }
    }
}
