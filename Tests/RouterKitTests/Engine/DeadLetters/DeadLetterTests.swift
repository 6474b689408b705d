import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// What becomes of a message whose handler fails.
struct DeadLetterTests {
    private func harness(_ fault: Fault, store: any EngineStore = InMemoryStore(), ratePerMinute: Int = 20) throws
        -> EngineHarness
    {
        try EngineHarness(
            .planning { _, turn in
                try fault.check()
                try turn.transition(to: .planned)
                turn.enqueue(JobRequest("analysis"))
                return "planned"
            },
            store: store,
            middleware: ConversationEngine.standardMiddleware(ratePerMinute: ratePerMinute)
        )
    }

    @Test("a turn that throws becomes a dead letter with its message and the reason")
    func becomesALetter() async throws {
        let harness = try self.harness(Fault("the oven is off"))
        let outcome = try await harness.send("plan", id: "m1")
        let letter = try await harness.onlyLetter()
        #expect(letter.key == outcome.key)
        #expect(letter.message == .test("plan", id: "m1"))
        #expect(letter.requestID == outcome.requestID)
        #expect(letter.reason == "the oven is off")
        #expect(letter.attempts == 1)
        #expect(letter.status == .dead)
        #expect(letter.createdAt == TestClock.start)
        #expect(letter.lastFailedAt == TestClock.start)
        #expect(letter.endedAt == nil)
    }

    @Test("a handler past its time becomes one, too", .timeLimit(.minutes(1)))
    func timesOut() async throws {
        let gate = Gate()
        let harness = try EngineHarness(
            .planning { _, _ in
                await gate.pass()
                return "never"
            },
            handlerTimeLimit: .milliseconds(5)
        )
        #expect(try await harness.send("plan").replies == [EngineReplies.failed.english])
        #expect(try await harness.onlyLetter().reason.contains("took longer than"))
        gate.open()
    }

    @Test("a turn that goes well leaves none")
    func leavesNone() async throws {
        let harness = try self.harness(Fault(nil))
        try await harness.send("plan")
        #expect(try await harness.letters.isEmpty)
    }

