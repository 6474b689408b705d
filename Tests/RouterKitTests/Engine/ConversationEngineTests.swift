import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct ConversationEngineTests {
    @Test("commits message, state, events, messages and jobs of a turn together")
    func wholeTurn() async throws {
        let harness = try EngineHarness(
            .planning { _, turn in
                try turn.transition(to: .planned)
                turn.enqueue(JobRequest("analysis"))
                turn.send("One moment.")
                return "Planned."
            }
        )
        let outcome = try await harness.send("plan", id: "m1")
        #expect(outcome.replies == ["One moment.", "Planned."])
        #expect(outcome.state == .planned)
        #expect(outcome.intent == .plan)
        #expect(outcome.confidence == 1)
        #expect(outcome.key == ConversationKey(phone: .test))

        let events = try await harness.events()
        #expect(
            events.map(\.change.type) == [
                "message_received", "state_changed", "job_enqueued", "reply_sent", "reply_sent",
            ]
        )
        #expect(events.allSatisfy { $0.requestID == outcome.requestID && $0.at == TestClock.start })
        #expect(outcome.lastSequence == events.last?.sequence)
        let context = try #require(try await harness.context())
        #expect(context == ConversationContext(key: outcome.key, folding: events))
        #expect(context.version == 1)
        #expect(context.createdAt == TestClock.start)
        #expect(try await harness.jobs.map(\.name) == ["analysis"])
        #expect(try await harness.messages.map(\.message.text) == outcome.replies)
    }

    @Test("answers a repeated message as it did the first time, with no second effect")
    func repeated() async throws {
        let harness = try EngineHarness(
            .planning { _, turn in
                turn.enqueue(JobRequest("analysis"))
                let state: ConversationState = turn.context.state == .planned ? .modifying : .planned
                try turn.transition(to: state)
                return "\(state)"
            }
        )
        let first = try await harness.send("plan", id: "m1")
        harness.clock.advance(by: .seconds(5))
        let second = try await harness.send("plan", id: "m2")
        #expect(second.state == .modifying)
        harness.clock.advance(by: .seconds(5))
        #expect(try await harness.send("plan", id: "m1") == first)
        #expect(try await harness.send("another text altogether", id: "m2") == second)
        #expect(try await harness.context()?.version == 2)
        #expect(try await harness.jobs.count == 2)
        #expect(try await harness.messages.count == 2)
    }

    @Test("the same id from another provider is another message")
    func otherProvider() async throws {
        let harness = try EngineHarness(.planning { _, _ in "planned" })
        try await harness.send("plan", id: "m1")
        var message = InboundMessage.test("plan", id: "m1")
        message.id = MessageID(provider: "other", rawValue: "m1")
        _ = try await harness.engine.receive(message)
        #expect(try await harness.context()?.version == 2)
    }

    @Test("of deliveries of one message at the same time, one has an effect and all get its outcome")
    func repeatedAtOnce() async throws {
        let harness = try EngineHarness(.planning { _, _ in "planned" })
        let outcomes = try await withThrowingTaskGroup { group in
            for _ in 0..<10 { group.addTask { try await harness.send("plan", id: "m1") } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(outcomes.count == 1)
        #expect(try await harness.messages.count == 1)
    }

    @Test("handles the messages of one conversation in the order in which they came, one at a time")
    func order() async throws {
        let log = CallLog()
        let gate = Gate()
        let harness = try EngineHarness(
            ScriptedModule(handlers: [
                ScriptedHandler(.unknown) { message, turn in
                    log.append("\(message.text) begins after \(turn.context.version - 1)")
                    await gate.pass()
                    log.append("\(message.text) ends")
                    return nil
                }
            ])
        )
        let tasks = ["m0", "m1", "m2", "m3"].map { text in Task.immediate { try await harness.send(text) } }
        await gate.arrivals(1)
        #expect(log.entries == ["m0 begins after 0"])
        gate.open()
        for task in tasks { _ = try await task.value }
        #expect(log.entries == (0..<4).flatMap { ["m\($0) begins after \($0)", "m\($0) ends"] })
    }

    @Test("handles different conversations at the same time")
    func concurrency() async throws {
        let gate = Gate()
        let harness = try EngineHarness(
            .planning { _, _ in
                await gate.pass()
                return "planned"
            }
        )
        try await withThrowingTaskGroup { group in
            for number in 1...8 {
                let phone = try PhoneNumber.test(number)
                group.addTask { try await harness.send("plan", from: phone) }
            }
            // All eight handlers run at once, or this waits for ever.
            await gate.arrivals(8)
            gate.open()
            for try await outcome in group { #expect(outcome.replies == ["planned"]) }
        }
    }

    @Test("refuses a message when too many of its conversation wait, and stores nothing of it")
    func mailboxFull() async throws {
        let gate = Gate()
        let harness = try EngineHarness(
            .planning { _, _ in
                await gate.pass()
                return "planned"
            },
            mailboxCapacity: 2
        )
        let accepted = ["m1", "m2"].map { id in Task.immediate { try await harness.send("plan", id: id) } }
        await #expect(throws: EngineError.mailboxFull) { try await harness.send("plan", id: "m3") }
        gate.open()
        for task in accepted { _ = try await task.value }
        #expect(try await harness.context()?.version == 2)
        #expect(try await harness.store.turn(answering: MessageID(provider: "test", rawValue: "m3")) == nil)
        #expect(try await harness.send("plan", id: "m3").replies == ["planned"])
    }

    @Test(
        "rings for the sender and the worker when there is something for them",
        arguments: [
            ("talk", true, false), ("work", false, true), ("neither", false, false),
        ]
    )
    func bells(text: String, rangForSender: Bool, rangForWorker: Bool) async throws {
        let harness = try EngineHarness(
            ScriptedModule(handlers: [
                ScriptedHandler(.unknown) { message, turn in
                    if message.text == "work" { turn.enqueue(JobRequest("analysis")) }
                    return message.text == "talk" ? "talking" : .silent
                }
            ])
        )
        try await harness.send(text)
        #expect(await self.hasRung(harness.engine.outboxBell) == rangForSender)
        #expect(await self.hasRung(harness.engine.jobsBell) == rangForWorker)
    }

    /// Whether a bell rang while nobody waited.
    private func hasRung(_ bell: Bell) async -> Bool {
        let log = CallLog()
        let sleeper = Task.immediate {
            await bell.wait(atMost: .seconds(3_600))
            log.append("awake")
        }
        let hasRung = !log.entries.isEmpty
        bell.ring()
        await sleeper.value
        return hasRung
    }
}
