import Foundation

@testable import RouterKitSQL

/// A folder of its own for one test, gone with it.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        self.url = FileManager.default.temporaryDirectory.appending(path: "routerkit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: self.url) }

    /// The database's file.
    var path: String { self.url.appending(path: "test.sqlite").path() }

    /// Another connection to the database in this folder, as another process would have it.
    func database() throws -> SQLiteDatabase { try SQLiteDatabase(path: self.path) }

    func store() async throws -> SQLStore { try await SQLStore(self.database()) }
}

extension SQLDatabase {
    /// Runs one statement in a transaction of its own.
    @discardableResult
    func run(_ sql: String, _ arguments: SQLValue...) async throws -> Int {
        try await self.transaction { try $0.execute(sql, arguments) }
    }

    /// The rows that one query yields.
    func rows(_ sql: String, _ arguments: SQLValue...) async throws -> [SQLRow] {
        try await self.read { try $0.query(sql, arguments) }
    }

    /// How many rows a table has.
    func count(_ table: String) async throws -> Int {
        try await self.rows("SELECT COUNT(*) AS count FROM \(table)").first?.integer("count") ?? -1
    }
}
