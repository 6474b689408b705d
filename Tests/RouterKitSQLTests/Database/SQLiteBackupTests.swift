import Foundation
import RouterKit
import Testing

@testable import RouterKitSQL

struct SQLiteBackupTests {
    private let folder: TemporaryFolder
    private var path: String { self.folder.path }
    private var copy: String { self.folder.url.appending(path: "copy.sqlite").path() }

    init() throws { self.folder = try TemporaryFolder() }

    private func conversations(in path: String) async throws -> Int {
        let reader = try SQLiteReader(path: path)
        let rows = try await reader.read { try $0.query("SELECT key FROM conversations", []) }
        try reader.close()
        return rows.count
    }

    @Test("a copy holds one moment, whatever is written meanwhile, and can take the database's place")
    func thereAndBack() async throws {
        let database = try SQLiteDatabase(path: self.path)
        let store = try await SQLStore(database)
        try await store.commit("m1")
        let writing = Task {
            for number in 2..<200 { try await store.commit("m\(number)") }
        }
        try SQLiteBackup.write(of: self.path, to: self.copy)
        try await writing.value
        #expect(throws: BackupError.isOpen(self.path)) { try SQLiteBackup.restore(self.copy, to: self.path) }
        try database.close()
        let mode = try FileManager.default.attributesOfItem(atPath: self.copy)[.posixPermissions] as? Int
        #expect(mode == 0o600, "a copy is as secret as the database")
        let earlier = try #require(try SQLiteBackup.restore(self.copy, to: self.path))
        #expect(try await self.conversations(in: self.path) == 1)
        #expect(try await self.conversations(in: earlier) == 1)
        let (before, after) = (try SQLiteReader(path: earlier), try SQLiteReader(path: self.path))
        let count = { @Sendable (connection: any SQLConnection) in
            try connection.query("SELECT count(*) AS n FROM received_messages", []).first?.integer("n")
        }
        #expect(try await before.read(count) == 199, "what was there is kept")
        #expect((try await after.read(count) ?? 0) < 199)
        let findings = try await after.read {
            try $0.query("PRAGMA integrity_check", []).map { try $0.text("integrity_check") }
        }
        #expect(findings == ["ok"])
    }

    @Test("writes over nothing, and copies nothing that is not there")
    func refusals() async throws {
        #expect(throws: NoDatabase(location: self.path)) { try SQLiteBackup.write(of: self.path, to: self.copy) }
        #expect(!FileManager.default.fileExists(atPath: self.path))
        let database = try SQLiteDatabase(path: self.path)
        _ = try await SQLStore(database)
        try Data("mine".utf8).write(to: URL(filePath: self.copy))
        #expect(throws: BackupError.exists(self.copy)) { try SQLiteBackup.write(of: self.path, to: self.copy) }
        #expect(try Data(contentsOf: URL(filePath: self.copy)) == Data("mine".utf8))
        try database.close()
    }

    @Test("restores nothing that is missing, is something else, is broken, or is from a newer program")
    func restoresOnlyWhatIsWhole() async throws {
        let database = try SQLiteDatabase(path: self.path)
        let store = try await SQLStore(database)
        for number in 0..<50 { try await store.commit("m\(number)") }
        try SQLiteBackup.write(of: self.path, to: self.copy)
        try database.close()
        let original = try Data(contentsOf: URL(filePath: self.path))

        #expect(throws: BackupError.missing("nowhere")) { try SQLiteBackup.restore("nowhere", to: self.path) }
        let junk = self.folder.url.appending(path: "junk").path()
        try Data("no database".utf8).write(to: URL(filePath: junk))
        #expect(throws: BackupError.self) { try SQLiteBackup.restore(junk, to: self.path) }
        var bytes = try Data(contentsOf: URL(filePath: self.copy))
        for index in stride(from: 4_096, to: bytes.count, by: 512) { bytes[index] = 0xFF }
        try bytes.write(to: URL(filePath: junk))
        #expect(throws: BackupError.self) { try SQLiteBackup.restore(junk, to: self.path) }
        let newer = try SQLiteDatabase(path: self.copy)
        try await newer.transaction {
            _ = try $0.execute(
                "INSERT INTO schema_migrations (number, name) VALUES ($1, $2)",
                [.integer(900), .text("x")]
            )
        }
        try newer.close()
        #expect(throws: BackupError.self) { try SQLiteBackup.restore(self.copy, to: self.path) }
        #expect(try Data(contentsOf: URL(filePath: self.path)) == original, "nothing was touched")
    }

    @Test("restores where no database is yet")
    func restoresAnew() async throws {
        let database = try SQLiteDatabase(path: self.path)
        try await SQLStore(database).commit("m1")
        try SQLiteBackup.write(of: self.path, to: self.copy)
        try database.close()
        let other = self.folder.url.appending(path: "elsewhere/app.sqlite").path()
        #expect(try SQLiteBackup.restore(self.copy, to: other) == nil)
        #expect(try await self.conversations(in: other) == 1)
    }
}
