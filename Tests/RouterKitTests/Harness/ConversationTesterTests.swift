import RouterKit
import RouterKitTesting
import Testing

/// What a handler author's own tests stand on.
struct ConversationTesterTests {
    private let module = ScriptedModule(
        intents: [.plan],
        states: [.planned],
        handlers: [
            ScriptedHandler(.plan) { _, turn in
                turn.enqueue(JobRequest("analysis"))
                return "One moment."
            }
        ],
        jobs: [ScriptedJobHandler("analysis") { _ in .int(5) }],
        signals: [
            ScriptedSignalHandler("analysis") { _, turn in
                try turn.transition(to: .planned)
                return "Five dinners."
            }
        ]
    )

    @Test("returns what was said at once and what the jobs said, each time what is new")
    func replies() async throws {
        let phone = try ConversationTester(modules: [self.module])
        #expect(try await phone.send("plan") == ["One moment.", "Five dinners."])
        #expect(try await phone.send("plan") == ["One moment.", "Five dinners."])
        #expect(try await phone.state == .planned)
    }

    @Test("leaves jobs waiting when asked to")
    func receives() async throws {
        let phone = try ConversationTester(modules: [self.module])
        #expect(try await phone.receive("plan").replies == ["One moment."])
        #expect(try await phone.state == .idle)
        try await phone.runJobs()
        #expect(try await phone.state == .planned)
    }

    @Test("puts a store of the test's own in front of its store")
    func wrapsStore() async throws {
        let phone = try ConversationTester(modules: [self.module]) { store in
            let failing = FailingStore(store)
            failing.fail(.commit, with: ScriptedFailure("disk full"))
            return failing
        }
        await #expect(throws: ScriptedFailure("disk full")) { try await phone.receive("plan") }
        #expect(try await phone.context.version == 0)
        #expect(try await phone.receive("plan").replies == ["One moment."])
    }

    @Test("a turn for one handler has its state, answer, suggestions and past, and nothing recorded")
    func testTurn() throws {
        let module = ScriptedModule(states: [.planned]) { $0.suggest("SKIP THU", in: [.planned]) }
        let answer = Answer(question: .yesNo("sure", asking: .plan), value: .yes)
        let turn = try Turn.test(state: .planned, answer: answer, modules: [module]) { turn in
            turn[Diet.self] = Diet(avoids: ["nuts"])
        }
        #expect(turn.context.state == .planned)
        #expect(turn[Diet.self]?.avoids == ["nuts"])
        #expect(turn.answer == answer)
        #expect(turn.suggestions == ["SKIP THU"])
        #expect(turn.jobs.isEmpty && turn.outgoing.isEmpty)
    }

    @Test("a gate holds those who come until it is opened, and then nobody")
    func gate() async {
        let gate = Gate()
        let log = CallLog()
        let held = (1...3).map { number in
            Task.immediate {
                await gate.pass()
                log.append("\(number)")
            }
        }
        await gate.arrivals(3)
        #expect(log.entries.isEmpty)
        gate.open()
        for task in held { await task.value }
        await gate.pass()
        #expect(Set(log.entries) == ["1", "2", "3"])
    }
}
