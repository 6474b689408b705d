package import Foundation
package import RouterKit

/// The engine's store on an SQL database.
package struct SQLStore: ConversationStore {
    let database: any SQLDatabase
    /// The forms of what is stored as JSON.
    let forms: StoredForms
    /// Who gets messages while others' are held.
    let passingPauses: [PhoneNumber]
    private let projections: [any SQLProjection]

    /// A store on `database`, whose schema is brought up to date first, and with it the tables that `projections` keep.
    ///
    /// Messages to `passingPauses` leave while others are held.
    ///
    /// - Throws: ``NewerDatabase`` when a newer program has been here.
    package init(
        _ database: any SQLDatabase,
        forms: StoredForms = .current,
        projections: [any SQLProjection] = [],
        passingPauses: Set<PhoneNumber> = []
    ) async throws {
        try await database.migrate()
        self.database = database
        self.forms = forms
        self.projections = projections
        self.passingPauses = passingPauses.sorted()
        for projection in projections { try await self.prepare(projection) }
    }

    /// A store on a database that is only read, and left as it is.
    ///
    /// - Throws: ``OlderDatabase`` or ``NewerDatabase`` when its schema is not this program's.
    package init(reading database: SQLiteReader) async throws {
        try await database.checkSchema()
        self.database = database
        self.forms = .current
        self.projections = []
        self.passingPauses = []
    }

    package func load(_ key: ConversationKey) async throws -> ConversationContext? {
        try await self.database.read { connection in
            try connection.query(
                "SELECT state, version, schema, context FROM conversations WHERE key = $1",
                [.text(key.description)]
            ).first.map { try self.context(of: key, in: $0, connection) }
        }
    }

    package func commit(_ turn: TurnRecord) async throws {
        let rows = try TurnRows(turn, forms: self.forms)
        let change = ContextChange(turn)
        let time = turn.events.first?.at ?? .distantPast
        try await self.database.transaction { connection in
            try rows.insert(into: connection)
            for projection in self.projections {
                try projection.project(turn.context, change, at: time, in: connection)
            }
        }
    }

    /// Writes about as much as a turn does and waits for the disk, to learn whether a turn could be committed now.
    ///
    /// - Throws: why not, such as a disk that is full or a file that may only be read.
    package func checkWritable(at time: Date = Date()) async throws {
        try await self.database.transaction { connection in
            _ = try connection.execute(
                """
                INSERT INTO health (id, checked_at, padding) VALUES (1, $1, $2)
                ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at, padding = excluded.padding
                """,
                [.time(time), .text(Self.padding)]
            )
        }
    }

    /// As long as a large context, so that a disk on which a turn has no room has none for this either.
    private static let padding = String(repeating: ".", count: 16_384)

    /// The context in a row; when it cannot be read, the fold of the journal, which says the same.
    func context(
        of key: ConversationKey,
        in row: SQLRow,
        _ connection: any SQLConnection
    ) throws -> ConversationContext {
        let state = ConversationState(rawValue: try row.text("state"))
        do {
            return try ConversationContext(
                stored: row.text("context"),
                schema: row.integer("schema"),
                forms: self.forms,
                state: state
            )
        } catch {
            let history = try self.history(of: key, connection)
            guard history.context.version > 0 else {
                throw StoreError.undecodable("the context of conversation \(key.redacted): \(error)")
            }
            return ConversationContext(folded: history.context, state: state, version: try row.integer("version"))
        }
    }
}
