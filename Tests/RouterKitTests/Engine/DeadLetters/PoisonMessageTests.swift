import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// What becomes of a message whose turn fails where no error boundary is, and would fail again whenever it came.
struct PoisonMessageTests {
    private func harness(_ fault: Fault, store: any EngineStore = InMemoryStore()) throws -> EngineHarness {
        try EngineHarness(
            .planning { _, turn in
                try turn.transition(to: .planned)
                return "planned"
            },
            store: store,
            middleware: [FaultyMiddleware(fault: fault)] + ConversationEngine.standardMiddleware()
        )
    }

    @Test("becomes a dead letter and gets an apology; its repetition gets the same request and changes nothing")
    func becomesALetter() async throws {
        let harness = try self.harness(Fault("no identity"))
        let outcome = try await harness.send("plan", id: "m1")
        #expect(outcome.replies == [EngineReplies.failed.english])
        #expect(outcome.intent == .unknown)
        #expect(outcome.state == .idle)
        let letter = try await harness.onlyLetter()
        #expect(letter.message == .test("plan", id: "m1"))
        #expect(letter.reason == "no identity")
        #expect(letter.attempts == 1)
        #expect(letter.requestID == outcome.requestID)
        #expect(try await harness.messages.map(\.message.text) == [EngineReplies.failed.english])
        #expect(try await harness.messages.map(\.requestID) == [outcome.requestID])
        #expect(try await harness.context() == nil)

        let again = try await harness.send("plan", id: "m1")
        #expect(again.requestID == outcome.requestID)
        #expect(again.replies.isEmpty)
        #expect(try await harness.letters == [letter])
        #expect(try await harness.messages.count == 1)
    }

    @Test("is run again, even as the first turn of its conversation")
    func retries() async throws {
        let fault = Fault("no identity")
        let harness = try self.harness(fault)
        try await harness.send("plan", id: "m1")
        let letter = try await harness.onlyLetter()
        harness.clock.advance(by: .seconds(60))
        fault.fail(because: "still none")
        let failed = try #require(try await harness.engine.retryTurn(letter.id))
        #expect(failed.letter.status == .dead)
        #expect(failed.letter.attempts == 2)
        #expect(failed.letter.reason == "still none")
        #expect(failed.letter.lastFailedAt == harness.clock.now)
        #expect(try await harness.onlyLetter() == failed.letter)
        #expect(try await harness.messages.count == 1)

        fault.mend()
        let retried = try #require(try await harness.engine.retryTurn(letter.id))
        #expect(retried.outcome.replies == ["planned"])
        let context = try #require(try await harness.context())
        #expect(context.state == .planned)
        #expect(context.createdAt == TestClock.start)
        #expect(context == ConversationContext(key: context.key, folding: try await harness.events()))
        #expect(try await harness.onlyLetter().status == .done)
    }

    @Test("a conversation that cannot be read makes a dead letter of its messages, until it is mended")
    func unreadable() async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try self.harness(Fault(nil), store: store)
        store.fail(.load, times: 2, with: StoreError.undecodable("a context"))
        let outcome = try await harness.send("plan", id: "m1")
        #expect(outcome.replies == [EngineReplies.failed.english])
        #expect(outcome.state == .unreadable)
        #expect(try await harness.send("plan", id: "m1").requestID == outcome.requestID)
        let letter = try await harness.onlyLetter()
        #expect(letter.reason == "what is stored cannot be read: a context")

        store.fail(.load, with: StoreError.undecodable("a context, still"))
        #expect(try await harness.engine.retryTurn(letter.id)?.letter.attempts == 2)
        #expect(try await harness.engine.retryTurn(letter.id)?.outcome.replies == ["planned"])
        #expect(try await harness.onlyLetter().attempts == 3)
    }

    @Test("what cannot be written as JSON makes a dead letter, too")
    func unwritable() async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try self.harness(Fault(nil), store: store)
        let error = EncodingError.invalidValue(Double.nan, .init(codingPath: [], debugDescription: "not a number"))
        store.fail(.commit, with: error)
        #expect(try await harness.send("plan").replies == [EngineReplies.failed.english])
        #expect(try await harness.onlyLetter().reason.contains("not a number"))
    }

    @Test("data that cannot be stored makes one where no error boundary is")
    func defect() async throws {
        let harness = try EngineHarness(
            .planning { _, turn in
                turn[Basket.self] = Basket(price: .nan)
                return "never"
            },
            middleware: []
        )
        #expect(try await harness.send("plan").replies == [EngineReplies.failed.english])
        #expect(try await harness.onlyLetter().reason.contains("basket"))
        #expect(try await harness.context() == nil)
    }

    @Test("nothing is stored when the letter cannot be, and the same message may come again")
    func cannotBeBuried() async throws {
        let store = FailingStore(InMemoryStore())
        let fault = Fault("no identity")
        let harness = try self.harness(fault, store: store)
        store.fail(.bury, with: ScriptedFailure("disk full"))
        await #expect(throws: ScriptedFailure("disk full")) { try await harness.send("plan", id: "m1") }
        #expect(try await harness.letters.isEmpty)
        #expect(try await harness.messages.isEmpty)
        fault.mend()
        #expect(try await harness.send("plan", id: "m1").replies == ["planned"])
    }

    @Test(
        "a failure of the store or of nobody makes no letter",
        arguments: [
            StoreError.overloaded, ScriptedFailure("disk full"), CancellationError(), EngineError.contended,
        ] as [any Error]
    )
    func transient(error: any Error) async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try self.harness(Fault(nil), store: store)
        for operation in [FailingStore.Operation.load, .commit] {
            store.fail(operation, with: error)
            await #expect(throws: (any Error).self) { try await harness.send("plan", id: "m1") }
        }
        #expect(try await harness.letters.isEmpty)
        #expect(try await harness.send("plan", id: "m1").replies == ["planned"])
    }

    @Test("apologises once a minute, so that two machines do not go on for ever")
    func apologisesOnceAMinute() async throws {
        let harness = try self.harness(Fault("no identity"))
        for _ in 0..<3 { try await harness.send("plan") }
        try await harness.send("plan", from: .test(7))
        harness.clock.advance(by: .seconds(61))
        try await harness.send("plan")
        #expect(try await harness.letters.count == 5)
        #expect(try await harness.messages.map(\.message.to) == [.test, .test(7), .test])
    }
}
