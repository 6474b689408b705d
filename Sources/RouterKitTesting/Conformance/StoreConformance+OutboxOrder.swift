import Foundation
import RouterKit

extension StoreConformance {
    static let outboxOrderChecks = [
        Check("leases one message of a conversation at a time, in order") { probe in
            try await probe.commit("m1") { turn in for text in ["1", "2"] { turn.send(text) } }
            try await probe.commit("m2") { $0.send("3") }
            for text in ["1", "2", "3"] {
                let leased = try await probe.leaseMessage()
                try expect(leased.message.text, text, "the message whose turn it is")
                try expect(await probe.leaseMessages(), [], "messages behind one that is being sent")
                try await probe.record(leased, .sent(providerMessageID: "p-\(text)"))
            }
        },
        Check("holds messages back behind one that waits for its next attempt") { probe in
            try await probe.commit("m1") { turn in for text in ["1", "2"] { turn.send(text) } }
            try await probe.commit("m2", of: .test(2)) { $0.send("other") }
            let leased = try await probe.leaseMessages(1)
            try await probe.record(StoreProbe.only(leased, "messages"), .failed(retryAt: probe.time(4), reason: "busy"))
            try expect(await probe.leaseMessages().map(\.message.text), ["other"], "messages in the meantime")
            try expect(await probe.leaseMessages(at: 4).map(\.message.text), ["1"], "messages after the wait")
        },
        Check("holds messages back behind one whose outcome is unknown") { probe in
            let first = try await Self.unknownOutcome(probe)
            try expect(first.status, .outcomeUnknown, "the status")
            try expect(first.availableAt, probe.time(600), "the time of the repetition")
            try expect(first.lastError, "silence", "the last error")
            try expect(await probe.leaseMessages(at: 599.999), [], "messages in the meantime")
            let again = try await probe.leaseMessage(at: 600)
            try expect(again.message, first.message, "the message that is sent again")
            try expect(again.attempts, 2, "its attempts")
        },
        Check("lets messages pass one that was given up") { probe in
            try await probe.commit("m1") { turn in for text in ["1", "2"] { turn.send(text) } }
            let first = try await probe.leaseMessage()
            try await probe.record(first, .dead(reason: "rejected"))
            try expect(await probe.leaseMessage().message.text, "2", "the message whose turn it is")
        },
        Check("leases the first of a conversation again when its lease has ended, and not the next") { probe in
            try await probe.commit("m1") { turn in for text in ["1", "2"] { turn.send(text) } }
            _ = try await probe.leaseMessage()
            let again = try await probe.leaseMessages(at: StoreProbe.lease)
            try expect(again.map(\.message.text), ["1"], "messages after the lease")
        },
        Check("keeps the order of what several members of a household get on their phone") { probe in
            try await probe.commit("m1", of: ConversationKey(phone: .test, member: "anna")) { $0.send("hers") }
            try await probe.commit("m2") { $0.send("theirs") }
            try expect(await probe.leaseMessages().map(\.message.text), ["hers"], "messages to one phone")
        },
        Check("leases a conversation's messages to several senders in order") { probe in
            for number in 0..<4 {
                try await probe.commit("m\(number)", of: .test(number)) { turn in
                    for text in ["1", "2", "3"] { turn.send(text) }
                }
            }
            for text in ["1", "2", "3"] {
                let leased = try await withThrowingTaskGroup(of: [QueuedMessage].self) { group in
                    for _ in 0..<3 { group.addTask { try await probe.leaseMessages(4) } }
                    return try await group.reduce(into: []) { $0 += $1 }
                }
                try expect(leased.map(\.message.text), [text, text, text, text], "the messages leased")
                try expect(Set(leased.map(\.message.to)).count, 4, "their recipients")
                try await probe.store.record(leased.map { SendOutcome($0, .sent(providerMessageID: "p")) })
            }
        },
    ]

    /// Commits two messages, and leaves the outcome of the first one unknown.
    static func unknownOutcome(_ probe: StoreProbe) async throws -> QueuedMessage {
        try await probe.commit("m1") { turn in for text in ["1", "2"] { turn.send(text) } }
        let leased = try await probe.leaseMessage()
        try await probe.record(leased, .unknown(retryAt: probe.time(600), reason: "silence"))
        return try await probe.message(leased.message.id)
    }
}

extension StoreProbe {
    /// A message as it stands.
    func message(_ id: OutgoingMessage.ID) async throws -> QueuedMessage {
        let messages = try await self.store.messages(after: nil, limit: 1_000).map(\.element)
        return try Self.only(messages.filter { $0.message.id == id }, "messages of that id")
    }
}
