import GRDB

/// A connection that reads, with its statements run by GRDB.
struct SQLiteReadingConnection: SQLConnection {
    let database: Database

    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        let statement = try self.database.cachedStatement(sql: sql)
        try statement.execute(arguments: StatementArguments(arguments.map(\.databaseValue)))
        return self.database.changesCount
    }

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let statement = try self.database.cachedStatement(sql: sql)
        let arguments = StatementArguments(arguments.map(\.databaseValue))
        return try Row.fetchAll(statement, arguments: arguments).map { row in
            SQLRow(columns: statement.columnNames, values: row.databaseValues.map(SQLValue.init))
        }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let value): self = .integer(value)
        case .string(let value): self = .text(value)
        default: self = .null
        }
    }
}
