import Foundation
import GRDB

/// A database in one SQLite file, through GRDB on the system's libsqlite3.
///
/// Write-ahead logging with `synchronous=FULL`: a transaction is on the disk before it returns.
package struct SQLiteDatabase: SQLDatabase {
    package let dialect = SQLDialect.sqlite
    private let pool: DatabasePool
    private let writer: SQLiteWriter
    private let lifetime: Lifetime

    /// Ends the writer's thread, which holds the files open, when nobody has the database any more.
    private final class Lifetime: Sendable {
        private let writer: SQLiteWriter
        init(of writer: SQLiteWriter) { self.writer = writer }
        deinit { self.writer.end() }
    }

    /// Opens the file, creating it and the folder that it is in when they are missing.
    ///
    /// Of transactions, `queueCapacity` may wait, by default 2,048: less than a second's; more are refused.
    ///
    /// - Throws: ``DatabaseUnavailable`` when that is not possible.
    package init(path: String, queueCapacity: Int = 2_048) throws {
        do {
            let folder = URL(filePath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var configuration = GRDB.Configuration()
            configuration.busyMode = .timeout(5)
            configuration.maximumReaderCount = 4
            self.pool = try Self.pool(path: path, configuration)
            // GRDB sets NORMAL when it opens in WAL mode, after prepareDatabase; so this comes last.
            try self.pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                // Where a savepoint keeps the pages that it changes: a file of its own costs more than the log.
                try database.execute(sql: "PRAGMA temp_store = MEMORY")
                // The pages that turns of a while change, so that they need not be read from the log again.
                try database.execute(sql: "PRAGMA cache_size = -16000")
                // A checkpoint holds the writer up, so there is one every 40 MB of log rather than every 4.
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 10000")
            }
            self.writer = SQLiteWriter(pool: self.pool, capacity: queueCapacity)
            self.lifetime = Lifetime(of: self.writer)
        } catch {
            throw DatabaseUnavailable(location: path, reason: "\(error)")
        }
    }

    /// Opens the file; while another process makes it a file with a log, which no busy time-out covers, it waits.
    private static func pool(path: String, _ configuration: GRDB.Configuration) throws -> DatabasePool {
        let deadline = ContinuousClock.now + .seconds(5)
        while true {
            do {
                return try DatabasePool(path: path, configuration: configuration)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
            {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await self.pool.read { try body(SQLiteReadingConnection(database: $0)) }
    }

    package func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await self.writer.transaction(body)
    }

    package func close() throws {
        self.writer.close()
        // GRDB closes its writer before its readers, so the log would stay beside the file; a busy one may stay.
        try? self.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try self.pool.close()
    }

    /// The value of a pragma of the connection that writes.
    package func writerPragma(_ name: String) async throws -> Int? {
        try await self.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
    }
}

/// A database that cannot be opened.
package struct DatabaseUnavailable: Error, Sendable, CustomStringConvertible {
    /// Where it should be.
    package let location: String
    /// Why it cannot be opened.
    package let reason: String

    package var description: String {
        "cannot open the database \(self.location): \(self.reason). Check that the folder exists and may be written to, "
            + "or set DATABASE_URL to another place"
    }
}
