import AssistantTestSupport
import Foundation
import Testing

/// Retention in the running program, on the simulator's clock.
struct RetentionServiceTests {
    /// Moves the clock by eight days and waits until the server has looked at it.
    private func waitEightDays(_ server: RunningServer) async throws {
        _ = try await server.request("/api/v1/simulator/clock", body: Data(#"{"advance":"8d"}"#.utf8))
        let deadline = ContinuousClock.now + .seconds(20)
        while !server.logged.contains("removed what was old"), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(server.logged.contains("removed what was old"))
    }

    private func events(_ server: RunningServer) async throws -> [[String: Any]] {
        try await server.request("/api/v1/conversations/%2B15550001111/events?limit=500").items
    }

    @Test("forgets a message's id after a week and keeps events, unless told otherwise")
    func keepsEvents() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase)
        _ = try await server.text("hello", id: "one")
        let count = try await self.events(server).count
        try await self.waitEightDays(server)
        #expect(try await self.events(server).count == count)
        _ = try await server.text("hello", id: "one")
        #expect(try await self.events(server).count == 2 * count)
    }

    @Test("removes events of the age that is set, and the conversation goes on")
    func removesEvents() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase.merging(["JOURNAL_DAYS": "7"]) { $1 })
        #expect(try await server.text("plan")["state"] as? String == "analysis_sent")
        try await self.waitEightDays(server)
        #expect(try await self.events(server).isEmpty)
        _ = try await server.text("continue")
        #expect(try await server.text("swap 2")["state"] as? String == "modifying")
        let check = try await AppProcess.run(["replay", "--verify-all"], environment: folder.database)
        #expect(check.output == "1 conversations, 0 differ\n")
    }
}
