import RouterKitTesting
import Testing

@testable import RouterKit

/// A message that asks for several things is answered thing by thing, in one turn.
struct CompoundMessageTests {
    private static func done(_ what: String) -> Modification { Modification(kind: what, summary: what) }

    private static func change(_ intent: Intent, to state: ConversationState = .modifying) -> ScriptedHandler {
        ScriptedHandler(intent) { message, turn in
            turn.record(Self.done("\(intent)"))
            try turn.transition(to: state)
            return Reply("\(intent): \(message.text)")
        }
    }

    private static func ask(_ intent: Intent) -> ScriptedHandler {
        ScriptedHandler(intent) { _, turn in
            turn.ask(.choice("which", asking: intent, among: [.init(label: "A", title: "Tacos")]))
            return Reply("\(intent): A?")
        }
    }

    private func phone(
        _ handlers: any MessageHandler...,
        script: @escaping ScriptedModule.Script = { _ in }
    ) throws -> ConversationTester {
        try ConversationTester(modules: [
            ScriptedModule(
                intents: [
                    .plan, .swap, .skip,
                    IntentDefinition(.box, summary: "The box.", keywords: ["box"], canBeRefused: false),
                ],
                states: [.planned, .modifying],
                handlers: handlers,
                script
            )
        ])
    }

    @Test("does all of them in order, each with its own words, and says what each says")
    func inOrder() async throws {
        let phone = try self.phone(Self.change(.swap), Self.change(.skip, to: .planned))
        #expect(try await phone.send("Swap 2 and skip Friday!") == ["swap: Swap 2", "skip: skip Friday"])
        #expect(try await phone.state == .planned)
        #expect(try await phone.context.modifications.map(\.kind) == ["swap", "skip"])
        #expect(try await phone.context.version == 1)
        #expect(try await phone.context == ConversationContext(key: phone.context.key, folding: phone.events))
    }

    @Test("the journal and the outcome keep what the message was taken for first")
    func journal() async throws {
        let phone = try self.phone(Self.change(.swap), Self.change(.skip))
        let outcome = try await phone.receive("swap 2 and skip friday")
        #expect(outcome.intent == .swap)
        guard case .messageReceived(let received) = try await phone.events.first?.change else {
            Issue.record("no message")
            return
        }
        #expect(received.intent == .swap)
        #expect(received.text == "swap 2 and skip friday")
    }

    @Test("an undo takes back the last of them, another one the one before")
    func undo() async throws {
        let undo = ScriptedHandler(.box) { _, turn in Reply(turn.undoLastModification()?.summary ?? "nothing") }
        let phone = try self.phone(Self.change(.swap), Self.change(.skip, to: .planned), undo)
        try await phone.send("swap 2 and skip friday")
        #expect(try await phone.send("box") == ["skip"])
        #expect(try await phone.state == .modifying)
        #expect(try await phone.send("box") == ["swap"])
        #expect(try await phone.state == .idle)
    }

    @Test("a question that one asks stays open and is read last")
    func question() async throws {
        let phone = try self.phone(Self.ask(.swap), Self.change(.skip))
        #expect(try await phone.send("swap 2, skip friday") == ["skip: skip friday", "swap: A?"])
        #expect(try await phone.context.question?.name == "which")
        #expect(try await phone.state == .modifying)
    }

    @Test("a second question is not asked but offered, and nothing of it is kept")
    func twoQuestions() async throws {
        let second = ScriptedHandler(.skip) { _, turn in
            turn.record(Self.done("skip"))
            turn.ask(.days("days", asking: .skip))
            return "Which days?"
        }
        let phone = try self.phone(Self.ask(.swap), second)
        #expect(try await phone.send("swap 2 and skip it") == ["swap: A?\nThen text: skip it"])
        #expect(try await phone.context.question?.name == "which")
        #expect(try await phone.context.modifications.isEmpty)
    }

    @Test("what fails after something was done is offered, and what was done stays")
    func laterFailure() async throws {
        let second = ScriptedHandler(.skip) { _, turn in
            turn.record(Self.done("skip"))
            throw ScriptedFailure()
        }
        let phone = try self.phone(Self.change(.swap), second)
        #expect(try await phone.send("swap 2 and skip it") == ["swap: swap 2\nThen text: skip it"])
        #expect(try await phone.context.modifications.map(\.kind) == ["swap"])
        #expect(try await phone.context.errorCount == 0)
    }

    @Test("data of a later one that cannot be stored fails that one only")
    func unstorable() async throws {
        let second = ScriptedHandler(.skip) { _, turn in
            turn[Basket.self] = Basket(price: .nan)
            return "never"
        }
        let phone = try self.phone(Self.change(.swap), second)
        #expect(try await phone.send("swap 2 and skip it") == ["swap: swap 2\nThen text: skip it"])
    }

