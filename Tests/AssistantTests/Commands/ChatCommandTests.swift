import AssistantTestSupport
import Foundation
import Testing

/// `App chat` with lines on standard input.
struct ChatCommandTests {
    private struct Turn: Decodable {
        let text: String
        let intent: String
        let confidence: Double
        let state: String
        let replies: [String]
    }

    private func chat(_ lines: [String], in folder: TemporaryFolder) async throws -> [Turn] {
        let result = try await AppProcess.run(
            ["chat", "--json"],
            input: lines.map { $0 + "\n" }.joined(),
            environment: folder.learnedDatabase
        )
        #expect(result.status == 0)
        return try result.lines.map { try JSONDecoder().decode(Turn.self, from: Data($0.utf8)) }
    }

    @Test("a week is planned, changed and confirmed; what is asked is answered in the state it is asked in")
    func plansAWeek() async throws {
        let turns = try await self.chat(
            ["plan", "I know", "swap 2", "A", "skip thursday", "", "confirm", "yes"],
            in: try TemporaryFolder()
        )
        #expect(turns.map(\.text) == ["plan", "I know", "swap 2", "A", "skip thursday", "", "confirm", "yes"])
        #expect(
            turns.map(\.intent) == ["plan", "unknown", "swap", "swap", "skip", "unknown", "confirm", "affirmative"]
        )
        #expect(
            turns.map(\.state) == [
                "analysis_sent", "analysis_sent", "modifying", "modifying", "modifying", "modifying",
                "awaiting_confirmation", "recipes_scheduled",
            ]
        )
        #expect(turns[0].replies.count == 2)
        #expect(turns.allSatisfy { !$0.replies.isEmpty })
    }

    @Test("the next run goes on where the last one ended")
    func goesOn() async throws {
        let folder = try TemporaryFolder()
        _ = try await self.chat(["plan", "swap 1"], in: folder)
        let turns = try await self.chat(["B"], in: folder)
        #expect(turns.map(\.intent) == ["swap"])
        #expect(turns[0].replies[0].hasPrefix("Done:"))
    }

    @Test("lines for the terminal print nothing on standard output; a smiley is a message")
    func commands() async throws {
        let turns = try await self.chat(
            [":state", "hi", ":advance 3h", ":advance soon", ":help", ":)"],
            in: try TemporaryFolder()
        )
        #expect(turns.map(\.text) == ["hi", ":)"])
    }

    @Test("without --json it reads like the chat that it is")
    func transcript() async throws {
        let folder = try TemporaryFolder()
        let result = try await AppProcess.run(["chat"], input: "hi\n", environment: folder.learnedDatabase)
        #expect(
            result.output == """
                > hi
                  Hi! I plan dinners from your farm box. You can text:
                  PLAN for five dinners from your box
                  PRICES for what your box costs
                  SET UP: 4 short questions on how you eat
                  VEGETARIAN, NO MUSHROOMS, or how you eat


                """
        )
    }

    @Test("shows what timers and scheduled jobs say when the clock is moved")
    func timers() async throws {
        let folder = try TemporaryFolder()
        let result = try await AppProcess.run(
            ["chat"],
            input: "plan\nskip wed thu and fri\nconfirm\nyes\n:advance 8d\n",
            environment: folder.learnedDatabase
        )
        #expect(result.output.contains("(it is "))
        #expect(result.output.contains("\n  Mon: Coconut chicken curry (35 min, for 2)\n"))
        #expect(result.output.contains("That's all of them."))
    }

    @Test("a transcript has no progress in it, since nobody watches")
    func transcriptOfAJob() async throws {
        let folder = try TemporaryFolder()
        let result = try await AppProcess.run(["chat"], input: "plan\n", environment: folder.database)
        #expect(result.output.contains("Your 5 dinners"))
        #expect(!result.output.contains("…"))
    }

    @Test("refuses a number that is none, in one line")
    func refusesAWrongNumber() async throws {
        let folder = try TemporaryFolder()
        let result = try await AppProcess.run(["chat", "--from", "me"], environment: folder.database)
        #expect(result.status != 0)
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.contains("+15550001111"))
    }
}
