import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// A job whose process dies each time does not begin again for ever.
struct InterruptedJobTests {
    private let log = CallLog()
    private let harness: EngineHarness

    init() throws {
        let log = self.log
        let module = ScriptedModule.analysing(
            signal: { signal, _ in "\(signal.outcome)" },
            run: { _ in
                log.append("run")
                return .null
            }
        )
        self.harness = try EngineHarness(module)
    }

    /// Leases the job as a worker does whose process then dies.
    private func dieInAttempts(_ count: Int) async throws {
        for _ in 0..<count {
            let end = self.harness.clock.now.addingTimeInterval(30)
            #expect(
                try await self.harness.store.leaseJobs(limit: 1, now: self.harness.clock.now, until: end).count == 1
            )
            self.harness.clock.advance(by: .seconds(30))
        }
    }

    @Test("is given up after five attempts in a row that were cut off, and its customer is told")
    func givenUp() async throws {
        try await self.harness.send("plan")
        try await self.dieInAttempts(6)
        try await self.harness.worker.runDueJobs()
        #expect(self.log.entries.isEmpty)
        let job = try #require(try await self.harness.jobs.first)
        #expect(job.status == .dead)
        #expect(job.lastError?.hasPrefix("the process ended in each of the last 6 attempts") == true)
        // With one more than it may, what the module does about it counts as what ended the process.
        #expect(try await self.harness.messages.isEmpty)
        #expect(try await self.harness.engine.reviveJob(job.id))
        try await self.harness.worker.runDueJobs()
        #expect(self.log.entries == ["run"])
    }

    @Test("tells the module first")
    func tells() async throws {
        try await self.harness.send("plan")
        try await self.dieInAttempts(5)
        try await self.harness.worker.runDueJobs()
        #expect(self.log.entries.isEmpty)
        #expect(try await self.harness.messages.first?.message.text.contains("each of the last 5 attempts") == true)
    }

    @Test("is tried again as long as it may be another's fault")
    func goesOn() async throws {
        try await self.harness.send("plan")
        try await self.dieInAttempts(4)
        try await self.harness.worker.runDueJobs()
        #expect(self.log.entries == ["run"])
        #expect(try await self.harness.jobs.map(\.status) == [.done])
    }
}
