import Foundation
import RouterKit

extension StoreConformance {
    static let commitChecks = [
        Check("has no conversation that never was") { probe in
            try expect(await probe.store.load(.test), nil, "a conversation that never was")
            try expect(await probe.contents, .init(), "what is in a new store")
        },
        Check("gives back the whole turn") { probe in
            let record = try await probe.turn("m1", Self.everything)
            try await probe.store.commit(record)
            try expect(await probe.store.load(.test), record.context, "the context")
            try expect(await probe.store.events(of: .test, after: 0, limit: 100), record.events, "the events")
            let jobs = try await probe.store.jobs(after: nil, limit: 9).map(\.element)
            try expect(jobs, record.jobs.reversed(), "the jobs, newest first")
            let messages = try await probe.store.messages(after: nil, limit: 9).map(\.element)
            let expected = record.outgoing.map {
                QueuedMessage(message: $0, requestID: RequestID(rawValue: "request-m1"), createdAt: probe.start)
            }
            try expect(messages, expected.reversed(), "the messages, newest first")
        },
        Check("gives back the state of the last of several turns") { probe in
            try await probe.commit("m1", Self.everything)
            let second = try await probe.commit("m2", at: 1.234) { turn in
                turn.undoLastModification()
                try turn.transition(to: ConversationState(rawValue: "elsewhere"))
            }
            let third = try await probe.commit("m3", at: 2.5) { $0.reset() }
            try expect(await probe.store.load(.test), third.context, "the context")
            try expect(third.context.version, 3, "the version")
            let last = try await probe.store.events(of: .test, after: second.context.lastSequence, limit: 100)
            try expect(last, third.events, "the events of the last turn")
        },
        Check("keeps the conversations of one phone apart") { probe in
            let anna = ConversationKey(phone: .test, member: "anna")
            let hers = try await probe.commit("m1", of: anna) { $0.ask(.freeText("hers", asking: .help)) }
            let theirs = try await probe.commit("m2") { $0.ask(.freeText("theirs", asking: .help)) }
            try expect(await probe.store.load(anna), hers.context, "Anna's conversation")
            try expect(await probe.store.load(.test), theirs.context, "the other conversation")
        },
        Check("commits a turn that says and starts nothing") { probe in
            let record = try await probe.commit("m1") { _ in }
            try expect(await probe.store.load(.test), record.context, "the context")
            try expect(await probe.leaseMessages(), [], "messages")
            try expect(await probe.leaseJobs(), [], "jobs")
        },
        Check("keeps texts as they are") { probe in
            let texts = [
                "", " two  spaces ", "line\nline", "'; DROP TABLE outbox; --", "żółw 👩‍🍳 שלום", "%s $1 ?1 \\ \"",
            ]
            let record = try await probe.commit("m1") { turn in
                for text in texts { turn.send(text) }
                turn[ProbeData.self] = ProbeData(words: texts)
            }
            let messages = try await probe.store.messages(after: nil, limit: 9).reversed()
            try expect(messages.map(\.element.message.text), texts, "the texts to send")
            try expect(await probe.store.events(of: .test, after: 0, limit: 99), record.events, "the events")
            try expect(await probe.store.load(.test), record.context, "the context")
        },
        Check("keeps events that this version does not know") { probe in
            let payload = JSONValue.object(["of": .array([.int(7), .double(0.5), .null, .bool(true)])])
            let record = try await probe.commit("m1") { $0.append(.unknown(type: "moon_landed", payload: payload)) }
            try expect(await probe.store.events(of: .test, after: 0, limit: 99), record.events, "the events")
        },
        Check("commits one of several turns that begin alike") { probe in
            try await probe.commit("m0")
            var records: [TurnRecord] = []
            for number in 1...8 { records.append(try await probe.turn("m\(number)")) }
            let committed = try await withThrowingTaskGroup(of: Bool.self) { group in
                for record in records {
                    group.addTask {
                        do {
                            try await probe.store.commit(record)
                            return true
                        } catch StoreError.versionConflict {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try expect(committed, 1, "turns committed of eight that began with the same version")
            try expect(await probe.store.load(.test)?.version, 2, "the version")
            try expect(await probe.store.messages(after: nil, limit: 99).count, 2, "messages")
        },
    ]

    /// A turn that does everything that a turn can.
    @Sendable
    static func everything(_ turn: inout Turn) throws {
        turn.record(Modification(kind: "skip", summary: "skipping Thursday"))
        try turn.transition(to: ConversationState(rawValue: "modifying"))
        turn[ProbeData.self] = ProbeData(words: ["a", "b"])
        let choices = [Question.Choice(label: "A", title: "Soup", value: "7")]
        turn.ask(.choice("which", asking: .help, among: choices))
        turn.enqueue(JobRequest("probe", payload: .object(["n": .int(1)])))
        turn.enqueue(JobRequest("probe", runAt: turn.now.addingTimeInterval(60.0625)))
        turn.send("first")
        turn.send("second")
    }
}

/// What the checks let a conversation remember.
struct ProbeData: ModuleData {
    static let name = "probe"
    var words: [String]
}
