import AssistantTestSupport
import Foundation
import RouterKitTesting
import Testing

/// The built program, killed under load again and again.
///
/// `FAULT_ROUNDS` says how often (4), `FAULT_SEED` which moments (2026).
struct KillTests {
    private static let rounds = Self.setting("FAULT_ROUNDS") ?? 4
    private static let seed = Self.setting("FAULT_SEED") ?? 2_026

    private static func setting(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    // Sixteen at once, so that most commits hold several turns and a kill hits whole groups of them.
    @Test(
        "killed at any moment, it loses no acknowledged message, handles none twice and keeps their order",
        .timeLimit(.minutes(5))
    )
    func losesNothing() async throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: UInt64(Self.seed))
        let first = try await Self.firstServer(in: folder, using: &random)
        let port = first.port
        let servers = ServerSlot()
        await servers.fill(first)
        let stop = Flag()

        var customers: [Customer.Record] = []
        try await withThrowingTaskGroup(of: [Customer.Record].self) { group in
            for number in 0..<16 {
                group.addTask { try await Customer(number: number).text(servers, until: stop) }
            }
            for _ in 0..<Self.rounds {
                try await Task.sleep(for: .milliseconds(Int.random(in: 50...600, using: &random)))
                await servers.kill()
                try await Self.verifyAll(in: folder)
                await servers.fill(try await RunningServer(Self.settings(folder, port: port)))
            }
            stop.set()
            for try await records in group { customers += records }
        }

        let last = await servers.current()
        // What a killed process had leased is free again.
        try await last.advance("10m")
        let jobs = try await last.settledJobs()
        // Ten minutes later a plan that was cut off may be made first or be given up first, by its state's time-out.
        let unfinished = jobs.filter { !["done", "cancelled"].contains($0["status"] as? String) }
        #expect(unfinished.isEmpty, "a job that was cut off is done by the next process: \(unfinished)")
        #expect(jobs.contains { $0["status"] as? String == "done" })
        try await Audit(server: last, customers: customers).run()
        #expect(last.end(with: SIGTERM) == 0)
        try await Self.verifyAll(in: folder, count: customers.count)

        let messages = customers.reduce(0) { $0 + $1.acknowledged.count }
        let resends = customers.reduce(0) { $0 + $1.resends }
        print("fault injection: \(Self.rounds) kills, \(messages) messages, \(resends) resends, \(jobs.count) jobs")
    }

    private static func settings(_ folder: TemporaryFolder, port: Int) -> [String: String] {
        folder.database.merging(["HTTP_PORT": "\(port)", "RATE_LIMIT_PER_MINUTE": "0", "LOG_LEVEL": "warning"]) { $1 }
    }

    /// A server on a port below those that the system gives to connections, so that none of them takes it between two
    /// rounds.
    private static func firstServer(
        in folder: TemporaryFolder,
        using random: inout SeededGenerator
    ) async throws -> RunningServer {
        for _ in 0..<20 {
            let port = Int.random(in: 20_000...32_000, using: &random)
            if let server = try? await RunningServer(Self.settings(folder, port: port)) { return server }
        }
        throw UnexpectedAnswer("no port is free")
    }

    /// Holds every stored conversation to its journal.
    private static func verifyAll(in folder: TemporaryFolder, count: Int? = nil) async throws {
        let result = try await AppProcess.run(["replay", "--verify-all"], environment: folder.database)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let summary = count.map { "\($0) conversations, 0 differ" } ?? " conversations, 0 differ"
        #expect(result.output.hasSuffix(summary + "\n"), "\(result.output)")
    }
}
