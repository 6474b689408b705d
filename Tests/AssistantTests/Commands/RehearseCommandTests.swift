import AssistantTestSupport
import Foundation
import RouterKit
import RouterKitSQL
import Testing

/// Recorded conversations run through the program.
struct RehearseCommandTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func chat(_ lines: [String], from phone: String = "+15550001111") async throws {
        let result = try await AppProcess.run(
            ["chat", "--json", "--from", phone],
            input: lines.joined(separator: "\n") + "\n",
            environment: self.folder.learnedDatabase
        )
        #expect(result.status == 0, "\(result.errors)")
    }

    private func rehearse(_ arguments: String...) async throws -> AppProcess.Result {
        try await AppProcess.run(["rehearse"] + arguments, environment: self.folder.database)
    }

    private func run(_ sql: String) async throws {
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        _ = try await database.transaction { try $0.execute(sql, []) }
        try database.close()
    }

    @Test("what this program has just said it says again: jobs, timers, members, opt-outs, undo and all")
    func same() async throws {
        try await self.chat([
            "hi", "plan", "swap 2", "A", "oops", "skip thurs", "how much is delivery?", "yes", "confirm", "yes", "undo",
            "yes",
            ":advance 5d", "loved 2", "This is Anna", "plan", "STOP", "plan", "start", "hola", "blah", "blah",
            "start over",
        ])
        try await self.chat(
            ["plan", ":advance 3h", "swap 1", ":advance 2d", "hello", "continue", "B"],
            from: "+15550002222"
        )
        let result = try await self.rehearse()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.lines.count == 1)
        #expect(result.output.contains(" of 3 conversations: "))
        #expect(result.output.contains(", 0 different, 0 that cannot be rehearsed"))
    }

    @Test("tells turn by turn what would be answered or decided differently, and ends with status 1")
    func different() async throws {
        try await self.chat(["plan", "skip thursday", "confirm"])
        // As an older program would have recorded it.
        try await self.run(
            """
            UPDATE events SET payload = replace(replace(payload, 'OK, no dinner', 'Fine, nothing'), '"modifying"', '"idle"')
            WHERE payload LIKE '%no dinner on Thursday%' OR payload LIKE '%"to":"modifying"%'
            """
        )
        let result = try await self.rehearse()
        #expect(result.status == 1)
        #expect(
            result.errors == "1 turns would go differently: read them before you release\n"
                || result.errors.hasPrefix("2 turns")
        )
        #expect(result.output.contains("  > skip thursday\n"))
        #expect(result.output.contains("  state after: idle → modifying\n"))
        #expect(result.output.contains("  - Fine, nothing on Thursday."))
        #expect(result.output.contains("  + OK, no dinner on Thursday."))
    }

    @Test("takes only turns since a time, and so many conversations")
    func limits() async throws {
        try await self.chat(["hi"])
        try await self.chat(["hi", "help"], from: "+15550002222")
        #expect(try await self.rehearse("--conversations", "1").output.hasPrefix("1 turns of 1 conversations: "))
        #expect(
            try await self.rehearse("--since", "2099-01-01T00:00:00Z").output.hasPrefix("0 turns of 2 conversations: ")
        )
        #expect(try await self.rehearse("--since", "1h").output.hasPrefix("3 turns of 2 conversations: "))
    }

    @Test("says what to do when there is nothing to read or an argument is wrong")
    func refusals() async throws {
        let missing = try await self.rehearse()
        #expect(missing.status == 1)
        #expect(missing.errors.split(separator: "\n").count == 1)
        try await self.chat(["hi"])
        #expect(try await self.rehearse("--since", "soon").errors.contains("7d for ago"))
        #expect(try await self.rehearse("--conversations", "0").status == 1)
    }
}
