import AssistantTestSupport
import Foundation
import Testing

/// The built program on a disk that fails it.
@Suite(.enabled(if: SmallDisk.isPermitted, "mounting a small disk is not permitted here"), .timeLimit(.minutes(2)))
struct DiskTests {
    private static func deliver(_ text: String, id: String, to server: RunningServer) async throws
        -> RunningServer.Answer
    {
        let fields = ["msisdn": "15550101000", "to": "15550009999", "messageId": id, "text": text, "type": "text"]
        return try await server.request("/webhooks/vonage/inbound", body: JSONEncoder().encode(fields))
    }

    /// The ids of the messages in the journal.
    private static func received(_ server: RunningServer) async throws -> [String] {
        try await server.events(of: "+15550101000").compactMap { event in
            guard event["type"] as? String == "message_received" else { return nil }
            return (event["payload"] as? [String: Any])?["message_id"] as? String
        }
    }

    @Test("on a full disk it refuses messages whole, says that it is not ready, and goes on once there is room")
    func fullDisk() async throws {
        let disk = try SmallDisk(megabytes: 8)
        let settings = disk.database.merging(["RATE_LIMIT_PER_MINUTE": "0", "LOG_LEVEL": "critical"]) { $1 }
        let server = try await RunningServer(settings)
        #expect(try await Self.deliver("plan", id: "first", to: server).status == 200)
        _ = try await server.settledJobs()
        var stored = ["first"]

        try disk.fill()
        // The room that files already take may do for a message or two.
        var refused: RunningServer.Answer?
        while refused == nil, stored.count < 100 {
            let id = "full-\(stored.count)"
            let answer = try await Self.deliver("help", id: id, to: server)
            if answer.status == 200 { stored.append(id) } else { refused = answer }
        }
        #expect(refused?.status == 503)
        #expect(refused?.headers["retry-after"] != nil)
        #expect(try await server.request("/health/ready").status == 503)
        #expect(try await server.request("/health/live").status == 200)
        #expect(try await Self.received(server) == stored)
        let replies = try await server.all("/api/v1/outbox").count

        try disk.makeRoom()
        #expect(try await server.request("/health/ready").status == 200)
        stored.append("full-\(stored.count)")
        #expect(try await Self.deliver("help", id: try #require(stored.last), to: server).status == 200)
        #expect(try await Self.received(server) == stored)
        #expect(try await server.all("/api/v1/outbox").count == replies + 1)
        #expect(server.end(with: SIGTERM) == 0)
        let check = try await AppProcess.run(["replay", "--verify-all"], environment: disk.database)
        #expect(check.output == "1 conversations, 0 differ\n")
        #expect(check.status == 0)
    }

    @Test("a database that may only be read stops the start, in one line that names the setting")
    func readOnlyDatabase() async throws {
        let disk = try SmallDisk(megabytes: 8)
        let server = try await RunningServer(disk.database)
        #expect(try await Self.deliver("plan", id: "first", to: server).status == 200)
        #expect(server.end(with: SIGTERM) == 0)
        try disk.makeReadOnly()
        let result = try await AppProcess.run(["serve"], environment: disk.database)
        #expect(result.status != 0)
        #expect(result.errors.contains("DATABASE_URL"))
        #expect(result.errors.split(separator: "\n").count == 1)
    }
}
