import RouterKitTesting
import Testing

@testable import RouterKit

/// A worker as it runs beside an engine.
@Suite(.timeLimit(.minutes(1)))
struct JobWorkerServiceTests {
    @Test("runs no more jobs at a time than it may, and those under way to their end")
    func maximumRunning() async throws {
        var configuration = JobWorker.Configuration()
        configuration.maximumRunning = 2
        configuration.pollInterval = .seconds(3_600)
        let gate = Gate()
        let store = ObservedStore(InMemoryStore())
        let harness = try EngineHarness(
            .analysing { _ in
                await gate.pass()
                return .null
            },
            store: store,
            worker: configuration
        )
        for number in 1...5 { try await harness.send("plan", from: .test(number)) }
        let running = Task { await harness.worker.run() }
        await gate.arrivals(2)
        #expect(try await harness.jobs.map(\.status) == [.running, .running, .queued, .queued, .queued])
        gate.open()
        var committed = 0
        for await call in store.calls {
            if case .leasedJobs(let count) = call { #expect(count <= 2) }
            if case .committed = call { committed += 1 }
            // Five messages and five signals.
            if committed == 10 { break }
        }
        harness.worker.stop()
        await running.value
        #expect(try await harness.jobs.map(\.status) == Array(repeating: .done, count: 5))
    }

    @Test("stops when told, once what is under way has ended")
    func stops() async throws {
        let gate = Gate()
        let harness = try EngineHarness(
            .analysing { _ in
                await gate.pass()
                return .null
            }
        )
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        await gate.arrivals(1)
        harness.worker.stop()
        try await harness.send("plan again")
        gate.open()
        await running.value
        #expect(try await harness.jobs.map(\.status) == [.done, .queued])
    }

    @Test("goes on when jobs cannot be leased for a while")
    func leaseFailure() async throws {
        let failing = FailingStore(InMemoryStore())
        let store = ObservedStore(failing)
        var configuration = JobWorker.Configuration()
        configuration.pollInterval = .milliseconds(1)
        let harness = try EngineHarness(.analysing { _ in .null }, store: store, worker: configuration)
        failing.fail(.leaseJobs, times: 2, with: ScriptedFailure("disk full"))
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        harness.engine.jobsBell.ring()
        var committed = 0
        for await call in store.calls where call == .committed(ConversationKey(phone: .test)) {
            committed += 1
            if committed == 2 { break }
        }
        harness.worker.stop()
        await running.value
        #expect(try await harness.jobs.map(\.status) == [.done])
    }
}
