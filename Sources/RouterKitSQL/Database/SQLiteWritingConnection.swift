import GRDB
import GRDBSQLite

/// The connection that writes, with every statement that it has run kept prepared.
///
/// It belongs to one thread. Its statements do without GRDB, whose handling of arguments and results costs about as much
/// as the statements of a turn themselves.
final class SQLiteWritingConnection: SQLConnection {
    private let handle: OpaquePointer
    private var statements: [StatementText: SQLiteStatement] = [:]
    /// How many statements were run that change more than rows.
    private var otherChanges: Int64 = 0

    /// A connection by way of GRDB's, which stays open for longer.
    ///
    /// - Throws: `DatabaseError` when that is closed.
    init(_ database: Database) throws {
        guard let handle = database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
        }
        self.handle = handle
    }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        let statement = try self.statement(sql)
        if statement.changesMoreThanRows { self.otherChanges += 1 }
        return try statement.execute(arguments)
    }

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        try self.statement(sql).query(arguments)
    }

    /// How much was changed since it was opened, rows and all else: it stays the same only when nothing was.
    var totalChanges: Int64 { sqlite3_total_changes64(self.handle) + self.otherChanges }

    /// Whether a transaction has begun and not ended; SQLite itself ends one on some errors.
    var isInsideTransaction: Bool { sqlite3_get_autocommit(self.handle) == 0 }

    /// Gives up the prepared statements, without which GRDB could not close the connection.
    func close() {
        for statement in self.statements.values { statement.finalize() }
        self.statements = [:]
    }

    private func statement(_ sql: String) throws -> SQLiteStatement {
        let text = StatementText(sql: sql)
        if let statement = self.statements[text] { return statement }
        let statement = try SQLiteStatement(sql, on: self.handle)
        self.statements[text] = statement
        return statement
    }
}

/// The text of a statement, which is long, and of which there are few: its length and end tell it from nearly all others.
private struct StatementText: Hashable {
    let sql: String

    func hash(into hasher: inout Hasher) {
        hasher.combine(self.sql.utf8.count)
        for byte in self.sql.utf8.suffix(4) { hasher.combine(byte) }
    }
}
