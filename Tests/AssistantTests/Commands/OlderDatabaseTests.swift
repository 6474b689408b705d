import AssistantTestSupport
import Foundation
import RouterKitSQL
import Testing

/// The program on the database of an older one: three conversations, one confirmed, one new, one with an open question.
struct OlderDatabaseTests {
    private let folder: TemporaryFolder

    private struct Turn: Decodable {
        let intent: String
        let state: String
        let replies: [String]
    }

    init() async throws {
        self.folder = try TemporaryFolder()
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: fixtures.appending(path: "Fixtures/database-1.sql"), encoding: .utf8)
        try await self.run(text.split(separator: "\n").map(String.init))
    }

    private func run(_ statements: [String]) async throws {
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        try await database.transaction { connection in
            for statement in statements { _ = try connection.execute(statement, []) }
        }
        try database.close()
    }

    private func chat(_ text: String, from phone: String) async throws -> [Turn] {
        let result = try await AppProcess.run(
            ["chat", "--json", "--from", phone],
            input: text + "\n",
            environment: self.folder.database
        )
        #expect(result.status == 0, "\(result.errors)")
        return try result.lines.map { try JSONDecoder().decode(Turn.self, from: Data($0.utf8)) }
    }

    private func expectClean() async throws {
        let check = try await AppProcess.run(["replay", "--verify-all"], environment: self.folder.database)
        #expect(check.output == "3 conversations, 0 differ\n")
        #expect(check.status == 0)
    }

    @Test("conversations go on where they were, and stay what their journals say")
    func goesOn() async throws {
        // However old the database is by now, "continue" goes on where the customer was.
        let swapped = try await self.chat("continue\nA", from: "+15550003333")
        #expect(swapped.last?.intent == "swap")
        #expect(swapped.last?.replies.first?.hasPrefix("Done:") == true)
        try await self.expectClean()
        let confirmed = try await self.chat("continue\nplan", from: "+15550001111")
        #expect(confirmed.last?.replies.last?.hasPrefix("Your confirmed week:") == true)
        try await self.expectClean()
    }

    @Test("a snapshot that a newer program wrote is told from the journal")
    func newerSnapshot() async throws {
        try await self.run(["UPDATE conversations SET schema = 99, context = '{}'"])
        let turns = try await self.chat("continue\nplan", from: "+15550001111")
        #expect(turns.last?.replies.last?.hasPrefix("Your confirmed week:") == true)
    }

    @Test("in a state that nobody knows, the customer is told and goes on")
    func unknownState() async throws {
        try await self.run(["UPDATE conversations SET state = 'from_the_future'"])
        let turns = try await self.chat("plan\nhelp", from: "+15550003333")
        #expect(turns.map(\.state) == ["analysis_sent", "analysis_sent"])
        #expect(turns.first?.replies.count == 2)
        #expect(turns.first?.replies.last?.hasPrefix("Here is your plan:") == true)
        #expect(turns.last?.replies.count == 1)
    }
}
