/// A database that the store is kept in: what the store needs of one, and no more.
///
/// Statements are written in the subset of SQL that SQLite and PostgreSQL share. Parameters are `$1`, `$2`, … and first
/// occur in that order.
package protocol SQLDatabase: Sendable {
    /// What differs in declaring tables.
    var dialect: SQLDialect { get }

    /// Runs queries that see one state of the database.
    func read<Result: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Result) async throws -> Result

    /// Runs statements that take effect together, durably, before this returns; when `body` throws, none does.
    func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Ends all connections.
    ///
    /// Nothing that was committed is lost without it.
    func close() throws
}

/// A connection within a transaction or a read.
package protocol SQLConnection {
    /// Runs a statement and returns how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int

    /// Runs a statement and returns the rows that it yields.
    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]
}

extension SQLConnection {
    /// Runs a statement without parameters.
    package func execute(_ sql: String) throws { try self.execute(sql, []) }
}

/// What differs between databases when tables are declared.
package struct SQLDialect: Sendable {
    /// The type of a 64-bit number.
    package let bigint: String
    /// A primary key that numbers rows in the order of their insertion.
    package let serialPrimaryKey: String
    /// What follows the columns.
    package let tableSuffix: String
    /// What follows the columns of a table that is kept in the order of its primary key.
    package let clusteredTableSuffix: String
    /// The column that numbers the rows of a table in the order of their insertion, whether or not it was declared.
    package let rowNumber: String

    /// SQLite's, with types enforced.
    static let sqlite = SQLDialect(
        bigint: "INTEGER",
        serialPrimaryKey: "INTEGER PRIMARY KEY AUTOINCREMENT",
        tableSuffix: "STRICT",
        clusteredTableSuffix: "STRICT, WITHOUT ROWID",
        rowNumber: "rowid"
    )
}
