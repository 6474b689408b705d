import Synchronization

@testable import RouterKitSQL

/// A database that keeps every statement that it is given.
final class RecordingDatabase: SQLDatabase {
    struct Statement: Sendable, Hashable {
        let sql: String
        let arguments: [SQLValue]
    }

    private let base: any SQLDatabase
    private let recorded = Mutex<[Statement]>([])

    init(_ base: any SQLDatabase) { self.base = base }

    /// The statements so far, each text once.
    var statements: [Statement] {
        var known: Set<String> = []
        return self.recorded.withLock { $0 }.filter { known.insert($0.sql).inserted }
    }

    var dialect: SQLDialect { self.base.dialect }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await self.base.read { try body(Connection(base: $0, database: self)) }
    }

    func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await self.base.transaction { try body(Connection(base: $0, database: self)) }
    }

    func close() throws { try self.base.close() }

    private func record(_ sql: String, _ arguments: [SQLValue]) {
        self.recorded.withLock { $0.append(Statement(sql: sql, arguments: arguments)) }
    }

    private struct Connection: SQLConnection {
        let base: any SQLConnection
        let database: RecordingDatabase

        func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
            self.database.record(sql, arguments)
            return try self.base.execute(sql, arguments)
        }

        func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
            self.database.record(sql, arguments)
            return try self.base.query(sql, arguments)
        }
    }
}
