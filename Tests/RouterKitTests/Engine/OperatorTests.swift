import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// What operators do to a conversation.
struct OperatorTests {
    /// "plan" plans, with a job a day later.
    private static let module = ScriptedModule(
        intents: [.plan],
        handlers: [
            ScriptedHandler(.plan) { _, turn in
                turn.enqueue(JobRequest("analysis", runAt: turn.now.addingTimeInterval(86_400)))
                try turn.transition(to: .planned)
                return "on it"
            }
        ],
        jobs: [ScriptedJobHandler("analysis") { _ in .null }],
        signals: [ScriptedSignalHandler("analysis") { _, _ in "done" }]
    ) { module in
        module.declare(.planned, kind: .decision)
        module.declare(Transition(from: .any, on: .intent(.plan), to: .planned))
        module.declare(Transition(from: [.planned], on: .intent(.plan), to: .idle))
    }
    private let key = ConversationKey(phone: .test)

    @Test("nothing can be done to a conversation that is not there")
    func nobody() async throws {
        let harness = try EngineHarness(Self.module)
        #expect(try await !harness.engine.reset(self.key))
        #expect(try await !harness.engine.say("hi", to: self.key))
        #expect(try await !harness.engine.takeOver(self.key))
        #expect(try await !harness.engine.release(self.key))
        #expect(try await harness.context() == nil)
    }

    @Test("a reset leaves an idle conversation without jobs, and says nothing")
    func resets() async throws {
        let harness = try EngineHarness(Self.module)
        try await harness.send("plan")
        #expect(try await harness.engine.reset(self.key))
        #expect(try await harness.context()?.state == .idle)
        #expect(try await harness.jobs.allSatisfy { $0.status == .cancelled })
        #expect(try await harness.messages.count == 1)
        #expect(try await harness.send("plan").replies == ["on it"])
    }

    @Test("a job that is taken back does not run")
    func cancels() async throws {
        let harness = try EngineHarness(Self.module)
        try await harness.send("plan")
        let job = try #require(try await harness.jobs.first { $0.name == "analysis" })
        #expect(try await harness.engine.cancelJob(job.id, of: self.key))
        #expect(try await harness.jobs.first { $0.id == job.id }?.status == .cancelled)
        #expect(try await harness.events().last?.change == .jobCancelled(.init(jobID: job.id)))
    }

    @Test("in a conversation that was taken over only the operator writes, and STOP still stops")
    func takesOver() async throws {
        let harness = try EngineHarness(Self.module)
        try await harness.send("plan")
        #expect(try await harness.engine.takeOver(self.key))
        #expect(try await harness.engine.takeOver(self.key))
        let silent = try await harness.send("plan")
        #expect(silent.replies == [])
        #expect(silent.state == .planned)
        #expect(try await harness.engine.say("Anna here", to: self.key))
        #expect(try await harness.messages.map(\.message.text) == ["on it", "Anna here"])
        #expect(try await harness.send("STOP").replies == [EngineReplies.optedOut.english])
        #expect(try await !harness.engine.say("still there?", to: self.key))
        try await harness.send("START")
        #expect(try await harness.engine.release(self.key))
        #expect(try await harness.context()?[TakenOver.self] == nil)
        #expect(try await harness.context() == ConversationContext(key: self.key, folding: harness.events()))
    }

    @Test("a conversation that begins anew is the assistant's again")
    func resetReleases() async throws {
        let harness = try EngineHarness(Self.module)
        try await harness.send("plan")
        _ = try await harness.engine.takeOver(self.key)
        _ = try await harness.engine.reset(self.key)
        #expect(try await harness.send("plan").replies == ["on it"])
    }
}
