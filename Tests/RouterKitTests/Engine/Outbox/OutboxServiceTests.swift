import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// A sender as it runs beside an engine.
@Suite(.timeLimit(.minutes(1)))
struct OutboxServiceTests {
    @Test("wakes when a turn says something")
    func wakes() async throws {
        let outbox = try OutboxHarness()
        let running = Task { await outbox.sender.run() }
        for await call in outbox.store.calls where call == .leasedMessages(0) { break }
        try await outbox.say("hello")
        for await call in outbox.store.calls {
            if case .recorded(_, .sent) = call { break }
        }
        outbox.sender.stop()
        await running.value
        #expect(outbox.provider.taken.map(\.text) == ["hello"])
    }

    @Test("wakes for the next message of a conversation when the one before it is sent, and when it is settled")
    func nextOfConversation() async throws {
        let outbox = try OutboxHarness()
        outbox.provider.script(.take, .loseAnswer)
        let running = Task { await outbox.sender.run() }
        try await outbox.say("one two three")
        while outbox.provider.calls.count < 2 { await Task.yield() }
        for await call in outbox.store.calls where call == .leasedMessages(0) {
            if outbox.sender.inFlight == 0 { break }
        }
        try await outbox.deliverReceipts()
        while try await outbox.statuses.last != .sent { await Task.yield() }
        outbox.sender.stop()
        await running.value
        #expect(outbox.provider.taken.map(\.text) == ["one", "two", "three"])
        #expect(try await outbox.statuses == [.delivered, .delivered, .sent])
    }

    @Test("sends what is on its way when it is stopped, and takes nothing more, for good")
    func stops() async throws {
        let outbox = try OutboxHarness(behaviour: .init(latency: .seconds(1)...(.seconds(1)))) {
            $0.maximumInFlight = 2
        }
        for number in 1...5 { try await outbox.say("hello", to: number) }
        let running = Task { await outbox.sender.run() }
        while outbox.provider.calls.count < 2 { await Task.yield() }
        outbox.sender.stop()
        outbox.clock.pass(whenAsleep: 2)
        await running.value
        #expect(try await outbox.statuses == [.sent, .sent, .pending, .pending, .pending])
        await outbox.sender.run()
        await outbox.sendDue()
        #expect(outbox.provider.calls.count == 2)
    }

    @Test("hands back what it took and had not begun when it was stopped")
    func handsBack() async throws {
        let gate = Gate()
        let store = HeldLeases(base: InMemoryStore(), gate: gate)
        let outbox = try OutboxHarness(store: store)
        for number in 1...3 { try await outbox.say("hello", to: number) }
        let running = Task { await outbox.sender.run() }
        await gate.arrivals(1)
        #expect(try await outbox.statuses == [.sending, .sending, .sending])
        outbox.sender.stop()
        gate.open()
        await running.value
        #expect(outbox.provider.calls.isEmpty)
        #expect(try await outbox.statuses == [.pending, .pending, .pending])
        #expect(try await outbox.messages.map { $0.attempts - $0.uncountedAttempts } == [0, 0, 0])
    }

    @Test("ends when its task is cancelled")
    func cancellation() async throws {
        let outbox = try OutboxHarness()
        let running = Task { await outbox.sender.run() }
        for await call in outbox.store.calls where call == .leasedMessages(0) { break }
        running.cancel()
        await running.value
    }

    @Test("goes on when the outbox cannot be read for a while")
    func leaseFailure() async throws {
        let failing = FailingStore(InMemoryStore())
        let outbox = try OutboxHarness(store: failing) { $0.pollInterval = .milliseconds(1) }
        failing.fail(.leaseMessages, times: 2, with: ScriptedFailure("disk full"))
        try await outbox.say("hello")
        let running = Task { await outbox.sender.run() }
        for await call in outbox.store.calls {
            if case .recorded(_, .sent) = call { break }
        }
        outbox.sender.stop()
        await running.value
        #expect(try await outbox.statuses == [.sent])
    }

    /// A store whose leases are taken, and come to the sender only when a gate is open.
    private struct HeldLeases: ForwardingStore {
        let base: any EngineStore
        let gate: Gate

        func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage] {
            let messages = try await self.base.leaseMessages(limit: limit, now: now, until: leaseEnd)
            await self.gate.pass()
            return messages
        }
    }
}
