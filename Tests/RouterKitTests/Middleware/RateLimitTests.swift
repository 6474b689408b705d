import RouterKitTesting
import Testing

@testable import RouterKit

struct RateLimitTests {
    private func harness(perMinute: Int = 20) throws -> EngineHarness {
        try EngineHarness(
            .planning { _, _ in "planned" },
            middleware: ConversationEngine.standardMiddleware(ratePerMinute: perMinute)
        )
    }

    /// Sends so many messages at one time and returns what was said to each.
    private func burst(_ count: Int, to harness: EngineHarness) async throws -> [[String]] {
        var replies: [[String]] = []
        for _ in 0..<count { replies.append(try await harness.send("plan").replies) }
        return replies
    }

    @Test("answers twenty in a minute, then says so once, then is silent")
    func limits() async throws {
        let harness = try self.harness()
        let replies = try await self.burst(25, to: harness)
        #expect(replies[..<20].allSatisfy { $0 == ["planned"] })
        #expect(replies[20] == [EngineReplies.tooFast.english])
        #expect(replies[21...].allSatisfy { $0.isEmpty })
    }

    @Test("records what it leaves unhandled")
    func recordsAll() async throws {
        let harness = try self.harness()
        _ = try await self.burst(23, to: harness)
        #expect(try await harness.context()?.version == 23)
        let changes = try await harness.events().map(\.change)
        #expect(changes.count { if case .messageReceived = $0 { true } else { false } } == 23)
        let limited = changes.compactMap { if case .rateLimited(let event) = $0 { event.notified } else { nil } }
        #expect(limited == [true, false, false])
        guard case .messageReceived(let last)? = changes.last(where: { $0.type == "message_received" }) else {
            Issue.record("no message")
            return
        }
        #expect(last.intent == nil)
    }

    @Test("a repeated message over the limit gets the outcome that it got, and counts once")
    func repeated() async throws {
        let harness = try self.harness(perMinute: 1)
        try await harness.send("plan", id: "m1")
        let first = try await harness.send("plan", id: "m2")
        #expect(first.replies == [EngineReplies.tooFast.english])
        #expect(try await harness.send("plan", id: "m2") == first)
        #expect(try await harness.context()?.version == 2)
    }

    @Test("answers again once the minute is over", arguments: [70, 90, 120, 3_600])
    func answersAgain(seconds: Int) async throws {
        let harness = try self.harness()
        _ = try await self.burst(22, to: harness)
        harness.clock.advance(by: .seconds(seconds))
        #expect(try await harness.send("plan").replies == ["planned"])
    }

    @Test("stays silent within the minute and says so again after it")
    func saysSoAgain() async throws {
        let harness = try self.harness(perMinute: 2)
        _ = try await self.burst(3, to: harness)
        harness.clock.advance(by: .milliseconds(59_999))
        #expect(try await harness.send("plan").replies == [])
        harness.clock.advance(by: .milliseconds(1))
        #expect(try await harness.send("plan").replies == [EngineReplies.tooFast.english])
    }

    @Test("a steady pace at the limit is never too fast")
    func steadyPace() async throws {
        let harness = try self.harness()
        for _ in 0..<100 {
            #expect(try await harness.send("plan").replies == ["planned"])
            harness.clock.advance(by: .milliseconds(3_200))
        }
    }

    @Test("0 is no limit")
    func off() async throws {
        let harness = try self.harness(perMinute: 0)
        #expect(try await self.burst(60, to: harness).allSatisfy { $0 == ["planned"] })
    }

    @Test("counts each conversation for itself")
    func perConversation() async throws {
        let harness = try self.harness(perMinute: 1)
        _ = try await self.burst(2, to: harness)
        #expect(try await harness.send("plan", from: .test(1)).replies == ["planned"])
    }

    @Test("says what it is told to say")
    func notice() async throws {
        let phone = try ConversationTester(modules: [], middleware: [RateLimit(perMinute: 1, notice: "Slowly!")])
        try await phone.send("plan")
        #expect(try await phone.send("plan") == ["Slowly!"])
    }
}
