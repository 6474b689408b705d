import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// A conversation that begins anew has no work under way.
struct ResetJobsTests {
    /// "plan" starts jobs now and for later; "skip" begins anew, and with "again" starts one more.
    private static let module = ScriptedModule(
        intents: [.plan, .skip],
        handlers: [
            ScriptedHandler(.plan) { _, turn in
                turn.enqueue(JobRequest("analysis"))
                turn.enqueue(JobRequest("analysis", runAt: turn.now.addingTimeInterval(3_600)))
                return .silent
            },
            ScriptedHandler(.skip) { message, turn in
                turn.reset()
                if message.text.contains("again") { turn.enqueue(JobRequest("analysis")) }
                return "anew"
            },
        ],
        jobs: [ScriptedJobHandler("analysis") { _ in .null }],
        signals: [ScriptedSignalHandler("analysis") { _, _ in "analysed" }]
    )

    @Test("takes back what waits, whatever it waits for, and nothing that has ended")
    func waiting() async throws {
        let phone = try ConversationTester(modules: [Self.module])
        try await phone.send("plan")
        #expect(await phone.jobs.map(\.status) == [.done, .queued])
        try await phone.receive("plan")
        #expect(try await phone.send("skip") == ["anew"])
        #expect(await phone.jobs.map(\.status) == [.done, .cancelled, .cancelled, .cancelled])
        #expect(try await phone.advance(by: .seconds(7_200)).isEmpty)
    }

    @Test("takes back what runs: its end changes nothing")
    func running() async throws {
        let harness = try EngineHarness(Self.module)
        try await harness.send("plan")
        let now = harness.clock.now
        let job = try #require(try await harness.store.leaseJobs(limit: 1, now: now, until: now + 30).first)
        try await harness.send("skip")
        let signal = Signal(job: job.name, jobID: job.id, outcome: .finished(.null))
        await #expect(throws: StoreError.leaseLost) {
            try await harness.engine.deliver(signal, ending: .init(job: job, status: .done))
        }
        #expect(try await harness.messages.map(\.message.text) == ["anew"])
    }

    @Test("lets the jobs go on that the same turn starts afterwards, and those of other conversations")
    func others() async throws {
        let phone = try ConversationTester(modules: [Self.module])
        let other = phone.phone(try .test(2))
        try await other.receive("plan")
        try await phone.receive("plan")
        try await phone.receive("skip again")
        let statuses = await phone.jobs.map { "\($0.key.phone == .test ? "mine" : "other") \($0.status)" }
        #expect(statuses == ["other queued", "other queued", "mine cancelled", "mine cancelled", "mine queued"])
        #expect(try await phone.advance(by: .seconds(7_200)) == ["analysed"])
    }

    @Test("a text of which parts wait is not lost with the rest")
    func parts() async throws {
        let harness = try EngineHarness(
            Self.module,
            ScriptedModule("echo") { module in
                module.add(ScriptedHandler(.unknown) { message, _ in Reply(message.text) })
            }
        )
        var part = InboundMessage.test("half a text")
        part.part = MessagePart(reference: "r", number: 1, total: 2)
        _ = try await harness.engine.receive(part)
        try await harness.send("skip")
        harness.clock.advance(by: .seconds(60))
        try await harness.worker.runDueJobs()
        #expect(try await harness.messages.map(\.message.text) == ["anew", "half a text"])
        #expect(try await harness.context()?.parts == nil)
    }
}
