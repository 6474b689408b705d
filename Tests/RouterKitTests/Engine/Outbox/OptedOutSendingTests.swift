import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// Consent is looked at again at the moment of sending.
@Suite(.timeLimit(.minutes(1)))
struct OptedOutSendingTests {
    @Test("what failed while the number opted out is not tried again; the confirmation is sent")
    func failedMeanwhile() async throws {
        let outbox = try OutboxHarness()
        try await outbox.say("hello")
        let now = outbox.clock.now
        let leased = try await outbox.store.leaseMessages(limit: 9, now: now, until: now + 30)
        outbox.clock.advance(by: .seconds(1))
        try await outbox.say("STOP")
        try await outbox.store.record(leased.map { SendOutcome($0, .failed(retryAt: now, reason: "busy")) })
        await outbox.sendDue()
        await outbox.sendDue()
        #expect(outbox.provider.taken.map(\.text) == [EngineReplies.optedOut.english])
        #expect(try await outbox.statuses == [.dead, .sent])
        #expect(try await outbox.messages.first?.lastError == QueuedMessage.DiscardReason.optedOut.rawValue)
    }

    @Test("a message that is sent again by hand is not either, until the number opts in")
    func retriedByHand() async throws {
        let outbox = try OutboxHarness()
        try await outbox.say("hello")
        let now = outbox.clock.now
        let leased = try await outbox.store.leaseMessages(limit: 9, now: now, until: now + 30)
        try await outbox.store.record(leased.map { SendOutcome($0, .dead(reason: "rejected")) })
        let id = try #require(leased.first).message.id
        outbox.clock.advance(by: .seconds(1))
        try await outbox.say("STOP")
        for word in ["", "START"] {
            if !word.isEmpty { try await outbox.say(word) }
            #expect(try await outbox.store.retry(id, at: outbox.clock.now))
            await outbox.sendDue()
            #expect(try await outbox.statuses.first == (word.isEmpty ? .dead : .sent))
        }
    }
}
