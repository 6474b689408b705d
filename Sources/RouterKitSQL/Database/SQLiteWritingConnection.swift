import GRDB
import GRDBSQLite

/// The connection that writes, with every statement that it has run kept prepared.
///
/// It belongs to one thread. Its statements do without GRDB, whose handling of arguments and results costs about as much
/// as the statements of a turn themselves.
final class SQLiteWritingConnection: SQLConnection {
    private let handle: OpaquePointer
    private var statements: [String: SQLiteStatement] = [:]

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
        try self.statement(sql).execute(arguments)
    }

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        try self.statement(sql).query(arguments)
    }

    /// How many rows were changed since it was opened.
    var totalChanges: Int64 { sqlite3_total_changes64(self.handle) }

    /// Whether a transaction has begun and not ended; SQLite itself ends one on some errors.
    var isInsideTransaction: Bool { sqlite3_get_autocommit(self.handle) == 0 }

    /// Gives up the prepared statements, without which GRDB could not close the connection.
    func close() {
        for statement in self.statements.values { statement.finalize() }
        self.statements = [:]
    }

    private func statement(_ sql: String) throws -> SQLiteStatement {
        if let statement = self.statements[sql] { return statement }
        let statement = try SQLiteStatement(sql, on: self.handle)
        self.statements[sql] = statement
        return statement
    }
}
