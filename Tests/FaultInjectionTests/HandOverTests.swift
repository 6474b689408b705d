import AssistantTestSupport
import Foundation
import RouterKitTesting
import Testing

/// A new process takes over from an old one while customers text, as docs/OPERATING.md has it done.
struct HandOverTests {
    @Test(
        "two processes on one database hand over under load: nothing is lost, doubled or out of order",
        .timeLimit(.minutes(3))
    )
    func handOver() async throws {
        let folder = try TemporaryFolder()
        let settings = folder.database.merging(["RATE_LIMIT_PER_MINUTE": "0", "LOG_LEVEL": "warning"]) { $1 }
        let servers = ServerSlot()
        await servers.fill(try await RunningServer(settings))
        let stop = Flag()

        var customers: [Customer.Record] = []
        try await withThrowingTaskGroup(of: [Customer.Record].self) { group in
            for number in 0..<8 {
                group.addTask { try await Customer(number: number).text(servers, until: stop) }
            }
            for _ in 0..<3 {
                try await Task.sleep(for: .milliseconds(500))
                let old = await servers.current()
                // What stands in front sends calls to the new one only once it is ready, and the old one drains.
                let new = try await RunningServer(settings)
                #expect(try await new.request("/health/ready").status == 200)
                await servers.fill(new)
                #expect(old.end(with: SIGTERM) == 0, "\(old.logged)")
                #expect(!old.logged.contains(" error "), "\(old.logged)")
            }
            stop.set()
            for try await records in group { customers += records }
        }

        let last = await servers.current()
        let jobs = try await last.settledJobs()
        #expect(
            jobs.allSatisfy { ["done", "cancelled"].contains($0["status"] as? String) },
            "nothing waits for a lease"
        )
        try await Audit(server: last, customers: customers).run()
        #expect(customers.flatMap(\.acknowledged).count > 20)
        #expect(last.end(with: SIGTERM) == 0)
    }
}
