import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct JobTimeLimitTests {
    private let store = ObservedStore(InMemoryStore())
    private let impatient = JobWorker.Configuration.watchful { configuration in
        configuration.timeLimit = .milliseconds(1)
        configuration.maximumRunning = 1
        configuration.maximumAttempts = 1
    }

    /// Runs the worker until so many turns were committed.
    private func run(_ harness: EngineHarness, untilCommitted count: Int) async {
        let running = Task { await harness.worker.run() }
        var calls = self.store.calls.makeAsyncIterator()
        for _ in 0..<count {
            await calls.skip { if case .committed = $0 { true } else { false } }
        }
        harness.worker.stop()
        await running.value
    }

    @Test("a job that takes too long fails with a reason, and one that does not listen holds up nobody")
    func deafHandler() async throws {
        let never = Gate()
        let harness = try EngineHarness(
            .analysing { _ in
                await never.pass()
                return .null
            },
            store: self.store,
            worker: self.impatient
        )
        for number in 1...2 { try await harness.send("plan", from: .test(number)) }
        // Two messages and two signals; with room for one job at a time, the second shows that the first made way.
        await self.run(harness, untilCommitted: 4)
        #expect(try await harness.jobs.map(\.status) == [.dead, .dead])
        let reason = "the job took longer than 0.001 seconds"
        #expect(try await harness.messages.allSatisfy { $0.message.text.hasPrefix("failed: \(reason)") })
        #expect(try await harness.jobs.allSatisfy { $0.lastError?.hasPrefix(reason) == true })
        never.open()
    }

    @Test("a job that takes too long is told")
    func told() async throws {
        let told = Gate()
        let harness = try EngineHarness(
            .analysing { _ in
                await untilCancelled()
                await told.pass()
                return .null
            },
            store: self.store,
            worker: self.impatient
        )
        try await harness.send("plan")
        await self.run(harness, untilCommitted: 2)
        await told.arrivals(1)
        told.open()
        #expect(try await harness.jobs.map(\.status) == [.dead])
    }
}
