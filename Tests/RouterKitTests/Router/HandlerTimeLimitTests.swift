import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct HandlerTimeLimitTests {
    private let limit = HandlerTimeLimit(limit: .seconds(5))

    @Test("a handler in time answers, and what it recorded is kept")
    func inTime() async throws {
        var turn = try Turn.test()
        let handler = ScriptedHandler(.help) { _, turn in
            turn.send("first")
            return "second"
        }
        #expect(try await self.limit.reply(of: handler, to: .test("hi"), in: &turn) == "second")
        #expect(turn.outgoing.map(\.text) == ["first"])
    }

    @Test("a handler that does not come back fails the turn; the conversation goes on, and knows why")
    func tooLate() async throws {
        let never = Gate()
        let harness = try EngineHarness(
            .planning { _, turn in
                turn.send("first")
                await never.pass()
                return "second"
            },
            handlerTimeLimit: .milliseconds(1)
        )
        let outcome = try await harness.send("plan")
        #expect(outcome.intent == .plan)
        #expect(outcome.replies == [EngineReplies.failed.english])
        let context = try #require(try await harness.context())
        #expect(context.errorCount == 1)
        #expect(context.lastError?.contains("took longer than") == true)
        never.open()
    }

    @Test("what a handler throws is thrown, and the turn is as it was")
    func throwing() async throws {
        var turn = try Turn.test()
        let handler = ScriptedHandler(.help) { _, turn in
            turn.send("first")
            throw ScriptedFailure("broken")
        }
        await #expect(throws: ScriptedFailure.self) {
            _ = try await self.limit.reply(of: handler, to: .test("hi"), in: &turn)
        }
        #expect(turn.events.isEmpty)
    }
}
