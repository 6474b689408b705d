import RouterKitTesting
import Testing

@testable import RouterKit

/// What happens when a transition has led to a state.
struct StateEntryTests {
    private static let skipped = Modification(kind: "skip", summary: "skipping")

    private func phone(_ handlers: ScriptedEntryHandler...) throws -> ConversationTester {
        try ConversationTester(modules: [
            ScriptedModule.walking { module in
                module.declareConnected(.planned, .modifying, .confirmed)
                for handler in handlers { module.add(handler) }
                for (from, to) in [(ConversationState.planned, ConversationState.modifying), (.modifying, .confirmed)]
                where handlers.contains(where: { $0.state == from }) {
                    module.declare(Transition(from: [from], on: .entry, to: to))
                }
                if handlers.contains(where: { $0.state == .confirmed }) {
                    module.declare(Transition(from: [.confirmed], on: .entry, to: .planned))
                }
            }
        ])
    }

    private func leading(from state: ConversationState, to next: ConversationState) -> ScriptedEntryHandler {
        ScriptedEntryHandler(state) { turn in
            try turn.transition(to: next)
            return "entered \(state)"
        }
    }

    @Test("goes on in the same turn, and says what there is to say after the reply")
    func goesOn() async throws {
        let phone = try self.phone(self.leading(from: .planned, to: .modifying))
        let outcome = try await phone.receive("plan planned")
        #expect(outcome.replies == ["planned", "entered planned"])
        #expect(outcome.state == .modifying)
        #expect(try await phone.steps == ["idle plan planned", "planned @entry modifying"])
        #expect(try await phone.context.version == 1)
    }

    @Test("one entry leads to the next, in order, as often as states are entered")
    func chain() async throws {
        let phone = try self.phone(
            self.leading(from: .modifying, to: .confirmed),
            self.leading(from: .planned, to: .modifying)
        )
        #expect(try await phone.send("plan planned") == ["planned", "entered planned", "entered modifying"])
        #expect(try await phone.state == .confirmed)
    }

    @Test("calls all handlers of a state in the order of their modules")
    func several() async throws {
        let module = ScriptedModule.walking { module in
            module.declareConnected(.planned)
            module.add(ScriptedEntryHandler(.planned) { _ in "first" })
        }
        let other = ScriptedModule("other") { module in
            module.add(ScriptedEntryHandler(.planned) { _ in nil })
            module.add(ScriptedEntryHandler(.planned) { _ in "second" })
        }
        let phone = try ConversationTester(modules: [module, other])
        #expect(try await phone.send("plan planned") == ["planned", "first", "second"])
    }

    @Test("after the end of a job, and after a time-out, too")
    func otherTriggers() async throws {
        let phone = try ConversationTester(modules: [
            ScriptedModule(intents: [.plan], jobs: [ScriptedJobHandler("analysis") { _ in .null }]) { module in
                module.declare(.planned, kind: .decision, timeout: StateTimeout(after: .seconds(60), to: .confirmed))
                module.declare(.confirmed, kind: .terminal)
                module.declare(Transition(from: .any, on: .job("analysis"), to: .planned))
                module.add(
                    ScriptedHandler(.plan) { _, turn in
                        turn.enqueue(JobRequest("analysis"))
                        return .silent
                    }
                )
                module.add(
                    ScriptedSignalHandler("analysis") { _, turn in
                        try turn.transition(to: .planned)
                        return "done"
                    }
                )
                for state in [ConversationState.planned, .confirmed] {
                    module.add(ScriptedEntryHandler(state) { _ in "entered \(state)" })
                }
                module.add(ScriptedTimeoutHandler(.planned) { turn in "late, now \(turn.context.state)" })
            }
        ])
        #expect(try await phone.send("plan") == ["done", "entered planned"])
        #expect(try await phone.advance(by: .seconds(60)) == ["late, now confirmed", "entered confirmed"])
    }

    @Test("entries that lead to each other without end fail the turn, and nothing is kept")
    func endless() async throws {
        let phone = try self.phone(
            self.leading(from: .planned, to: .modifying),
            self.leading(from: .modifying, to: .confirmed),
            self.leading(from: .confirmed, to: .planned)
        )
        #expect(try await phone.send("plan planned") == [EngineReplies.failed.english])
        #expect(try await phone.state == .idle)
        #expect(try await phone.context.lastError?.contains("lead to each other without end") == true)
        #expect(await phone.store.deadLetters(in: .dead, after: nil, limit: 9).count == 1)
    }

    @Test("an entry handler that throws fails the turn as its handler would")
    func failure() async throws {
        let phone = try self.phone(ScriptedEntryHandler(.planned) { _ in throw ScriptedFailure("the oven is off") })
        #expect(try await phone.send("plan planned") == [EngineReplies.failed.english])
        #expect(try await phone.state == .idle)
    }

    @Test("an undo leads nowhere in this sense, nor does a reset")
    func undo() async throws {
        let module = ScriptedModule.walking { module in
            module.declareConnected(.planned, .modifying)
            module.add(ScriptedEntryHandler(.planned) { _ in "entered planned" })
            module.add(ScriptedEntryHandler(.idle) { _ in "entered idle" })
            module.declare(IntentDefinition(.box, summary: "Undo.", keywords: ["undo", "anew", "change"]))
            module.declare(Transition(from: .any, on: .intent(.box), to: .modifying))
            module.add(
                ScriptedHandler(.box) { message, turn in
                    switch message.text {
                    case "undo": turn.undoLastModification()
                    case "anew": turn.reset()
                    default:
                        turn.record(Self.skipped)
                        try turn.transition(to: .modifying)
                    }
                    return Reply(message.text)
                }
            )
        }
        let phone = try ConversationTester(modules: [module])
        try await phone.send("plan planned")
        try await phone.send("change")
        #expect(try await phone.send("undo") == ["undo"])
        #expect(try await phone.state == .planned)
        #expect(try await phone.send("anew") == ["anew"])
        #expect(try await phone.state == .idle)
    }
}
