import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// What nobody knows to have been sent.
@Suite(.timeLimit(.minutes(1)))
struct UnknownOutcomeTests {
    @Test("does not send again what a receipt settles, and sends what comes after it")
    func settled() async throws {
        let outbox = try OutboxHarness()
        outbox.provider.script(.loseAnswer)
        try await outbox.say("one two")
        await outbox.sendDue()
        #expect(try await outbox.statuses == [.outcomeUnknown, .pending])
        outbox.clock.advance(by: .seconds(599))
        await outbox.sendDue()
        #expect(outbox.provider.calls.count == 1)
        try await outbox.deliverReceipts()
        await outbox.sendDue()
        outbox.clock.advance(by: .seconds(3_600))
        await outbox.sendDue()
        #expect(outbox.provider.taken.map(\.text) == ["one", "two"])
        #expect(try await outbox.statuses == [.delivered, .sent])
    }

    @Test("sends again when no receipt came in time")
    func noReceipt() async throws {
        let outbox = try OutboxHarness()
        outbox.provider.script(.loseRequest)
        try await outbox.say("one two")
        await outbox.send(times: 1, every: .seconds(600))
        await outbox.sendDue()
        #expect(outbox.provider.taken.map(\.text) == ["one", "two"])
        #expect(try await outbox.statuses == [.sent, .sent])
    }

    @Test("waits for the receipt of the last attempt, too, then gives up without another")
    func lastAttempt() async throws {
        let outbox = try OutboxHarness { $0.maximumAttempts = 2 }
        outbox.provider.script(.loseRequest, .loseRequest)
        try await outbox.say("hello")
        await outbox.send(times: 3, every: .seconds(600))
        #expect(outbox.provider.calls.count == 2)
        #expect(try await outbox.statuses == [.dead])
        let reason = try #require(try await outbox.messages.first?.lastError)
        #expect(reason == "no receipt came after the last attempt: outcome unknown: simulated silence")
    }

    @Test("sends again what it could not record as sent, once the lease has ended and no receipt came: at least once")
    func unrecordedSend() async throws {
        let failing = FailingStore(InMemoryStore())
        let outbox = try OutboxHarness(store: failing)
        try await outbox.say("hello")
        failing.fail(.record, with: ScriptedFailure("disk full"))
        await outbox.sendDue()
        #expect(try await outbox.statuses == [.sending])
        outbox.clock.advance(by: .seconds(599))
        await outbox.sendDue()
        #expect(outbox.provider.duplicates.isEmpty)
        outbox.clock.advance(by: .seconds(1))
        await outbox.sendDue()
        #expect(outbox.provider.taken.map(\.text) == ["hello", "hello"])
        #expect(try await outbox.statuses == [.sent])
    }

    @Test("does not send again what it could not record as sent, when a receipt came")
    func unrecordedButSettled() async throws {
        let failing = FailingStore(InMemoryStore())
        let outbox = try OutboxHarness(store: failing)
        try await outbox.say("hello")
        failing.fail(.record, with: ScriptedFailure("disk full"))
        await outbox.sendDue()
        try await outbox.deliverReceipts()
        await outbox.send(times: 2, every: .seconds(600))
        #expect(outbox.provider.duplicates.isEmpty)
        #expect(try await outbox.statuses == [.delivered])
    }

    @Test("what an overtaken sender learns changes nothing")
    func fencing() async throws {
        let outbox = try OutboxHarness(behaviour: .init(latency: .seconds(700)...(.seconds(700))))
        try await outbox.say("hello")
        let slow = Task { await outbox.sender.sendDueMessages() }
        while outbox.provider.calls.isEmpty { await Task.yield() }
        outbox.clock.advance(by: .seconds(600))
        let store = outbox.engine.store
        let later = outbox.clock.now.addingTimeInterval(600)
        let overtaking = try await store.leaseMessages(limit: 9, now: outbox.clock.now, until: later)
        #expect(overtaking.map(\.attempts) == [2])
        outbox.clock.advance(by: .seconds(100))
        await slow.value
        #expect(try await outbox.messages == overtaking)
    }
}
