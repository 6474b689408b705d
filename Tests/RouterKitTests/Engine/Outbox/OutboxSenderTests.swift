import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct OutboxSenderTests {
    @Test("sends each message once, those of a conversation in order, and remembers the provider's ids")
    func sends() async throws {
        let outbox = try OutboxHarness()
        try await outbox.say("one two")
        try await outbox.say("three", to: 2)
        try await outbox.say("four")
        await outbox.sendDue()
        await outbox.sendDue()
        let taken = outbox.provider.taken
        #expect(try taken.filter { $0.to == (try .test(1)) }.map(\.text) == ["one", "two", "four"])
        #expect(try taken.filter { $0.to == (try .test(2)) }.map(\.text) == ["three"])
        #expect(try await outbox.statuses == [.sent, .sent, .sent, .sent])
        for call in outbox.provider.calls {
            let message = try #require(try await outbox.messages.first { $0.message.id == call.message.id })
            #expect(message.providerMessageID == call.providerMessageID)
        }
    }

    @Test("sends no more at a time than it may, and that many")
    func maximumInFlight() async throws {
        let outbox = try OutboxHarness(behaviour: .init(latency: .milliseconds(100)...(.milliseconds(100)))) {
            $0.maximumInFlight = 7
        }
        for number in 0..<30 { try await outbox.say("hello", to: number) }
        await outbox.sendDue()
        #expect(outbox.provider.taken.count == 30)
        #expect(outbox.provider.maximumInFlight == 7)
    }

    @Test("waits longer after each failure, never longer than the bound, then gives up")
    func retries() async throws {
        let outbox = try OutboxHarness(behaviour: .failing) { $0.failuresToOpen = .max }
        try await outbox.say("hello")
        for attempt in 1...7 {
            await outbox.sendDue()
            let message = try #require(try await outbox.messages.first)
            #expect(message.status == .pending)
            #expect(message.attempts == attempt)
            #expect(message.lastError == "simulated failure")
            let wait = message.availableAt.timeIntervalSince(outbox.clock.now)
            #expect(wait >= 0 && wait <= pow(2, Double(attempt - 1)))
            outbox.clock.advance(by: .seconds(wait))
        }
        await outbox.sendDue()
        let dead = try #require(try await outbox.messages.first)
        #expect(dead.status == .dead)
        #expect(dead.lastError == "gave up after 8 attempts: simulated failure")
        await outbox.send(times: 2, every: .seconds(3_600))
        #expect(outbox.provider.calls.count == 8)
    }

    @Test("gives up at once what is rejected and what went to somebody who opted out", arguments: [true, false])
    func rejections(isOptOut: Bool) async throws {
        let outbox = try OutboxHarness()
        outbox.provider.script(isOptOut ? .refuseOptedOut : .reject)
        try await outbox.say("bad good")
        await outbox.sendDue()
        // Who opted out at the provider hears nothing more.
        #expect(try await outbox.statuses == (isOptOut ? [.dead, .discarded] : [.dead, .sent]))
        let reason = isOptOut ? "opted out: simulated opt-out" : "rejected: simulated rejection"
        #expect(try await outbox.messages.first?.lastError == reason)
    }

    @Test("sends a message again that an operator takes back from the dead")
    func deadLetters() async throws {
        let outbox = try OutboxHarness()
        outbox.provider.script(.reject)
        try await outbox.say("hello")
        await outbox.sendDue()
        let id = try #require(try await outbox.messages.first).message.id
        #expect(try await outbox.engine.engine.retryMessage(id))
        #expect(try await !outbox.engine.engine.retryMessage(id))
        await outbox.sendDue()
        #expect(try await outbox.statuses == [.sent])
    }

    @Test("keeps the provider alone for as long as it asks, whatever else waits")
    func throttling() async throws {
        let outbox = try OutboxHarness { $0.maximumInFlight = 1 }
        outbox.provider.script(.throttle(9))
        for number in 1...3 { try await outbox.say("hello", to: number) }
        await outbox.sendDue()
        #expect(outbox.provider.calls.count == 1)
        outbox.clock.advance(by: .milliseconds(8_999))
        await outbox.sendDue()
        #expect(outbox.provider.calls.count == 1)
        outbox.clock.advance(by: .milliseconds(1))
        await outbox.sendDue()
        #expect(try await outbox.statuses == [.sent, .sent, .sent])
        #expect(outbox.sender.circuit == .closed)
    }

    @Test("counts an error that it does not know as a failure, and a cancelled send as unknown")
    func unknownErrors() {
        #expect(SendError(ScriptedFailure("busy")) == .retryable("busy"))
        #expect(SendError(CancellationError()) == .outcomeUnknown("cancelled while sending"))
        #expect(SendError(SendError.rejected("no")) == .rejected("no"))
    }
}

extension SimulatedProvider.Behaviour {
    /// One that fails whatever it is given.
    static let failing: Self = {
        var behaviour = Self()
        behaviour.failures = 100
        return behaviour
    }()
}
