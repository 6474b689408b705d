/// One step of the schema.
///
/// Steps are numbered from 1, run in order, and are never changed once released.
package struct Migration: Sendable {
    let number: Int
    let name: String
    let statements: @Sendable (SQLDialect) -> [String]

    /// A step with this number, from 1 without gaps.
    package init(number: Int, name: String, statements: @escaping @Sendable (SQLDialect) -> [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}

extension SQLDatabase {
    /// Brings the schema up to date.
    ///
    /// All steps that are missing take effect together, and of several processes that start at once one does it.
    ///
    /// - Throws: ``NewerDatabase`` when a newer program has been here; nothing is changed.
    package func migrate() async throws { try await self.migrate(Migration.all) }

    func migrate(_ migrations: [Migration]) async throws {
        let dialect = self.dialect
        try await self.transaction { _ = try $0.migrate(migrations, rememberedIn: "schema_migrations", dialect) }
    }
}

extension SQLConnection {
    /// Runs the steps that are missing in a database where a table remembers those that ran.
    ///
    /// - Returns: whether there were any.
    func migrate(_ migrations: [Migration], rememberedIn table: String, _ dialect: SQLDialect) throws -> Bool {
        try self.execute(
            """
            CREATE TABLE IF NOT EXISTS \(table) (
                number \(dialect.bigint) NOT NULL PRIMARY KEY, name TEXT NOT NULL
            ) \(dialect.tableSuffix)
            """
        )
        let applied = try Set(self.query("SELECT number FROM \(table)", []).map { try $0.integer("number") })
        let known = migrations.map(\.number).max() ?? 0
        if let newest = applied.max(), newest > known { throw NewerDatabase(schema: newest, known: known) }
        let missing = migrations.filter { !applied.contains($0.number) }
        for migration in missing {
            for statement in migration.statements(dialect) { try self.execute(statement) }
            try self.execute(
                "INSERT INTO \(table) (number, name) VALUES ($1, $2)",
                [.integer(migration.number), .text(migration.name)]
            )
        }
        return !missing.isEmpty
    }
}

extension SQLDatabase {
    /// Checks that the schema is this program's, without changing anything.
    ///
    /// - Throws: ``NewerDatabase`` when a newer program has been here, ``OlderDatabase`` when steps are missing.
    func checkSchema() async throws {
        let rows = try await self.read { connection in
            let tables = try connection.query("SELECT name FROM sqlite_schema WHERE name = 'schema_migrations'", [])
            return tables.isEmpty ? [] : try connection.query("SELECT number FROM schema_migrations", [])
        }
        let applied = try Set(rows.map { try $0.integer("number") })
        let known = Set(Migration.all.map(\.number))
        if let newest = applied.max(), let last = known.max(), newest > last {
            throw NewerDatabase(schema: newest, known: last)
        }
        guard applied.isSuperset(of: known) else { throw OlderDatabase() }
    }
}

/// A database that lacks steps of the schema and may not be changed now.
package struct OlderDatabase: Error, Sendable, Hashable, CustomStringConvertible {
    package var description: String {
        "the database has the schema of an older program: start the assistant once (serve), which updates it"
    }
}

/// A database that a newer program has written.
package struct NewerDatabase: Error, Sendable, Hashable, CustomStringConvertible {
    let schema: Int
    let known: Int

    package var description: String {
        "the database has schema \(self.schema), and this program knows up to \(self.known): run the newer program, or "
            + "restore a backup from before the update"
    }
}
