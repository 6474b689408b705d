import Foundation
import RouterKit

extension StoreConformance {
    static let takenBackChecks = [
        Check("discards the messages that a turn takes back, with the reason, as long as they wait") { probe in
            let record = try await probe.commit("m1") { turn in
                turn.record(Modification(kind: "skip", summary: "skipping"))
                for text in ["one", "two"] { turn.send(text) }
            }
            try await probe.commit("m2") { turn in
                turn.undoLastModification()
                turn.send("undone")
            }
            try expect(await probe.statuses, ["one discarded", "two discarded", "undone pending"], "the messages")
            let reasons = try await probe.store.messages(after: nil, limit: 9).suffix(2).map(\.element.lastError)
            let reason = QueuedMessage.DiscardReason.takenBack.rawValue
            try expect(reasons, [reason, reason], "why they are discarded")
            try expect(await probe.leaseMessages(at: 1_000).map(\.message.text), ["undone"], "the messages to send")
            try expect(record.recalledMessages, [], "what the first turn takes back")
        },
        Check("leaves a message that is taken back as it is once it left") { probe in
            try await probe.commit("m1") { turn in
                turn.record(Modification(kind: "skip", summary: "skipping"))
                for text in ["sent", "unknown", "waiting"] { turn.send(text) }
            }
            try await probe.record(probe.leaseMessage(), .sent(providerMessageID: "p-1"))
            try await probe.record(probe.leaseMessage(), .unknown(retryAt: probe.time(60), reason: "silence"))
            try await probe.commit("m2") { $0.undoLastModification() }
            try expect(
                await probe.statuses,
                ["sent sent", "unknown outcome_unknown", "waiting discarded"],
                "the messages"
            )
        },
        Check("leaves a message that is taken back while it is being sent, and records what comes of it") { probe in
            try await probe.commit("m1") { turn in
                turn.record(Modification(kind: "skip", summary: "skipping"))
                turn.send("hello")
            }
            let leased = try await probe.leaseMessage()
            try await probe.commit("m2") { $0.undoLastModification() }
            try expect(await probe.statuses, ["hello sending"], "the message")
            try await probe.record(leased, .sent(providerMessageID: "p-1"))
            try expect(await probe.statuses, ["hello sent"], "the message after it was sent")
        },
        Check("discards what waits for a phone that opts out, in all its conversations, but not that turn's") { probe in
            let anna = ConversationKey(phone: .test, member: "anna")
            try await probe.commit("m1") { $0.send("sent") }
            try await probe.record(probe.leaseMessage(), .sent(providerMessageID: "p-1"))
            try await probe.commit("m2") { $0.send("waiting") }
            try await probe.commit("m3", of: anna) { $0.send("hers") }
            try await probe.commit("m4", of: .test(2)) { $0.send("another phone's") }
            try await probe.commit("m5", Self.optOut)
            try expect(
                await probe.statuses,
                ["sent sent", "waiting discarded", "hers discarded", "another phone's pending", "bye pending"],
                "the messages"
            )
            let reasons = try await probe.store.messages(in: .discarded, after: nil, limit: 9).map(\.element.lastError)
            let reason = QueuedMessage.DiscardReason.optedOut.rawValue
            try expect(reasons, [reason, reason], "why they are discarded")
            let waiting = try await probe.leaseMessages(at: 1_000).map(\.message.text)
            try expect(Set(waiting), ["another phone's", "bye"], "the messages to send")
        },
        Check("takes back all jobs of a conversation that begins anew, waiting and running, and only those") { probe in
            let ended = try await probe.enqueue("m1")
            try await probe.commit(ending: .init(job: probe.leaseJob(), status: .done))
            _ = try await probe.enqueue("m2")
            let running = try await probe.leaseJob()
            _ = try await probe.enqueue("m3", dueIn: 3_600)
            _ = try await probe.enqueue("m4", of: .test(2))
            _ = try await probe.enqueue("m5", of: ConversationKey(phone: .test, member: "anna"))
            try await probe.commit("m6") { turn in
                turn.reset()
                turn.enqueue(JobRequest("probe"))
            }
            let statuses = try await probe.store.jobs(after: nil, limit: 9).reversed().map(\.element.status)
            try expect(statuses, [.done, .cancelled, .cancelled, .queued, .queued, .queued], "the jobs")
            try expect(await probe.store.jobs(after: nil, limit: 9).last?.element.id, ended.id, "the oldest job")
            try await probe.refuses(probe.turn(ending: .init(job: running, status: .done)) { _ in }, with: .leaseLost)
        },
        Check("keeps the job that ends with the turn that begins anew") { probe in
            _ = try await probe.enqueue("m1")
            _ = try await probe.enqueue("m2", dueIn: 60)
            try await probe.commit(ending: .init(job: probe.leaseJob(), status: .done)) { $0.reset() }
            let statuses = try await probe.store.jobs(after: nil, limit: 9).reversed().map(\.element.status)
            try expect(statuses, [.done, .cancelled], "the jobs")
        },
        Check("spares the jobs that wait for the rest of a text when a conversation begins anew") { probe in
            for number in 1...2 {
                try await probe.commit("p\(number)") { turn in
                    var part = InboundMessage.test("half", id: "p\(number)")
                    part.part = MessagePart(reference: "r\(number)", number: 1, total: 2)
                    _ = turn.receive(part)
                }
            }
            _ = try await probe.enqueue("m3", dueIn: 60)
            let record = try await probe.commit("m4") { $0.reset() }
            try expect(record.sparedJobs.count, 2, "spared jobs")
            let left = try await probe.leaseJobs(at: 3_600).map(\.id.rawValue).sorted()
            try expect(left, record.sparedJobs.map(\.rawValue), "the jobs that go on")
        },
    ]

    @Sendable
    private static func optOut(_ turn: inout Turn) throws {
        turn.send("bye")
        turn.append(try ConversationEvent.Change(type: "consent_changed", payload: #"{"opted_out":true}"#))
    }
}

extension StoreProbe {
    /// The text of each message with where it stands, oldest first.
    var statuses: [String] {
        get async throws {
            try await self.store.messages(after: nil, limit: 99).reversed().map {
                "\($0.element.message.text) \($0.element.status.rawValue)"
            }
        }
    }
}
