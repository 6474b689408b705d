import RouterKit
import RouterKitTesting
import Testing

struct LengthLimitTests {
    @Test(
        "refuses texts longer than the limit, however the characters are made",
        arguments: [
            (1_600, "a", true), (1_601, "a", false), (10_000, "a", false), (1_600, "é", true), (1_601, "é", false),
            (800, "e\u{301}", true), (801, "e\u{301}", false), (0, "a", true),
        ]
    )
    func limits(count: Int, character: String, isHandled: Bool) async throws {
        let phone = try ConversationTester(
            modules: [ScriptedModule(handlers: [ScriptedHandler(.unknown, saying: "handled")])]
        )
        let text = String(repeating: character, count: count)
        #expect(try await phone.send(text) == (isHandled ? ["handled"] : [EngineReplies.tooLong.english]))
        let types = try await phone.events.map(\.change.type)
        #expect(types == ["message_received"] + (isHandled ? ["misunderstood"] : []) + ["reply_sent"])
    }

    @Test("takes another limit")
    func otherLimit() async throws {
        let phone = try ConversationTester(modules: [], middleware: [LengthLimit(maximum: 3)])
        #expect(try await phone.send("four") == [EngineReplies.tooLong.english])
        #expect(try await phone.send("two") == [EngineReplies.notUnderstood.english])
    }
}
