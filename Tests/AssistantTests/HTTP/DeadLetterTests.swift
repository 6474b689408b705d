import AssistantTestSupport
import Foundation
import RouterKitSQL
import Testing

/// What operators see of what failed for good, and the ways back.
struct DeadLetterTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// Does to the database what no program would.
    private func tamper(_ statements: String...) async throws {
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        try await database.transaction { for sql in statements { _ = try $0.execute(sql, []) } }
        try database.close()
    }

    private func post(_ path: String, to server: RunningServer) async throws -> RunningServer.Answer {
        try await server.request("/api/v1/\(path)", body: Data())
    }

    private func deliver(_ text: String, id: String, to server: RunningServer) async throws -> RunningServer.Answer {
        let fields = "msisdn=15550001111&to=15550100&messageId=\(id)&text=\(text)&type=text"
        return try await server.request("/webhooks/vonage/inbound?\(fields)")
    }

    /// A server whose one conversation has a plan and can no longer be read.
    private func serverWithUnreadableConversation() async throws -> RunningServer {
        let first = try await RunningServer(self.folder.learnedDatabase)
        #expect(try await first.text("plan")["state"] as? String == "analysis_sent")
        #expect(first.end(with: SIGTERM) == 0)
        try await self.tamper(
            "UPDATE conversations SET context = '{' || context",
            "UPDATE events SET payload = '{' || payload"
        )
        return try await RunningServer(self.folder.learnedDatabase)
    }

    private func mend() async throws {
        try await self.tamper(
            "UPDATE conversations SET context = substr(context, 2)",
            "UPDATE events SET payload = substr(payload, 2)"
        )
    }

    @Test("a message to a conversation that cannot be read gets a 200, a letter and, once it is mended, its turn")
    func retriesATurn() async throws {
        let server = try await self.serverWithUnreadableConversation()
        let answer = try await self.deliver("swap+2", id: "0A01", to: server)
        #expect(answer.status == 200)
        let request = try #require(try answer.json["request_id"] as? String)
        let again = try await self.deliver("swap+2", id: "0A01", to: server)
        #expect(again.status == 200)
        #expect(try again.json["request_id"] as? String == request)

        let letters = try await server.request("/api/v1/dead-letters").items
        #expect(letters.count == 1)
        let letter = try #require(letters.first)
        let keys = [
            "attempts", "conversation", "created_at", "id", "last_failed_at", "message_id", "provider", "reason",
            "request_id", "status", "text",
        ]
        #expect(letter.keys.sorted() == keys)
        #expect(letter["conversation"] as? String == "+15550001111")
        #expect(letter["message_id"] as? String == "0A01")
        #expect(letter["provider"] as? String == "vonage")
        #expect(letter["text"] as? String == "swap 2")
        #expect((letter["reason"] as? String)?.contains("cannot be read") == true)
        #expect(letter["attempts"] as? Int == 1)
        #expect(letter["status"] as? String == "dead")
        #expect(letter["request_id"] as? String == request)
        let id = try #require(letter["id"] as? String)

        let failed = try await self.post("dead-letters/\(id)/retry", to: server)
        #expect(failed.status == 200)
        #expect(try failed.json["status"] as? String == "dead")
        #expect(try failed.json["attempts"] as? Int == 2)
        #expect((try failed.json["reason"] as? String)?.contains("cannot be read") == true)
        #expect(try failed.json["replies"] as? [String] == [])

        try await self.mend()
        let retried = try await self.post("dead-letters/\(id)/retry", to: server)
        #expect(retried.status == 200)
        #expect(try retried.json["status"] as? String == "done")
        #expect(try retried.json["state"] as? String == "modifying")
        #expect(try retried.json["intent"] as? String == "swap")
        #expect(try retried.json["reason"] is NSNull)
        let reply = try #require((try retried.json["replies"] as? [String])?.first)
        #expect(try await server.request("/api/v1/outbox").items.first?["text"] as? String == reply)
        #expect(try await self.post("dead-letters/\(id)/retry", to: server).status == 409)
        #expect(server.end(with: SIGTERM) == 0)

        let replay = try await AppProcess.run(["replay", "+15550001111"], environment: self.folder.database)
        #expect(replay.output.contains(/\n\n\S+  attempt 3 at the message of \S+\n +> swap 2\n +taken for swap/))
        let check = try await AppProcess.run(["replay", "--verify-all"], environment: self.folder.database)
        #expect(check.output == "1 conversations, 0 differ\n")
    }

    @Test("the simulator gets the apology, and waits for nothing")
    func simulator() async throws {
        let server = try await self.serverWithUnreadableConversation()
        let answer = try await server.text("swap 2", id: "one")
        #expect((answer["replies"] as? [String])?.first?.hasPrefix("Sorry, something went wrong") == true)
        #expect(answer["intent"] as? String == "unknown")
        #expect(answer["state"] as? String == "unreadable")
        let again = try await server.text("swap 2", id: "one")
        #expect(again["request_id"] as? String == answer["request_id"] as? String)
        #expect(try await server.request("/api/v1/dead-letters").items.count == 1)
    }

    @Test("a letter can be discarded, once; listings show what stands where")
    func discardsATurn() async throws {
        let server = try await self.serverWithUnreadableConversation()
        for id in ["0A01", "0A02"] { _ = try await self.deliver("help", id: id, to: server) }
        let items = try await server.request("/api/v1/dead-letters").items
        #expect(items.map { $0["message_id"] as? String } == ["0A02", "0A01"])
        let id = try #require(items.first?["id"] as? String)
        let discarded = try await self.post("dead-letters/\(id)/discard", to: server)
        #expect(discarded.status == 200)
        #expect(try discarded.json["status"] as? String == "discarded")
        for action in ["discard", "retry"] {
            let refused = try await self.post("dead-letters/\(id)/\(action)", to: server)
            #expect(refused.status == 409)
            #expect(refused.headers["content-type"] == "application/problem+json")
        }
        for (status, message) in [("dead", "0A01"), ("discarded", "0A02")] {
            let items = try await server.request("/api/v1/dead-letters?status=\(status)").items
            #expect(items.map { $0["message_id"] as? String } == [message])
        }
        let page = try await server.request("/api/v1/dead-letters?limit=1").json
        let next = try #require(page["next"] as? String)
        let last = try await server.request("/api/v1/dead-letters?limit=1&after=\(next)").items
        #expect(last.map { $0["message_id"] as? String } == ["0A01"])
    }

    @Test("what was given up is listed by its status, tried again, and discarded", arguments: ["outbox", "jobs"])
    func sendsAndJobs(listing: String) async throws {
        let server = try await RunningServer(self.folder.learnedDatabase)
        for number in 0..<3 { _ = try await server.text("plan", from: "+1555000111\(number)") }
        #expect(try await server.request("/api/v1/\(listing)?status=dead").items.isEmpty)
        try await self.tamper("UPDATE \(listing) SET status = 'dead' WHERE position <= 2")
        let dead = try await server.request("/api/v1/\(listing)?status=dead").items
        #expect(dead.count == 2)
        #expect(dead.allSatisfy { $0["status"] as? String == "dead" })
        let ids = try dead.map { try #require($0["id"] as? String) }

        let discarded = try await self.post("\(listing)/\(ids[0])/discard", to: server)
        #expect(discarded.status == 200)
        #expect(try discarded.json["status"] as? String == "discarded")
        let retried = try await self.post("\(listing)/\(ids[1])/retry", to: server)
        #expect(retried.status == 200)
        #expect(try retried.json["status"] as? String == (listing == "jobs" ? "queued" : "pending"))
        for action in ["retry", "discard"] {
            let refused = try await self.post("\(listing)/\(ids[0])/\(action)", to: server)
            #expect(refused.status == 409)
            #expect(try refused.json["field"] as? String == "id")
        }
        #expect(try await server.request("/api/v1/\(listing)?status=dead").items.isEmpty)
        let left = try await server.request("/api/v1/\(listing)?status=discarded").items
        #expect(left.map { $0["id"] as? String } == [ids[0]])
    }

    @Test("a status that is none is a 400 that names the field", arguments: ["outbox", "jobs", "dead-letters"])
    func wrongStatus(listing: String) async throws {
        let server = try await RunningServer(self.folder.learnedDatabase)
        let answer = try await server.request("/api/v1/\(listing)?status=lost")
        #expect(answer.status == 400)
        #expect(try answer.json["field"] as? String == "status")
        #expect((try answer.json["detail"] as? String)?.contains("discarded") == true)
    }

    @Test("letters that are discarded are gone after a week, and the dead ones are not", .timeLimit(.minutes(1)))
    func retention() async throws {
        let server = try await self.serverWithUnreadableConversation()
        for id in ["0A01", "0A02"] { _ = try await self.deliver("help", id: id, to: server) }
        let id = try #require(try await server.request("/api/v1/dead-letters").items.first?["id"] as? String)
        #expect(try await self.post("dead-letters/\(id)/discard", to: server).status == 200)
        _ = try await server.request("/api/v1/simulator/clock", body: Data(#"{"advance":"8d"}"#.utf8))
        while try await server.request("/api/v1/dead-letters").items.count == 2 {
            try await Task.sleep(for: .milliseconds(20))
        }
        let items = try await server.request("/api/v1/dead-letters").items
        #expect(items.map { $0["message_id"] as? String } == ["0A01"])
    }
}
