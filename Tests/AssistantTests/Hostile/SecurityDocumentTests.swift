import AssistantTestSupport
import Foundation
import RouterKitSQL
import Testing

/// docs/SECURITY.md, as far as a test can hold it to the program.
struct SecurityDocumentTests {
    private let lines: Set<String>
    private let text: String

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/SECURITY.md")
        self.text = try String(contentsOf: file, encoding: .utf8)
        self.lines = Set(self.text.split(separator: "\n").map(String.init))
    }

    @Test("has what every hostile request gets, and no other")
    func requests() {
        let rows = (HostileRequest.contents + HostileRequest.protocolBreaches).map(\.row)
        #expect(rows.filter { !self.lines.contains($0) } == [])
        let table = self.text.split(separator: "| request | answer |").last?.matches(of: /(?m)^\| .+ \| [\dcl].+ \|$/)
        #expect(table?.count == rows.count)
    }

    @Test("says of every table what is in it and for how long")
    func tables() async throws {
        let folder = try TemporaryFolder()
        _ = try await folder.learnedDatabase
        let server = try await RunningServer(folder.database)
        #expect(server.end(with: SIGTERM) == 0)
        let database = try SQLiteDatabase(path: folder.databasePath)
        let tables = try await database.read { connection in
            try connection.query("SELECT name FROM sqlite_schema WHERE type = 'table'", []).map { try $0.text("name") }
        }
        try database.close()
        #expect(tables.count > 15)
        let missing = tables.filter { name in !name.hasPrefix("sqlite_") && !self.text.contains("`\(name)`") }
        #expect(missing == [])
    }
}
