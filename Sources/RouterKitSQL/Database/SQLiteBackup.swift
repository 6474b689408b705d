package import Foundation
import GRDB

/// Copies of a database in one file, and the way back.
package enum SQLiteBackup {
    /// Writes a copy of one moment of the database, compacted, while others go on reading and writing.
    ///
    /// The copy is checked before it gets its name, so a file of that name is whole.
    ///
    /// - Throws: ``BackupError`` when there is such a file already, no database, or no room.
    package static func write(of database: String, to file: String) throws {
        guard FileManager.default.fileExists(atPath: database) else { throw NoDatabase(location: database) }
        guard !FileManager.default.fileExists(atPath: file) else { throw BackupError.exists(file) }
        let unfinished = file + ".unfinished"
        do {
            try Self.remove(unfinished)
            let queue = try DatabaseQueue(path: database, configuration: Self.reading)
            try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
            try queue.close()
            // As secret as what it is a copy of.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished)
            try Self.check(unfinished)
            try Self.flush(unfinished)
            try FileManager.default.moveItem(atPath: unfinished, toPath: file)
        } catch let error as BackupError {
            throw error
        } catch {
            try? Self.remove(unfinished)
            throw BackupError.notWritten(file, "\(error)")
        }
    }

    /// Puts a copy in a database's place; what was there is kept beside it.
    ///
    /// Nobody may have the database open: that is made sure of, and nothing is changed otherwise.
    ///
    /// - Returns: where the earlier database is now; `nil` when there was none.
    /// - Throws: ``BackupError``.
    package static func restore(_ file: String, to database: String, at time: Date = Date()) throws -> String? {
        try Self.check(file)
        let unfinished = database + ".unfinished"
        do {
            let folder = URL(filePath: database).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Self.remove(unfinished)
            try FileManager.default.copyItem(atPath: file, toPath: unfinished)
            try Self.flush(unfinished)
            var earlier: String?
            if FileManager.default.fileExists(atPath: database) {
                try Self.settle(database)
                let name = "\(database).before-\(Int(time.timeIntervalSince1970))"
                try FileManager.default.moveItem(atPath: database, toPath: name)
                earlier = name
            }
            for log in ["-wal", "-shm"] { try Self.remove(database + log) }
            try FileManager.default.moveItem(atPath: unfinished, toPath: database)
            return earlier
        } catch let error as BackupError {
            try? Self.remove(unfinished)
            throw error
        } catch {
            try? Self.remove(unfinished)
            throw BackupError.notRestored(database, "\(error)")
        }
    }

    /// Writes the log into the file, when nobody else has it open.
    private static func settle(_ database: String) throws {
        do {
            var configuration = GRDB.Configuration()
            // In this mode the first read takes the whole file.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            let queue = try DatabaseQueue(path: database, configuration: configuration)
            try queue.inDatabase { connection in
                try connection.execute(sql: "BEGIN EXCLUSIVE; COMMIT")
                _ = try Row.fetchAll(connection, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try queue.close()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw BackupError.isOpen(database)
        }
    }

    /// Reads every page of a file, and makes sure that it has the tables of an assistant no newer than this.
    ///
    /// - Throws: ``BackupError`` when there is no such file, or it is something else or broken.
    package static func check(_ file: String) throws {
        guard FileManager.default.fileExists(atPath: file) else { throw BackupError.missing(file) }
        do {
            let queue = try DatabaseQueue(path: file, configuration: Self.reading)
            let (findings, schema) = try queue.inDatabase { connection in
                (
                    try String.fetchAll(connection, sql: "PRAGMA quick_check"),
                    try Int.fetchOne(connection, sql: "SELECT max(number) FROM schema_migrations") ?? 0
                )
            }
            try queue.close()
            guard findings == ["ok"] else { throw BackupError.broken(file, findings.first ?? "unreadable") }
            let known = Migration.all.map(\.number).max() ?? 0
            guard schema <= known else {
                throw BackupError.broken(file, "\(NewerDatabase(schema: schema, known: known))")
            }
        } catch let error as DatabaseError {
            throw BackupError.broken(file, "\(error)")
        }
    }

    private static var reading: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private static func remove(_ file: String) throws {
        if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
    }

    /// Waits until a file is on the disk.
    private static func flush(_ file: String) throws {
        let handle = try FileHandle(forUpdating: URL(filePath: file))
        try handle.synchronize()
        try handle.close()
    }
}

/// Why there is no copy, or no way back.
package enum BackupError: Error, Sendable, Hashable, CustomStringConvertible {
    case exists(String)
    case missing(String)
    case notWritten(String, String)
    case notRestored(String, String)
    case broken(String, String)
    case isOpen(String)

    package var description: String {
        switch self {
        case .exists(let file): "\(file) exists: name a file that does not"
        case .missing(let file): "there is no file \(file)"
        case .notWritten(let file, let reason): "\(file) was not written (\(reason)): look whether there is room"
        case .notRestored(let file, let reason): "\(file) was not restored and is as it was (\(reason))"
        case .broken(let file, let reason): "\(file) is no whole database of an assistant: \(reason)"
        case .isOpen(let file): "\(file) is in use: stop the assistant first"
        }
    }
}
