import RouterKitTesting
import Testing

@testable import RouterKit

/// A turn goes where a declared transition leads, and nowhere else.
struct TransitionTests {
    private func phone(_ declare: @escaping ScriptedModule.Script) throws -> ConversationTester {
        try ConversationTester(modules: [ScriptedModule.walking("walking", declare)])
    }

    @Test("goes where a transition of its intent leads, and the journal says what took it")
    func legal() async throws {
        let phone = try self.phone { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.idle], on: .intent(.plan), to: .planned))
        }
        #expect(try await phone.send("plan planned") == ["planned"])
        let change = try #require(try await phone.events.first { $0.change.type == "state_changed" }?.change)
        #expect(try change.payload() == #"{"from":"idle","to":"planned","trigger":"plan"}"#)
    }

    @Test("says which transition is missing, with what should have taken it, and leaves the conversation as it was")
    func undeclared() async throws {
        let phone = try self.phone { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.idle], on: .intent(.plan), to: .planned))
        }
        for (text, way) in [
            ("swap planned", "from idle to planned on swap"), ("plan confirmed", "from idle to confirmed on plan"),
        ] {
            let reply = try #require(try await phone.send(text).first)
            #expect(reply == "no module declares a transition \(way): declare it in the module's register(in:)")
        }
        #expect(try await phone.state == .idle)
        #expect(try await phone.steps.isEmpty)
    }

    @Test("a transition that throws leaves the context as it was, data and question too")
    func contextIsUntouched() throws {
        let module = ScriptedModule.walking { $0.declare(.planned, kind: .decision) }
        var turn = try Turn.test(modules: [module]) { turn in
            turn[Basket.self] = Basket(items: ["leek"])
            turn.ask(.yesNo("sure", asking: .plan))
        }
        turn.begin(.intent(.plan))
        let before = turn.context
        let expected = IllegalTransition(from: .idle, to: .planned, trigger: .intent(.plan), unmet: [])
        #expect(throws: expected) { try turn.transition(to: .planned) }
        #expect(turn.context == before)
        #expect(turn.events.isEmpty)
    }

    @Test("a handler that does not catch it fails its turn, and nothing of that is kept")
    func failsTheTurn() async throws {
        let phone = try ConversationTester(modules: [
            ScriptedModule(intents: [.plan]) { module in
                module.declare(.planned, kind: .decision)
                module.add(
                    ScriptedHandler(.plan) { _, turn in
                        turn[Diet.self] = Diet(avoids: ["nuts"])
                        try turn.transition(to: .planned)
                        return "planned"
                    }
                )
            }
        ])
        #expect(try await phone.send("plan") == [EngineReplies.failed.english])
        #expect(try await phone.context.data.isEmpty)
        #expect(try await phone.context.lastError?.contains("from idle to planned on plan") == true)
    }

    @Test("any state may be where a transition begins, those of other modules too")
    func anyState() async throws {
        let phone = try self.phone { module in
            module.declare(.planned, kind: .decision)
            module.declare(.confirmed, kind: .terminal)
            module.declare(Transition(from: .any, on: .intent(.plan), to: .planned))
            module.declare(Transition(from: .any, on: .intent(.skip), to: .confirmed))
        }
        for text in ["plan planned", "skip confirmed", "plan planned"] { try await phone.send(text) }
        #expect(try await phone.steps == ["idle plan planned", "planned skip confirmed", "confirmed plan planned"])
    }

    @Test("the end of a job takes the transitions of that job")
    func jobs() async throws {
        func phone(_ trigger: Transition.Trigger) throws -> ConversationTester {
            try ConversationTester(modules: [
                ScriptedModule(intents: [.plan], jobs: [ScriptedJobHandler("analysis") { _ in .null }]) { module in
                    module.declare(.planned, kind: .decision)
                    module.declare(Transition(from: [.idle], on: trigger, to: .planned))
                    module.add(
                        ScriptedHandler(.plan) { _, turn in
                            turn.enqueue(JobRequest("analysis"))
                            return .silent
                        }
                    )
                    module.add(
                        ScriptedSignalHandler("analysis") { _, turn in
                            try turn.transition(to: .planned)
                            return "planned"
                        }
                    )
                }
            ])
        }
        let legal = try phone(.job("analysis"))
        try await legal.send("plan")
        #expect(try await legal.steps == ["idle job:analysis planned"])
        let illegal = try phone(.intent(.plan))
        #expect(try await illegal.send("plan").isEmpty)
        #expect(try await illegal.state == .idle)
    }
}
