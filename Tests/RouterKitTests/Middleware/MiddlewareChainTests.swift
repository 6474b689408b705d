import RouterKit
import RouterKitTesting
import Testing

struct MiddlewareChainTests {
    @Test("the first registered is the outermost")
    func order() async throws {
        let log = CallLog()
        let phone = try ConversationTester(
            modules: [
                ScriptedModule.planning { _, _ in
                    log.append("handler")
                    return "done"
                }
            ],
            middleware: ["first", "second", "third"].map { RecordingMiddleware($0, log: log) }
        )
        try await phone.send("plan")
        #expect(
            log.entries == [
                "first in", "second in", "third in", "handler", "third out", "second out", "first out",
            ]
        )
    }

    @Test("one that does not call the rest answers early")
    func answersEarly() async throws {
        let log = CallLog()
        let phone = try ConversationTester(
            modules: [ScriptedModule.planning { _, _ in "never" }],
            middleware: [
                RecordingMiddleware("first", log: log), Answering("early"), RecordingMiddleware("never", log: log),
            ]
        )
        #expect(try await phone.send("plan") == ["early"])
        #expect(log.entries == ["first in", "first out"])
    }

    @Test("a failure goes outwards, and with nobody to stop it there is no turn, but an apology and a dead letter")
    func failure() async throws {
        let log = CallLog()
        let phone = try ConversationTester(
            modules: [ScriptedModule.planning { _, _ in throw ScriptedFailure() }],
            middleware: ["first", "second"].map { RecordingMiddleware($0, log: log) }
        )
        #expect(try await phone.send("plan") == [EngineReplies.failed.english])
        #expect(log.entries == ["first in", "second in", "second threw", "first threw"])
        #expect(try await phone.context.version == 0)
        #expect(await phone.store.deadLetters(in: .dead, after: nil, limit: 9).count == 1)
    }

    @Test("what is written around the handler is part of the turn")
    func recordsAround() async throws {
        let phone = try ConversationTester(
            modules: [ScriptedModule.planning { _, _ in "handled" }],
            middleware: [Surrounding()]
        )
        #expect(try await phone.send("plan") == ["before", "after", "handled"])
    }

    private struct Answering: MessageMiddleware {
        let text: String

        init(_ text: String) { self.text = text }

        func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
            Reply(self.text)
        }
    }

    private struct Surrounding: MessageMiddleware {
        func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
            turn.send("before")
            let reply = try await next(message, &turn)
            turn.send("after")
            return reply
        }
    }
}