    @Test("the letter is written with the turn, or not at all; a repeated message writes no second one")
    func isPartOfTheTurn() async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try self.harness(Fault("broken"), store: store)
        store.fail(.commit, with: ScriptedFailure("disk full"))
        await #expect(throws: ScriptedFailure("disk full")) { try await harness.send("plan", id: "m1") }
        #expect(try await harness.letters.isEmpty)
        for _ in 0..<2 { try await harness.send("plan", id: "m1") }
        #expect(try await harness.letters.count == 1)
    }

    @Test("running it again does what the message would have done, and ends the letter")
    func retrySucceeds() async throws {
        let fault = Fault("broken")
        let harness = try self.harness(fault)
        let first = try await harness.send("plan", id: "m1")
        let before = try #require(try await harness.context())
        fault.mend()
        harness.clock.advance(by: .seconds(3_600))

        let retried = try #require(try await harness.engine.retryTurn(harness.onlyLetter().id))
        #expect(retried.outcome.replies == ["planned"])
        #expect(retried.outcome.intent == .plan)
        #expect(retried.outcome.state == .planned)
        #expect(retried.outcome.requestID == first.requestID)
        let letter = try await harness.onlyLetter()
        #expect(letter == retried.letter)
        #expect(letter.status == .done)
        #expect(letter.attempts == 2)
        #expect(letter.lastFailedAt == TestClock.start)
        #expect(letter.endedAt == harness.clock.now)
        #expect(try await harness.jobs.map(\.requestID) == [first.requestID])

        let events = try await harness.events()
        guard case .messageRetried(let event) = events[3].change else {
            Issue.record("\(events[3].change)")
            return
        }
        #expect(event.text == "plan" && event.messageID == "m1" && event.provider == "test")
        #expect(event.attempt == 2 && event.intent == .plan && event.confidence == 1)
        #expect(event.receivedAt == TestClock.start)
        let context = try #require(try await harness.context())
        #expect(context == ConversationContext(key: context.key, folding: events))
        #expect(context.version == before.version + 1)
        #expect(context.lastActivity == before.lastActivity)
        #expect(context.arrivals == before.arrivals)
    }

    @Test("another failure counts an attempt, replaces the reason, and says nothing more")
    func retryFails() async throws {
        let fault = Fault("broken")
        let harness = try self.harness(fault)
        try await harness.send("plan")
        fault.fail(because: "still broken")
        harness.clock.advance(by: .seconds(60))

        let retried = try #require(try await harness.engine.retryTurn(harness.onlyLetter().id))
        #expect(retried.outcome.replies.isEmpty)
        let letter = try await harness.onlyLetter()
        #expect(letter == retried.letter)
        #expect(letter.status == .dead)
        #expect(letter.attempts == 2)
        #expect(letter.reason == "still broken")
        #expect(letter.createdAt == TestClock.start)
        #expect(letter.lastFailedAt == harness.clock.now)
        #expect(letter.endedAt == nil)
        #expect(try await harness.messages.map(\.message.text) == [EngineReplies.failed.english])
        #expect(try await harness.events().map(\.change.type).suffix(2) == ["message_retried", "error_occurred"])
        #expect(try await harness.context()?.errorCount == 2)

        fault.mend()
        #expect(try await harness.engine.retryTurn(letter.id)?.letter.attempts == 3)
        #expect(try await harness.messages.count == 2)
    }

    @Test("a retry is handled whatever the rate")
    func retryOverTheRate() async throws {
        let fault = Fault("broken")
        let harness = try self.harness(fault, ratePerMinute: 1)
        try await harness.send("plan")
        try await harness.send("plan")
        fault.mend()
        #expect(try await harness.engine.retryTurn(harness.onlyLetter().id)?.outcome.replies == ["planned"])
    }

    @Test("a retry that meets another node's turn runs again")
    func retryConflicts() async throws {
        let fault = Fault("broken")
        let store = FailingStore(InMemoryStore())
        let harness = try self.harness(fault, store: store)
        try await harness.send("plan")
        fault.mend()
        store.fail(.commit, times: 2, with: StoreError.versionConflict)
        #expect(try await harness.engine.retryTurn(harness.onlyLetter().id)?.outcome.replies == ["planned"])
        #expect(try await harness.context()?.version == 2)
    }

    @Test("a store that fails leaves the letter as it was", arguments: [FailingStore.Operation.load, .commit])
    func retryWithoutStore(operation: FailingStore.Operation) async throws {
        let base = InMemoryStore()
        let store = FailingStore(base)
        try await self.harness(Fault("broken"), store: base).send("plan")
        // An engine that has not cached the conversation.
        let harness = try self.harness(Fault(nil), store: store)
        let letter = try await harness.onlyLetter()
        store.fail(operation, with: ScriptedFailure("disk full"))
        await #expect(throws: ScriptedFailure("disk full")) { try await harness.engine.retryTurn(letter.id) }
        #expect(try await harness.onlyLetter() == letter)
        #expect(try await harness.engine.retryTurn(letter.id)?.letter.status == .done)
    }

    @Test("two that run it again at the same moment cause one turn", .timeLimit(.minutes(1)))
    func retriedTwice() async throws {
        let fault = Fault("broken")
        let gate = Gate()
        let harness = try EngineHarness(
            .planning { _, _ in
                try fault.check()
                await gate.pass()
                return "planned"
            }
        )
        try await harness.send("plan")
        fault.mend()
        let id = try await harness.onlyLetter().id
        let engine = harness.engine
        let both = (0..<2).map { _ in Task.immediate { try await engine.retryTurn(id) } }
        await gate.arrivals(1)
        gate.open()
        var outcomes: [RetriedTurn?] = []
        for task in both { outcomes.append(try await task.value) }
        #expect(outcomes.count { $0 != nil } == 1)
        #expect(try await harness.context()?.version == 2)
        #expect(try await harness.messages.count == 2)
        #expect(try await harness.onlyLetter().attempts == 2)
    }

    @Test("a letter that is done or discarded is neither run again nor discarded, and what is no letter neither")
    func ends() async throws {
        let fault = Fault("broken")
        let harness = try self.harness(fault)
        for id in ["m1", "m2"] { try await harness.send("plan", id: id) }
        fault.mend()
        let letters = try await harness.letters
        #expect(try await harness.engine.discardTurn(letters[0].id))
        #expect(try await harness.engine.retryTurn(letters[1].id) != nil)
        #expect(try await harness.letters.map(\.status) == [.discarded, .done])
        for id in letters.map(\.id) + [DeadLetter.ID(rawValue: "nobody")] {
            #expect(try await harness.engine.retryTurn(id) == nil)
            #expect(try await harness.engine.discardTurn(id) == false)
        }
        #expect(try await harness.context()?.version == 3)
    }
}
