import AssistantTestSupport
import Foundation
import RouterKit
import RouterKitSQL
import Testing

/// `App replay` on the database of a conversation that was held before.
struct ReplayCommandTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func chat(_ lines: [String], from phone: String = "+15550001111") async throws {
        let result = try await AppProcess.run(
            ["chat", "--json", "--from", phone],
            input: lines.map { $0 + "\n" }.joined(),
            environment: self.folder.database
        )
        #expect(result.status == 0, "\(result.errors)")
    }

    private func replay(_ arguments: String...) async throws -> AppProcess.Result {
        try await AppProcess.run(["replay"] + arguments, environment: self.folder.database)
    }

    /// Does to the database what no program would.
    private func tamper(_ sql: String) async throws {
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        try await database.transaction { _ = try $0.execute(sql, []) }
        try database.close()
    }

    /// Refused in one line on standard error that contains `words`.
    private func expectRefusal(_ result: AppProcess.Result, _ words: String) {
        #expect(result.status != 0)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }

    @Test("tells the conversation: who said what, states, questions, jobs, changes; turns set apart")
    func timeline() async throws {
        try await self.chat(["plan", "swap 2", "A"])
        let result = try await self.replay("+15550001111")
        #expect(result.status == 0)
        let turns = result.output.components(separatedBy: "\n\n")
        // Three texts and the end of the analysis.
        #expect(turns.count == 4)
        for words in [
            "  > plan\n", "  < On it!", "  state idle → analyzing on plan\n", "  job plan.analysis queued\n",
            "  job plan.analysis finished\n", "  asked ", "  answered ", "  change (swap): ", "taken for swap",
        ] {
            #expect(result.output.contains(words), "\(words) in \(result.output)")
        }
        let line = try #require(result.lines.first)
        #expect(line.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z  > plan/) != nil)
    }

    @Test("shows the conversation as it stood at a time")
    func atATime() async throws {
        try await self.chat(["plan", ":advance 1h", "swap 2", "A", ":advance 1h", "confirm"])
        let timeline = try await self.replay("+15550001111").output
        let swap = try #require(timeline.split(separator: "\n").first { $0.hasSuffix("> swap 2") })
        let result = try await self.replay("+15550001111", "--at", String(swap.prefix(24)))
        #expect(result.output.contains("\nstate: modifying\n"))
        #expect(result.output.contains("\nquestion: "))
        #expect(!result.output.contains("question: none"))
        #expect(result.output.contains("\nmodifications: none\n"))
        #expect(result.output.contains("\n  \"plan\" : {\n"))
        let earlier = try await self.replay("+15550001111", "--at", "2020-01-01T00:00:00Z")
        self.expectRefusal(earlier, "nothing had been said")
        #expect(try await self.replay("+15550001111", "--at", "1s ago").status == 0)
        self.expectRefusal(try await self.replay("+15550001111", "--at", "noon"), "2026-01-05T12:00:00Z")
    }

    @Test("finds what is stored to be what the journal says")
    func verifies() async throws {
        try await self.chat(["plan", "swap 2", "A", "skip thursday", "", "🦄", "confirm", "yes"])
        try await self.chat(["hello"], from: "+15550002222")
        let one = try await self.replay("+15550001111", "--verify")
        #expect(one.output == "ok\n")
        #expect(one.status == 0)
        let all = try await self.replay("--verify-all")
        #expect(all.output == "2 conversations, 0 differ\n")
        #expect(all.status == 0)
    }

    @Test(
        "names what differs, and ends with status 1",
        arguments: [
            ("UPDATE conversations SET state = 'confirmed'", "column state"),
            ("UPDATE conversations SET version = 9", "column version"),
            ("UPDATE conversations SET context = '{'", "cannot be decoded"),
            ("UPDATE conversations SET context = json_set(context, '$.error_count', 3)", "error_count: stored 3"),
            ("UPDATE conversations SET context = json_remove(context, '$.data.plan')", "data.plan: stored nothing"),
            ("DELETE FROM events WHERE sequence = 2", "events 2 to 2 are missing"),
            ("UPDATE events SET payload = '{' WHERE sequence = 1", "event 1 (message_received)"),
        ]
    )
    func differs(sql: String, finding: String) async throws {
        try await self.chat(["plan"])
        try await self.chat(["hello"], from: "+15550002222")
        try await self.tamper(sql + (sql.contains("WHERE") ? " AND conversation" : " WHERE key") + " = '+15550001111'")
        let one = try await self.replay("+15550001111", "--verify")
        #expect(one.status == 1)
        #expect(one.output.contains(finding), "\(one.output)")
        let all = try await self.replay("--verify-all")
        #expect(all.status == 1)
        #expect(all.output.hasSuffix("\n2 conversations, 1 differ\n"))
        #expect(all.lines.first == "+15550001111")
    }

    @Test("works while the assistant serves")
    func besideAServer() async throws {
        let server = try await RunningServer(self.folder.learnedDatabase)
        _ = try await server.text("plan")
        #expect(try await self.replay("+15550001111", "--verify").output == "ok\n")
        _ = try await server.text("swap 2")
        #expect(try await self.replay("+15550001111").output.contains("> swap 2\n"))
    }

    @Test("says that earlier history was removed, and still finds what is stored to be right")
    func removedHistory() async throws {
        try await self.chat(["plan", ":advance 30d", "swap 2"])
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        let removal = try await SQLStore(database).removeEvents(before: Date() + 86_400)
        try database.close()
        #expect(removal.removed > 0)
        let timeline = try await self.replay("+15550001111")
        #expect(timeline.output.hasPrefix("(earlier history was removed: events 1 to \(removal.removed)"))
        #expect(timeline.output.contains("  > swap 2\n"))
        #expect(!timeline.output.contains("  > plan\n"))
        #expect(try await self.replay("+15550001111", "--verify").output == "ok\n")
        self.expectRefusal(try await self.replay("+15550001111", "--at", "1d"), "earlier history was removed")
    }

    @Test("says what to do when there is nothing to replay, and creates nothing")
    func nothingThere() async throws {
        self.expectRefusal(try await self.replay("+15550001111"), "DATABASE_URL")
        #expect(try FileManager.default.contentsOfDirectory(atPath: self.folder.url.path).isEmpty)
        try await self.chat(["hello"])
        self.expectRefusal(try await self.replay("+15550003333"), "check the number")
        self.expectRefusal(try await self.replay("+15550003333", "--verify"), "check the number")
        self.expectRefusal(try await self.replay("+15550003333", "--at", "1s"), "check the number")
        self.expectRefusal(try await self.replay("nobody"), "+15550001111:anna")
        self.expectRefusal(try await self.replay(), "--verify-all")
        self.expectRefusal(try await self.replay("+15550001111", "--verify-all"), "leave the others out")
        try await self.tamper("DELETE FROM schema_migrations WHERE number = 3")
        self.expectRefusal(try await self.replay("+15550001111"), "older program")
    }
}