    @Test("a first one that fails fails the turn")
    func firstFailure() async throws {
        let first = ScriptedHandler(.swap) { _, _ in throw ScriptedFailure() }
        let phone = try self.phone(first, Self.change(.skip))
        #expect(try await phone.send("swap 2 and skip it") == [EngineReplies.failed.english])
        #expect(try await phone.context.modifications.isEmpty)
    }

    @Test("one that nobody takes yet waits for the others, whose intents it is told")
    func postponed() async throws {
        let first = ScriptedHandler(.plan) { message, turn in
            turn.laterRequests.contains { $0.mentions(.skip) } ? nil : Reply("plan: \(message.text)")
        }
        let phone = try self.phone(first, Self.change(.skip))
        #expect(try await phone.send("plan it but skip friday") == ["skip: skip friday", "plan: plan it"])
    }

    @Test("one that nobody takes at all is offered, and a message that nobody takes goes on whole")
    func passed() async throws {
        let phone = try self.phone(ScriptedHandler(.plan, saying: nil), Self.change(.skip))
        #expect(try await phone.send("plan it and skip friday") == ["skip: skip friday\nThen text: plan it"])
        let other = try self.phone(
            ScriptedHandler(.plan, saying: nil),
            ScriptedHandler(.unknown) { message, turn in Reply("\(message.text), \(turn.classification.intent)") }
        )
        #expect(try await other.send("plan it and skip friday") == ["plan it and skip friday, plan"])
    }

    @Test("three are done, the others are offered")
    func many() async throws {
        let phone = try self.phone(Self.change(.swap), Self.change(.skip), Self.change(.plan))
        let replies = try await phone.send("swap 2, skip 3, plan, swap 4, skip 5")
        #expect(
            replies == ["swap: swap 2", "skip: skip 3", "plan: plan\nThen text, one at a time:\nswap 4\nskip 5"]
        )
    }

    @Test("each goes on from where the one before led to, entry handlers counted")
    func entries() async throws {
        let first = ScriptedHandler(.swap) { _, turn in
            try turn.transition(to: .planned)
            return "planned"
        }
        let second = ScriptedHandler(.skip) { _, turn in "now \(turn.context.state)" }
        let phone = try self.phone(first, second) { module in
            module.declare(Transition(from: [.planned], on: .entry, to: .modifying))
            module.add(
                ScriptedEntryHandler(.planned) { turn in
                    try turn.transition(to: .modifying)
                    return "entered"
                }
            )
        }
        #expect(try await phone.send("swap 2 and skip it") == ["planned", "entered", "now modifying"])
    }

    @Test("a way that no transition goes is refused as for a message of its own")
    func transitions() async throws {
        let phone = try self.phone(Self.change(.swap), Self.change(.skip, to: .confirmed)) { module in
            module.declare(.confirmed, kind: .terminal)
        }
        #expect(try await phone.send("swap 2 and skip it") == ["swap: swap 2\nThen text: skip it"])
        #expect(try await phone.state == .modifying)
    }

    @Test("what comes after work for a job is offered")
    func processing() async throws {
        let phone = try self.phone(Self.change(.skip)) { module in
            module.declare(.confirmed, kind: .processing, timeout: StateTimeout(after: .seconds(60), to: .idle))
            module.declare(Transition(from: .any, on: .intent(.plan), to: .confirmed))
            module.add(Self.change(.plan, to: .confirmed))
        }
        #expect(try await phone.send("plan and skip friday") == ["plan: plan\nThen text: skip friday"])
    }

    @Test("a question whose conversation is begun anew is not asked again")
    func reset() async throws {
        let anew = ScriptedHandler(.skip) { _, turn in
            turn.reset()
            return "anew"
        }
        let phone = try self.phone(Self.ask(.swap), anew)
        #expect(try await phone.send("swap 2 and skip it") == ["swap: A?", "anew"])
        #expect(try await phone.context.question == nil)
    }

    @Test("the same words are said once, and a long or foreign request is offered in short")
    func words() async throws {
        let phone = try self.phone(
            ScriptedHandler(.swap, saying: "It is settled."),
            ScriptedHandler(.skip, saying: "It is settled.")
        )
        #expect(try await phone.send("swap 2 and skip it") == ["It is settled."])
        let asking = try self.phone(Self.ask(.swap), Self.ask(.skip))
        let replies = try await asking.send("swap 2 and skip \(String(repeating: "ñ", count: 100))")
        #expect(replies == ["swap: A?\nThen text: skip \(String(repeating: "ñ", count: 25))..."])
    }

    @Test("what is not to be done is left out of the words that a handler reads")
    func refused() async throws {
        let phone = try self.phone(Self.change(.skip))
        #expect(try await phone.send("don't skip friday, skip thursday") == ["skip: skip thursday"])
    }
}
