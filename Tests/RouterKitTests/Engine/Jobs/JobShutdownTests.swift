import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// What becomes of the jobs under way when their worker ends.
@Suite(.timeLimit(.minutes(1)))
struct JobShutdownTests {
    private let gate = Gate()
    private let log = CallLog()

    /// An assistant whose first attempt at a job waits at the gate and listens to nothing.
    private func assistant(
        store: any EngineStore = InMemoryStore(),
        maximumAttempts: Int = 3,
        then work: @escaping @Sendable (Job) throws -> JSONValue = { _ in .null }
    ) throws -> EngineHarness {
        let module = ScriptedModule.analysing { [gate, log] job in
            log.append("attempt \(job.attempt)")
            if job.attempt == 1 { await gate.pass() }
            return try work(job)
        }
        let configuration = JobWorker.Configuration.watchful { configuration in
            configuration.shutdownGrace = .zero
            configuration.maximumAttempts = maximumAttempts
        }
        return try EngineHarness(module, store: store, worker: configuration)
    }

    /// Another process's worker.
    private func next(after harness: EngineHarness, maximumAttempts: Int = 3) -> JobWorker {
        var configuration = JobWorker.Configuration()
        configuration.maximumAttempts = maximumAttempts
        return JobWorker(engine: harness.engine, configuration: configuration, logger: .silent)
    }

    @Test("a job that has not ended within the grace is handed back, and the next worker begins it at once")
    func handsBack() async throws {
        let harness = try self.assistant()
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        harness.worker.stop()
        await running.value
        #expect(try await harness.jobs.map(\.status) == [.queued])
        #expect(try await harness.jobs.map(\.attempt) == [1])
        try await self.next(after: harness).runDueJobs()
        #expect(self.log.entries == ["attempt 1", "attempt 2"])
        #expect(try await harness.jobs.map(\.status) == [.done])
        self.gate.open()
        #expect(try await harness.messages.count == 1)
    }

    @Test("an attempt that was handed back does not count")
    func uncounted() async throws {
        let harness = try self.assistant(maximumAttempts: 2) { _ in throw ScriptedFailure("no cart") }
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        harness.worker.stop()
        await running.value
        let worker = self.next(after: harness, maximumAttempts: 2)
        try await worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.queued])
        // The first failure that counts, so the wait is the first one.
        harness.clock.advance(by: .seconds(1))
        try await worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.dead])
        #expect(self.log.entries.count == 3)
        self.gate.open()
    }

    @Test("a job that was leased when the end came is handed back and not begun")
    func notBegun() async throws {
        let store = HeldLeases(base: InMemoryStore(), gate: self.gate)
        let harness = try self.assistant(store: store)
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        harness.worker.stop()
        self.gate.open()
        await running.value
        #expect(self.log.entries.isEmpty)
        #expect(try await harness.jobs.map(\.status) == [.queued])
        #expect(try await harness.jobs.map(\.uncountedAttempts) == [1])
    }

    @Test("a worker whose task is cancelled waits for no grace and hands back, too")
    func cancelledWorker() async throws {
        let harness = try self.assistant()
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        running.cancel()
        await running.value
        #expect(try await harness.jobs.map(\.status) == [.queued])
        self.gate.open()
    }
}

/// A store that gives out leases once a gate is open.
private struct HeldLeases: ForwardingStore {
    let base: any EngineStore
    let gate: Gate

    func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job] {
        let jobs = try await self.base.leaseJobs(limit: limit, now: now, until: leaseEnd)
        await self.gate.pass()
        return jobs
    }
}
