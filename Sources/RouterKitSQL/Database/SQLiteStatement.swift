import GRDB
import GRDBSQLite

/// A prepared statement of SQLite's C interface, run with nothing in between: https://sqlite.org/cintro.html.
///
/// It belongs to the thread of its connection.
struct SQLiteStatement {
    private let connection: OpaquePointer
    private let handle: OpaquePointer
    private let parameterCount: Int
    /// Whether it changes something else than rows, such as a table: SQLite counts changed rows only.
    let changesMoreThanRows: Bool

    /// Prepares a statement.
    ///
    /// - Throws: `DatabaseError` when it cannot be.
    init(_ sql: String, on connection: OpaquePointer) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw DatabaseError(code, on: connection, sql: sql) }
        self.connection = connection
        self.handle = handle
        self.parameterCount = Int(sqlite3_bind_parameter_count(handle))
        let changesRows = ["INSERT", "UPDATE", "DELETE", "WITH"].contains { sql.uppercased().hasPrefix($0) }
        self.changesMoreThanRows = sqlite3_stmt_readonly(handle) == 0 && !changesRows
    }

    /// Gives up what SQLite holds for it; it cannot be used any more.
    func finalize() { sqlite3_finalize(self.handle) }

    /// Runs it to its end and returns how many rows it changed.
    func execute(_ arguments: [SQLValue]) throws -> Int {
        defer { sqlite3_reset(self.handle) }
        try self.bind(arguments)
        while try self.step() {}
        return Int(sqlite3_changes(self.connection))
    }

    /// Runs it to its end and returns the rows that it yields.
    func query(_ arguments: [SQLValue]) throws -> [SQLRow] {
        defer { sqlite3_reset(self.handle) }
        try self.bind(arguments)
        var rows: [SQLRow] = []
        var columns: [String] = []
        while try self.step() {
            // Not before the first step, in which SQLite prepares it again after a change of the schema.
            if columns.isEmpty { columns = self.columnNames }
            rows.append(SQLRow(columns: columns, values: columns.indices.map(self.value)))
        }
        return rows
    }

    /// - Returns: whether there is a row.
    private func step() throws -> Bool {
        switch sqlite3_step(self.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseError(code, on: self.connection, sql: String(cString: sqlite3_sql(self.handle)))
        }
    }

    private func bind(_ arguments: [SQLValue]) throws {
        guard arguments.count == self.parameterCount else {
            throw DatabaseError(
                resultCode: .SQLITE_MISUSE,
                message: "\(arguments.count) arguments for \(self.parameterCount) parameters",
                sql: String(cString: sqlite3_sql(self.handle))
            )
        }
        for (index, argument) in arguments.enumerated() {
            let code = self.bind(argument, to: Int32(index + 1))
            guard code == SQLITE_OK else {
                throw DatabaseError(code, on: self.connection, sql: String(cString: sqlite3_sql(self.handle)))
            }
        }
    }

    private func bind(_ argument: SQLValue, to index: Int32) -> Int32 {
        switch argument {
        case .null: return sqlite3_bind_null(self.handle, index)
        case .integer(let value): return sqlite3_bind_int64(self.handle, index, value)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let start = characters.baseAddress else {
                        return sqlite3_bind_text(self.handle, index, "", 0, Self.copied)
                    }
                    return sqlite3_bind_text(self.handle, index, start, Int32(characters.count), Self.copied)
                }
            }
        }
    }

    private var columnNames: [String] {
        (0..<sqlite3_column_count(self.handle)).map { String(cString: sqlite3_column_name(self.handle, $0)) }
    }

    private func value(_ column: Int) -> SQLValue {
        let column = Int32(column)
        switch sqlite3_column_type(self.handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(self.handle, column))
        case SQLITE_TEXT:
            guard let text = sqlite3_column_text(self.handle, column) else { return .null }
            let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(self.handle, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        default: return .null
        }
    }

    /// `SQLITE_TRANSIENT`, which Swift does not import: SQLite copies the text.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

extension DatabaseError {
    init(_ code: Int32, on connection: OpaquePointer, sql: String) {
        self.init(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)),
            sql: sql
        )
    }
}
