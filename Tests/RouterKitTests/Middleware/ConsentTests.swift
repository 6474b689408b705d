import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// STOP is a law of the engine: one confirmation, then silence until START.
struct ConsentTests {
    /// "plan" plans with a job an hour later and waits a day for more; "anna" is Anna.
    private static let module = ScriptedModule(
        intents: [.plan],
        handlers: [
            ScriptedHandler(.plan) { _, turn in
                turn.enqueue(JobRequest("analysis", runAt: turn.now.addingTimeInterval(3_600)))
                try turn.transition(to: .planned)
                return "on it"
            },
            ScriptedHandler(.unknown) { message, turn in
                if message.text == "anna" { _ = turn.select(member: "anna") }
                return "what?"
            },
        ],
        jobs: [ScriptedJobHandler("analysis") { _ in .null }],
        signals: [ScriptedSignalHandler("analysis") { _, _ in "done" }]
    ) { module in
        module.declare(.planned, kind: .decision, timeout: StateTimeout(after: .seconds(86_400), to: .idle))
        module.declare(Transition(from: .any, on: .intent(.plan), to: .planned))
        module.add(ScriptedTimeoutHandler(.planned) { _ in "late" })
    }

    private func phone() throws -> ConversationTester { try ConversationTester(modules: [Self.module]) }

    private static let stopped = [EngineReplies.optedOut.english]
    private static let started = [EngineReplies.optedIn.english]

    @Test(
        "is ended by the words that carriers reserve, in any case and with politeness",
        arguments: [
            "STOP", "stop", "Stop!", "stop please", " STOP. ", "end", "quit", "cancel", "unsubscribe", "opt out",
            "stopall",
        ]
    )
    func ends(text: String) async throws {
        let phone = try self.phone()
        let outcome = try await phone.receive(text)
        #expect(outcome.replies == Self.stopped)
        #expect(outcome.intent == .stop)
        #expect(try await phone.context.number?.optedOutAt == TestClock.start)
    }

    @Test(
        "is not ended by what merely has such a word in it",
        arguments: ["stopping by", "don't stop", "stop it now", "the end"]
    )
    func goesOn(text: String) async throws {
        let phone = try self.phone()
        #expect(try await phone.send(text) != Self.stopped)
        #expect(try await phone.context.number == nil)
    }

    @Test("is silent after one confirmation, whatever comes, and changes nothing", arguments: ["idle", "planned"])
    func silence(state: String) async throws {
        let phone = try self.phone()
        if state == "planned" { try await phone.send("plan") }
        #expect(try await phone.send("STOP") == Self.stopped)
        for text in ["plan", "hello", "STOP", "help", "", String(repeating: "x", count: 5_000)] {
            #expect(try await phone.send(text).isEmpty)
        }
        #expect(try await phone.state.rawValue == state)
        #expect(try await phone.events.count { $0.change.type == "consent_changed" } == 1)
    }

    @Test("is silent about jobs and timers that end later, which change the conversation all the same")
    func later() async throws {
        let phone = try self.phone()
        try await phone.send("plan")
        try await phone.send("STOP")
        #expect(try await phone.advance(by: .seconds(2 * 86_400)).isEmpty)
        #expect(try await phone.state == .idle)
        #expect(await phone.jobs.allSatisfy { $0.status == .done })
    }

    @Test("begins again with START, and goes on where it was", arguments: ["START", "start", "unstop"])
    func starts(word: String) async throws {
        let phone = try self.phone()
        try await phone.send("plan")
        try await phone.send("STOP")
        #expect(try await phone.send(word) == Self.started)
        #expect(try await phone.context.number?.optedOutAt == nil)
        #expect(try await phone.state == .planned)
        #expect(try await phone.send("hello") == ["what?"])
        #expect(try await phone.advance(by: .seconds(3_600)) == ["done"])
        #expect(try await phone.send("STOP") == Self.stopped)
    }

    @Test("START without a STOP is answered and changes nothing")
    func startsWithout() async throws {
        let phone = try self.phone()
        #expect(try await phone.send("START") == Self.started)
        #expect(try await phone.context.number == nil)
    }

    @Test("discards what waits for the number, whichever member it is for, and nobody else's")
    func discards() async throws {
        let phone = try self.phone()
        let other = phone.phone(try .test(2))
        try await other.send("hello")
        try await phone.receive(["anna", "plan"])
        try await phone.receive("STOP")
        #expect(await phone.outbox.map(\.status) == [.pending, .discarded, .discarded, .pending])
        #expect(await phone.outbox.map(\.message.text).last == EngineReplies.optedOut.english)
        #expect(await phone.outbox[1].lastError == QueuedMessage.DiscardReason.optedOut.rawValue)
    }

    @Test("a member ends it for all on the number, and everybody's jobs are silent")
    func members() async throws {
        let phone = try self.phone()
        try await phone.send("plan")
        try await phone.send("anna")
        try await phone.send("plan")
        #expect(try await phone.receive("STOP").key == ConversationKey(phone: .test))
        #expect(try await phone.send("hello").isEmpty)
        #expect(try await phone.advance(by: .seconds(86_400 * 3)).isEmpty)
        #expect(try await phone.send("START") == Self.started)
    }

    @Test("survives a restart of the program, and a reset of the conversation")
    func restart() async throws {
        let store = InMemoryStore()
        try await EngineHarness(Self.module, store: store).send("STOP")
        let second = try EngineHarness(Self.module, store: store)
        #expect(try await second.send("plan").replies.isEmpty)
        var turn = try Turn.test { $0.append(.consentChanged(.init(isOptedOut: true))) }
        turn.reset()
        turn.send("hello")
        #expect(turn.outgoing.isEmpty)
        #expect(turn.isOptedOut)
    }

    @Test("is heard whatever the rate")
    func rate() async throws {
        let phone = try ConversationTester(
            modules: [Self.module],
            middleware: ConversationEngine.standardMiddleware(ratePerMinute: 1)
        )
        for _ in 0..<3 { try await phone.send("hello") }
        #expect(try await phone.send("STOP") == Self.stopped)
    }

    @Test("a failure outside the handlers says nothing to a number that opted out")
    func failure() async throws {
        let fault = Fault(nil)
        let harness = try EngineHarness(Self.module)
        try await harness.send("STOP")
        let broken = try EngineHarness(
            Self.module,
            store: harness.store,
            middleware: [FaultyMiddleware(fault: fault)] + ConversationEngine.standardMiddleware()
        )
        fault.fail(because: "broken")
        #expect(try await broken.send("hello").replies.isEmpty)
        #expect(try await broken.messages.count == 1)
        #expect(try await broken.onlyLetter().reason == "broken")
    }
}
