import Foundation
import Testing

@testable import RouterKitSQL

struct SQLiteDatabaseTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    @Test("writes through to the disk before a transaction returns: synchronous is FULL")
    func durable() async throws {
        let database = try self.folder.database()
        #expect(try await database.writerPragma("synchronous") == 2)
    }

    @Test("keeps a write-ahead log, so that readers do not wait")
    func writeAheadLog() async throws {
        let database = try self.folder.database()
        let mode = try await database.rows("PRAGMA journal_mode").first?.text("journal_mode")
        #expect(mode == "wal")
    }

    @Test("is still FULL when opened again, and after many transactions")
    func durableAgain() async throws {
        let first = try self.folder.database()
        try await first.run("CREATE TABLE t (n INTEGER) STRICT")
        try first.close()
        let second = try self.folder.database()
        for number in 0..<20 { try await second.run("INSERT INTO t (n) VALUES ($1)", .integer(number)) }
        #expect(try await second.writerPragma("synchronous") == 2)
    }

    @Test("creates the folders that are missing")
    func createsFolders() async throws {
        let path = self.folder.url.appending(path: "a/b/c.sqlite").path()
        let database = try SQLiteDatabase(path: path)
        try await database.run("CREATE TABLE t (n INTEGER)")
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test("says where and why when it cannot be opened, and what to do")
    func unavailable() throws {
        // A file where a folder should be: nobody can write there, not even root.
        let file = self.folder.url.appending(path: "file")
        try Data("text".utf8).write(to: file)
        let path = file.appending(path: "test.sqlite").path()
        let error = #expect(throws: DatabaseUnavailable.self) { try SQLiteDatabase(path: path) }
        let description = try #require(error).description
        #expect(description.contains(path))
        #expect(description.contains("DATABASE_URL"))
        #expect(error?.reason.isEmpty == false)
    }

    @Test("is unavailable when the file is a folder, or no database", arguments: [true, false])
    func noDatabase(isFolder: Bool) throws {
        if isFolder {
            try FileManager.default.createDirectory(atPath: self.folder.path, withIntermediateDirectories: true)
        } else {
            try Data(String(repeating: "no database ", count: 100).utf8).write(to: URL(filePath: self.folder.path))
        }
        #expect(throws: DatabaseUnavailable.self) { try self.folder.database() }
    }

    @Test("takes back everything when a transaction throws")
    func rollback() async throws {
        let database = try self.folder.database()
        try await database.run("CREATE TABLE t (n INTEGER) STRICT")
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await database.transaction { connection in
                try connection.execute("INSERT INTO t (n) VALUES (1)")
                throw Stop()
            }
        }
        #expect(try await database.count("t") == 0)
    }

    @Test(
        "gives values back as they were put in",
        arguments: [
            SQLValue.null, .integer(0), .integer(Int64.max), .integer(Int64.min), .text(""), .text("it's \"quoted\""),
            .text("👩‍🍳 שלום"), .text("1"),
        ]
    )
    func values(value: SQLValue) async throws {
        let database = try self.folder.database()
        let row = try #require(try await database.rows("SELECT $1 AS value", value).first)
        #expect(row["value"] == value)
    }

    @Test("counts the rows that a statement changed")
    func changes() async throws {
        let database = try self.folder.database()
        try await database.run("CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT")
        #expect(try await database.run("INSERT INTO t (n) VALUES (1), (2)") == 2)
        #expect(try await database.run("INSERT INTO t (n) VALUES (2) ON CONFLICT DO NOTHING") == 0)
        #expect(try await database.run("UPDATE t SET n = n + 10 WHERE n = 7") == 0)
    }

    @Test("a column that is missing, or of another type, is an error that names it", arguments: ["n", "nothing"])
    func unexpectedColumn(column: String) async throws {
        let database = try self.folder.database()
        let row = try #require(try await database.rows("SELECT 1 AS n").first)
        let error = #expect(throws: UnexpectedColumn.self) { try row.text(column) }
        #expect(error?.description.contains("column \(column)") == true)
    }

    @Test("leaves one file behind when it is closed")
    func closes() async throws {
        let database = try self.folder.database()
        try await database.run("CREATE TABLE t (n INTEGER)")
        try database.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: self.folder.url.path())
        #expect(files == ["test.sqlite"])
    }

    @Test("lets its files go when nobody has it any more", .timeLimit(.minutes(1)))
    func letGo() async throws {
        func isOpen() throws -> Bool {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").contains { descriptor in
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
                return target?.contains(self.folder.url.lastPathComponent) == true
            }
        }
        func use() async throws {
            let database = try self.folder.database()
            try await database.run("CREATE TABLE t (n INTEGER)")
            #expect(try isOpen())
        }
        try await use()
        while try isOpen() { try await Task.sleep(for: .milliseconds(10)) }
    }
}
