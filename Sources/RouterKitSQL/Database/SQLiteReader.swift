import Foundation
import GRDB

/// The database in an SQLite file, only to be read: it never takes the lock of those who write, and waits for none.
///
/// A program that writes to the file meanwhile goes on; each read sees one state of the database.
package struct SQLiteReader: SQLDatabase {
    package let dialect = SQLDialect.sqlite
    private let queue: DatabaseQueue

    /// Opens a file that has to be there.
    ///
    /// - Throws: ``NoDatabase`` when there is none, ``DatabaseUnavailable`` when it cannot be read.
    package init(path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw NoDatabase(location: path) }
        do {
            var configuration = GRDB.Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            self.queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw DatabaseUnavailable(location: path, reason: "\(error)")
        }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await self.queue.read { try body(SQLiteReadingConnection(database: $0)) }
    }

    /// Refused by SQLite as soon as `body` writes.
    package func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await self.read(body)
    }

    package func close() throws { try self.queue.close() }
}

/// A database that is not there and was not to be created.
package struct NoDatabase: Error, Sendable, Hashable, CustomStringConvertible {
    let location: String

    package var description: String {
        "there is no database at \(self.location): start the assistant first (serve or chat), or set DATABASE_URL to "
            + "where it keeps its database"
    }
}
