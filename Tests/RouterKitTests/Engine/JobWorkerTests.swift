import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct JobWorkerTests {
    @Test("ends a job together with the turn that its signal causes")
    func success() async throws {
        let harness = try EngineHarness(.analysing { job in .array([job.payload, .int(job.attempt)]) })
        let outcome = try await harness.send("plan five")
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.done])
        let events = try await harness.events().filter { $0.sequence > outcome.lastSequence }
        #expect(events.map(\.change.type) == ["signal_received", "state_changed", "reply_sent"])
        #expect(events.allSatisfy { $0.requestID == outcome.requestID })
        let job = try #require(try await harness.jobs.first)
        let result = JSONValue.array([.string("plan five"), .int(1)])
        #expect(events.first?.change == .signalReceived(.init(job: "analysis", jobID: job.id, result: result)))
        let context = try #require(try await harness.context())
        #expect(context.state == .planned)
        #expect(context.version == 2)
        #expect(context == ConversationContext(key: context.key, folding: try await harness.events()))
        #expect(
            try await harness.messages.map(\.message.text) == [
                "finished: \(JSONValue.array([.string("plan five"), .int(1)]))"
            ]
        )
    }

    @Test("neither ends nor is heard of when the commit fails; the next attempt does both")
    func failingCommit() async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try EngineHarness(.analysing { _ in .null }, store: store)
        try await harness.send("plan")
        store.fail(.commit, with: ScriptedFailure("disk full"))
        try await harness.worker.runDueJobs()
        #expect(try await harness.context()?.version == 1)
        #expect(try await harness.jobs.map(\.status) == [.queued])
        harness.clock.advance(by: .seconds(1))
        try await harness.worker.runDueJobs()
        #expect(try await harness.context()?.version == 2)
        #expect(try await harness.jobs.map(\.status) == [.done])
    }

    @Test("ends a job whose failure the conversation cannot be told of, and remembers why")
    func failingSignal() async throws {
        let harness = try EngineHarness(
            .analysing(
                signal: { _, _ in throw ScriptedFailure("handler is broken") },
                run: { _ in throw ScriptedFailure("no cart") }
            )
        )
        try await harness.send("plan")
        for _ in 0..<5 {
            try await harness.worker.runDueJobs()
            harness.clock.advance(by: .seconds(60))
        }
        let job = try #require(try await harness.jobs.first)
        #expect(job.status == .dead)
        #expect(job.attempt == 3)
        let context = try #require(try await harness.context())
        #expect(context.errorCount == 1)
        #expect(context.lastError == "handler is broken")
        #expect(context == ConversationContext(key: context.key, folding: try await harness.events()))
    }

    @Test("tries a failing job again after 1 s, then 2 s, then gives it up and signals why")
    func retries() async throws {
        let log = CallLog()
        let harness = try EngineHarness(
            .analysing { job in
                log.append("attempt \(job.attempt)")
                throw ScriptedFailure("no cart")
            }
        )
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        for (delay, attempts) in [(1_000, 2), (2_000, 3)] {
            harness.clock.advance(by: .milliseconds(delay - 1))
            try await harness.worker.runDueJobs()
            #expect(log.entries.count == attempts - 1, "before its time")
            #expect(try await harness.jobs.map(\.status) == [.queued])
            #expect(try await harness.jobs.first?.lastError == "no cart")
            #expect(try await harness.messages.isEmpty)
            harness.clock.advance(by: .milliseconds(1))
            try await harness.worker.runDueJobs()
            #expect(log.entries.count == attempts)
        }
        #expect(log.entries == ["attempt 1", "attempt 2", "attempt 3"])
        #expect(try await harness.jobs.map(\.status) == [.dead])
        #expect(try await harness.jobs.first?.lastError == "no cart")
        #expect(try await harness.messages.map(\.message.text) == ["failed: no cart"])
        let signals = try await harness.events().compactMap { event in
            if case .signalReceived(let signal) = event.change { signal.failure } else { nil }
        }
        #expect(signals == ["no cart"])
        harness.clock.advance(by: .seconds(3_600))
        try await harness.worker.runDueJobs()
        #expect(log.entries.count == 3)
    }

    @Test("takes its number of attempts and its patience from its configuration")
    func configuration() async throws {
        var configuration = JobWorker.Configuration()
        configuration.maximumAttempts = 2
        configuration.backoff = 10
        let harness = try EngineHarness(.analysing { _ in throw ScriptedFailure() }, worker: configuration)
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        harness.clock.advance(by: .seconds(9))
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.queued])
        harness.clock.advance(by: .seconds(1))
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.dead])
    }

    @Test("tries a job again whose signal handler throws, and keeps nothing of that turn")
    func failingSignalHandler() async throws {
        let log = CallLog()
        let module = ScriptedModule.analysing(
            signal: { signal, turn in
                turn.send("never")
                try turn.transition(to: .planned)
                log.append("signal")
                guard log.entries.count > 1 else { throw ScriptedFailure() }
                return "at last"
            },
            run: { _ in .null }
        )
        let harness = try EngineHarness(module)
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        #expect(try await harness.context()?.state == .idle)
        #expect(try await harness.messages.isEmpty)
        harness.clock.advance(by: .seconds(1))
        try await harness.worker.runDueJobs()
        #expect(try await harness.messages.map(\.message.text) == ["never", "at last"])
        #expect(try await harness.jobs.map(\.status) == [.done])
    }

    @Test("tries a job again whose signal handler leaves data that cannot be stored")
    func unstorableSignal() async throws {
        let module = ScriptedModule.analysing(
            signal: { _, turn in
                turn[Basket.self] = Basket(price: .infinity)
                return "never"
            },
            run: { _ in .null }
        )
        let harness = try EngineHarness(module)
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        #expect(try await harness.context()?.version == 1)
        #expect(try await harness.jobs.map(\.status) == [.queued])
        #expect(try await harness.jobs.first?.lastError?.contains("basket") == true)
    }

    @Test("commits nothing under a lease that was lost")
    func lostLease() async throws {
        let clock = TestClock()
        let store = InMemoryStore()
        let harness = try EngineHarness(
            .analysing { _ in
                // The work takes longer than the lease, and another worker takes the job over.
                clock.advance(by: .seconds(31))
                _ = await store.leaseJobs(limit: 1, now: clock.now, until: clock.now + 30)
                return .null
            },
            store: store,
            clock: clock
        )
        try await harness.send("plan")
        let before = try await harness.context()
        try await harness.worker.runDueJobs()
        #expect(try await harness.context() == before)
        #expect(try await harness.messages.isEmpty)
        #expect(try await harness.jobs.map(\.status) == [.running])
        #expect(try await harness.jobs.map(\.attempt) == [2])
    }

    @Test("a failure under a lost lease puts nothing back")
    func failureUnderLostLease() async throws {
        let clock = TestClock()
        let store = InMemoryStore()
        let harness = try EngineHarness(
            .analysing { _ in
                clock.advance(by: .seconds(31))
                _ = await store.leaseJobs(limit: 1, now: clock.now, until: clock.now + 30)
                throw ScriptedFailure()
            },
            store: store,
            clock: clock
        )
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.running])
    }

    @Test("gives up at once, and says why, when no module runs the job")
    func unknownName() async throws {
        let harness = try EngineHarness(
            ScriptedModule(
                intents: [.plan],
                handlers: [
                    ScriptedHandler(.plan) { _, turn in
                        turn.enqueue(JobRequest("forgotten"))
                        return .silent
                    }
                ],
                signals: [
                    ScriptedSignalHandler("forgotten") { signal, _ in
                        if case .failed(let reason) = signal.outcome { Reply(reason) } else { "finished?" }
                    }
                ]
            )
        )
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.dead])
        let said = try #require(try await harness.messages.first?.message.text)
        #expect(said.contains("no module runs forgotten"))
    }

    @Test("ends a job that nobody waits for, and says nothing")
    func noSignalHandler() async throws {
        let harness = try EngineHarness(
            ScriptedModule(
                intents: [.plan],
                handlers: [
                    ScriptedHandler(.plan) { _, turn in
                        turn.enqueue(JobRequest("quiet"))
                        return .silent
                    }
                ],
                jobs: [ScriptedJobHandler("quiet") { _ in .null }]
            )
        )
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.done])
        #expect(try await harness.events().last?.change.type == "signal_received")
        #expect(try await harness.messages.isEmpty)
    }

    @Test("runs the jobs that a signal starts, but none before its time")
    func chain() async throws {
        let module = ScriptedModule.analysing(
            signal: { _, turn in
                if turn.context.version < 4 { turn.enqueue(JobRequest("analysis")) }
                turn.enqueue(JobRequest("analysis", payload: .string("later"), runAt: turn.now.addingTimeInterval(60)))
                return .silent
            },
            run: { $0.payload }
        )
        let harness = try EngineHarness(module)
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        let jobs = try await harness.jobs
        #expect(jobs.count { $0.status == .done } == 3)
        #expect(jobs.filter { $0.status == .queued }.allSatisfy { $0.payload == .string("later") })
    }
}
