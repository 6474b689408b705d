import AssistantTestSupport
import Foundation
import Testing

/// The built program as an operator runs it: start, health, restart, stop.
struct ServerTests {
    @Test("a conversation goes on where it was after kill -9")
    func goesOnAfterKill() async throws {
        let folder = try TemporaryFolder()
        let first = try await RunningServer(folder.learnedDatabase)
        #expect(try await first.text("plan")["state"] as? String == "analysis_sent")
        let offer = try await first.text("swap 2")
        #expect(offer["state"] as? String == "modifying")
        _ = first.end(with: SIGKILL)

        let second = try await RunningServer(folder.learnedDatabase)
        let swapped = try await second.text("A")
        #expect(swapped["intent"] as? String == "swap")
        #expect((swapped["replies"] as? [String])?.first?.hasPrefix("Done:") == true)
        #expect(try await second.text("confirm")["state"] as? String == "awaiting_confirmation")
        #expect(try await second.text("yes")["state"] as? String == "recipes_scheduled")
    }

    @Test("an analysis whose process died is done by the next one, once its lease has ended")
    func continuesAnAnalysis() async throws {
        let folder = try TemporaryFolder()
        let first = try await RunningServer(folder.learnedDatabase)
        // Without waiting for the job, so that it may or may not have run when the process ends.
        let body = Data(#"{"from":"+15550001111","text":"plan"}"#.utf8)
        _ = try await first.request("/api/v1/simulator/messages", body: body)
        _ = first.end(with: SIGKILL)

        let second = try await RunningServer(folder.learnedDatabase)
        _ = try await second.request("/api/v1/simulator/clock", body: Data(#"{"advance":"31s"}"#.utf8))
        let reply = try await second.text("plan")
        #expect(reply["state"] as? String == "analysis_sent")
        let outbox = try await second.request("/api/v1/outbox?limit=500").items.compactMap { $0["text"] as? String }
        #expect(outbox.count { $0.hasPrefix("Your 5 dinners") } == 1)
    }

    @Test("the simulator's repeated message gets the same answer and changes nothing")
    func answersARepeatedMessageAlike() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase)
        let first = try await server.text("plan", id: "one")
        _ = try await server.text("swap 1")
        let again = try await server.text("plan", id: "one")
        #expect(again["request_id"] as? String == first["request_id"] as? String)
        #expect(again["replies"] as? [String] == first["replies"] as? [String])
        #expect(again["confidence"] as? Double == first["confidence"] as? Double)
        let conversation = try await server.request("/api/v1/conversations/%2B15550001111").json
        #expect(conversation["state"] as? String == "modifying")
        #expect(conversation["version"] as? Int == 3)
    }

    @Test("listings are pages that end with null")
    func listingsArePages() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase)
        for number in 0..<3 { _ = try await server.text("hello", from: "+1555000111\(number)") }
        for path in ["/api/v1/conversations", "/api/v1/outbox"] {
            let first = try await server.request(path + "?limit=2").json
            let next = try #require(first["next"] as? String)
            let second = try await server.request(path + "?limit=2&after=\(next.replacing("+", with: "%2B"))")
            #expect(try second.items.count == 1)
            #expect(try second.json["next"] is NSNull)
        }
        #expect(try await server.request("/api/v1/outbox?limit=0").status == 400)
        #expect(try await server.request("/api/v1/conversations/%2B19990000000").status == 404)
    }

    @Test("the listing of jobs says how far each is")
    func listsProgress() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase)
        _ = try await server.text("plan")
        let job = try #require(try await server.request("/api/v1/jobs").items.first)
        let progress = try #require(job["progress"] as? [String: Any])
        #expect(progress["fraction"] as? Double == 1)
        #expect(progress["note"] as? String == "done")
    }

    @Test("says that it lives and is ready, and stops cleanly when told to")
    func livesAndStops() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase)
        let live = try await server.request("/health/live")
        #expect(live.status == 200)
        #expect(live.headers["x-request-id"]?.isEmpty == false)
        #expect(try await server.request("/health/ready").status == 200)
        #expect(try await server.request("/nowhere").status == 404)
        #expect(server.end(with: SIGTERM) == 0)
    }

    @Test("logs one line a turn with its request id, and neither text nor number")
    func logsATurn() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase.merging(["LOG_FORMAT": "json"]) { $1 })
        let answer = try await server.text("purple elephants", from: "+15550007342")
        let id = try #require(answer["request_id"] as? String)
        _ = server.end(with: SIGTERM)
        let lines = server.logged.split(separator: "\n").filter { $0.contains(id) && $0.contains(#""message":"turn""#) }
        #expect(lines.count == 1)
        #expect(!server.logged.contains("elephants"))
        #expect(!server.logged.contains("7342"))
    }

    @Test("the interface for operators needs the token when a proxy passes a request on")
    func needsTheToken() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase.merging(["CONSOLE_TOKEN": "secret"]) { $1 })
        let proxied = ["X-Forwarded-For": "203.0.113.9"]
        #expect(try await server.request("/api/v1/outbox").status == 200)
        #expect(try await server.request("/api/v1/outbox", headers: proxied).status == 401)
        let wrong = proxied.merging(["Authorization": "Bearer wrong"]) { $1 }
        #expect(try await server.request("/api/v1/outbox", headers: wrong).status == 401)
        let right = proxied.merging(["Authorization": "Bearer secret"]) { $1 }
        #expect(try await server.request("/api/v1/outbox", headers: right).status == 200)
    }

    @Test(
        "a wrong message to the simulator names its field",
        arguments: [
            (#"{"text":"plan"}"#, "from"), (#"{"from":"+15550001111"}"#, "text"),
            (#"{"from":"me","text":"plan"}"#, "from"),
            (#"{"from":"+15550001111","text":5}"#, "text"), (#"{"from":"+15550001111","text":"a","id":""}"#, "id"),
        ]
    )
    func namesTheWrongField(body: String, field: String) async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase)
        let answer = try await server.request("/api/v1/simulator/messages", body: Data(body.utf8))
        #expect(answer.status == 400)
        #expect(try answer.json["field"] as? String == field)
    }
}
