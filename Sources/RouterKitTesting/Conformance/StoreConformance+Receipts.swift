import Foundation
import RouterKit

extension StoreConformance {
    static let receiptChecks = [
        Check("settles an unknown outcome as delivered, by our own id, and lets the next message pass") { probe in
            let unknown = try await Self.unknownOutcome(probe)
            let receipt = DeliveryReceipt(for: .id(unknown.message.id), .delivered, providerMessageID: "p-1")
            try expect(await probe.store.settle(receipt), true, "whether the receipt changed anything")
            let settled = try await probe.message(unknown.message.id)
            try expect(settled.status, .delivered, "the status")
            try expect(settled.providerMessageID, "p-1", "the provider's id")
            try expect(await probe.leaseMessage(at: 1_000).message.text, "2", "the message whose turn it is")
        },
        Check("settles an unknown outcome as failed, with the reason") { probe in
            let unknown = try await Self.unknownOutcome(probe)
            try await probe.store.settle(DeliveryReceipt(for: .id(unknown.message.id), .failed("absent")))
            let settled = try await probe.message(unknown.message.id)
            try expect(settled.status, .failed, "the status")
            try expect(settled.lastError, "absent", "the reason")
            try expect(await probe.leaseMessage(at: 1_000).message.text, "2", "the message whose turn it is")
        },
        Check("moves a sent message on by the provider's id") { probe in
            let sent = try await Self.sent(probe)
            let receipt = DeliveryReceipt(for: .providerMessageID("p-1"), .delivered)
            try expect(await probe.store.settle(receipt), true, "whether the receipt changed anything")
            try expect(await probe.message(sent.message.id).status, .delivered, "the status")
        },
        Check("takes the receipts of a message in any order, and none moves it back") { probe in
            let sent = try await Self.sent(probe)
            let outcomes: [DeliveryReceipt.Outcome] = [.accepted, .delivered, .failed("late"), .delivered, .accepted]
            var changes: [Bool] = []
            for outcome in outcomes {
                changes.append(try await probe.store.settle(DeliveryReceipt(for: .id(sent.message.id), outcome)))
            }
            try expect(changes, [false, true, false, false, false], "which receipts changed anything")
            let settled = try await probe.message(sent.message.id)
            try expect(settled.status, .delivered, "the status")
            try expect(settled.lastError, nil, "the last error")
        },
        Check("keeps a failed message failed") { probe in
            let sent = try await Self.sent(probe)
            try await probe.store.settle(DeliveryReceipt(for: .id(sent.message.id), .failed("absent")))
            let late = DeliveryReceipt(for: .id(sent.message.id), .delivered)
            try expect(await probe.store.settle(late), false, "whether a late receipt changed anything")
            try expect(await probe.message(sent.message.id).status, .failed, "the status")
        },
        Check("believes a receipt that comes before the provider's answer") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            try await probe.store.settle(DeliveryReceipt(for: .id(leased.message.id), .delivered))
            try await probe.record(leased, .sent(providerMessageID: "p-1"))
            try await probe.record(leased, .dead(reason: "late"))
            try expect(await probe.message(leased.message.id).status, .delivered, "the status")
        },
        Check("does not send again what an earlier attempt delivered, and does what an earlier one failed") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            let id = leased.message.id
            try await probe.record(leased, .failed(retryAt: probe.time(5), reason: "busy"))
            let failed = DeliveryReceipt(for: .id(id), .failed("absent"))
            try expect(await probe.store.settle(failed), false, "whether a failure changed anything")
            let accepted = DeliveryReceipt(for: .id(id), .accepted)
            try expect(await probe.store.settle(accepted), true, "whether a receipt changed anything")
            try expect(await probe.message(id).status, .sent, "the status")
            try expect(await probe.leaseMessages(at: 1_000), [], "messages to send")
        },
        Check("believes no receipt for what was never sent, was given up, or is not there") { probe in
            let record = try await probe.commit("m1")
            let id = try StoreProbe.only(record.outgoing, "messages").id
            let early = DeliveryReceipt(for: .id(id), .delivered)
            try expect(await probe.store.settle(early), false, "a receipt before the first attempt")
            try await probe.record(probe.leaseMessage(), .dead(reason: "rejected"))
            try expect(await probe.store.settle(early), false, "a receipt after the message was given up")
            try expect(await probe.message(id).status, .dead, "the status")
            let unknown = DeliveryReceipt(for: .providerMessageID("nobody's"), .delivered)
            try expect(await probe.store.settle(unknown), false, "a receipt for nothing")
        },
    ]

    /// Commits a message and sends it as `p-1`.
    private static func sent(_ probe: StoreProbe) async throws -> QueuedMessage {
        try await probe.commit("m1")
        let leased = try await probe.leaseMessage()
        try await probe.record(leased, .sent(providerMessageID: "p-1"))
        return try await probe.message(leased.message.id)
    }
}
