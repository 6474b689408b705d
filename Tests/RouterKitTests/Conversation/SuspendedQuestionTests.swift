import RouterKitTesting
import Testing

@testable import RouterKit

/// A question that only interrupts the open one, which waits behind it.
struct SuspendedQuestionTests {
    private static let sure = Question.yesNo("sure", asking: .plan)
    private static let options = Question.choice(
        "options",
        asking: .swap,
        among: [.init(label: "A", title: "Soup"), .init(label: "B", title: "Rice")]
    )

    /// "plan" asks whether; "swap" interrupts with what; "skip" asks another question, goes on, or begins anew.
    private func phone() throws -> ConversationTester {
        func tell(_ intent: Intent) -> ScriptedHandler {
            ScriptedHandler(intent, priority: 60) { _, turn in
                turn.answer.map { "\($0.question.name) answered" }
            }
        }
        return try ConversationTester(modules: [
            ScriptedModule(
                intents: [.plan, .swap, .skip],
                states: [.planned],
                handlers: [
                    tell(.affirmative), tell(.negative), tell(.swap),
                    ScriptedHandler(.plan) { _, turn in
                        turn.ask(Self.sure)
                        return "sure?"
                    },
                    ScriptedHandler(.swap) { _, turn in
                        turn.ask(Self.options.suspending)
                        return "which?"
                    },
                    ScriptedHandler(.skip) { message, turn in
                        if message.text.contains("go") { try turn.transition(to: .planned) }
                        if message.text.contains("anew") { turn.reset() }
                        if message.text.contains("ask") { turn.ask(.yesNo("other", asking: .skip)) }
                        return "ok"
                    },
                ]
            )
        ])
    }

    private func names(_ phone: ConversationTester) async throws -> [String?] {
        let context = try await phone.context
        return [context.question?.name, context.suspendedQuestion?.name]
    }

    @Test("the open question waits behind the one that interrupts it, and is open again once that is answered")
    func answersTheInterruption() async throws {
        let phone = try self.phone()
        try await phone.send("plan")
        try await phone.send("swap")
        #expect(try await self.names(phone) == ["options", "sure"])
        #expect(try await phone.send("A") == ["options answered"])
        #expect(try await self.names(phone) == ["sure", nil])
        #expect(try await phone.send("yes") == ["sure answered"])
        #expect(try await self.names(phone) == [nil, nil])
    }

    @Test("the waiting question may be answered at once; then neither is open")
    func answersTheWaitingOne() async throws {
        let phone = try self.phone()
        try await phone.send("plan")
        try await phone.send("swap")
        #expect(try await phone.send("no") == ["sure answered"])
        #expect(try await self.names(phone) == [nil, nil])
    }

    @Test("another state closes both, and so does a reset", arguments: ["skip go", "skip anew"])
    func closesBoth(text: String) async throws {
        let phone = try self.phone()
        for text in ["plan", "swap", text] { try await phone.send(text) }
        #expect(try await self.names(phone) == [nil, nil])
    }

    @Test("an ordinary question takes the place of both")
    func ordinary() async throws {
        let phone = try self.phone()
        for text in ["plan", "swap", "skip ask"] { try await phone.send(text) }
        #expect(try await self.names(phone) == ["other", nil])
    }

    @Test("a second interruption takes the place of the first, and the same question waits")
    func twice() async throws {
        let phone = try self.phone()
        for text in ["plan", "swap", "swap"] { try await phone.send(text) }
        #expect(try await self.names(phone) == ["options", "sure"])
    }

    @Test("an interruption of nothing leaves nothing waiting")
    func nothingOpen() async throws {
        let phone = try self.phone()
        try await phone.send("swap")
        #expect(try await self.names(phone) == ["options", nil])
        try await phone.send("B")
        #expect(try await self.names(phone) == [nil, nil])
    }

    @Test("what is about something else leaves both open, and undoing brings back the one that waited")
    func undo() throws {
        var turn = try Turn.test { turn in
            turn.ask(Self.sure)
            turn.ask(Self.options.suspending)
        }
        turn.record(Modification(kind: "skip", summary: "skipping"))
        try turn.transition(to: .planned)
        #expect(turn.context.question == nil)
        turn.undoLastModification()
        #expect(turn.context.question == Self.sure)
        #expect(turn.context.suspendedQuestion == nil)
    }
}
