import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// Undoing takes back what the undone turn queued, as far as it has not left.
struct UndoneQueueTests {
    /// "plan" changes something, says so twice and starts two jobs, one for later; "skip" undoes the last change.
    private static let module = ScriptedModule(
        intents: [.plan, .skip],
        handlers: [
            ScriptedHandler(.plan) { message, turn in
                turn.send("before \(message.text)")
                turn.record(Modification(kind: "plan", summary: message.text))
                turn.send("changing \(message.text)")
                turn.enqueue(JobRequest("analysis"))
                turn.enqueue(JobRequest("analysis", runAt: turn.now.addingTimeInterval(3_600)))
                return Reply("changed \(message.text)")
            },
            ScriptedHandler(.skip) { _, turn in
                Reply("undone \(turn.undoLastModification()?.summary ?? "nothing")")
            },
        ],
        jobs: [ScriptedJobHandler("analysis") { _ in .null }],
        signals: [ScriptedSignalHandler("analysis") { _, _ in "analysed" }]
    )

    private func statuses(_ phone: ConversationTester) async -> [String: QueuedMessage.Status] {
        Dictionary(uniqueKeysWithValues: await phone.outbox.map { ($0.message.text, $0.status) })
    }

    @Test("discards the messages that wait, with the reason, and leaves those that were queued before the change")
    func messages() async throws {
        let phone = try ConversationTester(modules: [Self.module])
        try await phone.receive(["plan", "skip"])
        #expect(
            await self.statuses(phone) == [
                "before plan": .pending, "changing plan": .discarded, "changed plan": .discarded,
                "undone plan": .pending,
            ]
        )
        let discarded = await phone.outbox.filter { $0.status == .discarded }
        #expect(discarded.allSatisfy { $0.lastError == QueuedMessage.DiscardReason.takenBack.rawValue })
    }

    @Test("leaves what is being sent, was sent, or may have been")
    func left() async throws {
        let phone = try ConversationTester(modules: [Self.module])
        try await phone.receive("plan")
        var expected: [String: QueuedMessage.Status] = ["undone plan": .pending]
        for result in [SendOutcome.Result.sent(providerMessageID: "p"), .unknown(retryAt: .distantFuture, reason: "?")]
        {
            let leased = try #require(
                await phone.store.leaseMessages(limit: 1, now: phone.clock.now, until: .distantFuture).first
            )
            await phone.store.record([SendOutcome(leased, result)])
            expected[leased.message.text] = result == .sent(providerMessageID: "p") ? .sent : .outcomeUnknown
        }
        expected["changed plan"] = .discarded
        try await phone.receive("skip")
        #expect(await self.statuses(phone) == expected)
    }

    @Test("takes back the jobs that have not ended, those of later too")
    func jobs() async throws {
        let phone = try ConversationTester(modules: [Self.module])
        try await phone.send("plan")
        #expect(await phone.jobs.map(\.status) == [.done, .queued])
        try await phone.send("skip")
        #expect(await phone.jobs.map(\.status) == [.done, .cancelled])
        #expect(try await phone.advance(by: .seconds(7_200)).isEmpty)
    }

    @Test("takes back what belongs to the undone change, and nothing of the one before")
    func several() async throws {
        let phone = try ConversationTester(modules: [Self.module])
        try await phone.receive(["plan one", "plan two", "skip"])
        let statuses = await self.statuses(phone)
        #expect(statuses["changed plan one"] == .pending)
        #expect(statuses["changed plan two"] == .discarded)
        #expect(await phone.jobs.map(\.status) == [.queued, .queued, .cancelled, .cancelled])
        try await phone.receive("skip")
        #expect(await phone.jobs.allSatisfy { $0.status == .cancelled })
        #expect(await self.statuses(phone)["changed plan one"] == .discarded)
    }

    @Test("the event of the change names what was queued after it, and the fold has it too")
    func event() async throws {
        let phone = try ConversationTester(modules: [Self.module])
        try await phone.receive("plan")
        let events = try await phone.events
        let recorded = try #require(events.first { $0.change.type == "modification_recorded" })
        guard case .modificationRecorded(let modification) = recorded.change else { return }
        let outbox = await phone.outbox
        #expect(modification.queued?.messages == outbox.dropFirst().map(\.message.id))
        #expect(modification.queued?.jobs == (await phone.jobs.map(\.id)))
        let context = try await phone.context
        #expect(context.modifications.last?.queued == modification.queued)
        #expect(context == ConversationContext(key: context.key, folding: events))
        #expect(
            try ConversationEvent.Change(type: "modification_recorded", payload: recorded.change.payload())
                == recorded.change
        )
    }

    @Test("a change in a later turn does not take what this turn queues without one")
    func otherTurn() throws {
        var turn = try Turn.test { turn in
            turn.record(Modification(kind: "plan", summary: "a plan"))
            turn.append(.messageReceived(.init(.test("hello"))))
        }
        turn.send("hello")
        #expect(turn.context.modifications.last?.queued == nil)
        turn.undoLastModification()
        #expect(turn.recalledMessages.isEmpty)
    }
}
