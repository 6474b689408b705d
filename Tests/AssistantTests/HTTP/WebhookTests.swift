import AssistantTestSupport
import Foundation
import Testing

/// Vonage's inbound webhook on the built program.
///
/// Payloads as in Vonage's guide to inbound SMS.
@Suite(.serialized)
struct WebhookTests {
    private let folder: TemporaryFolder
    private let server: RunningServer

    init() async throws {
        self.folder = try TemporaryFolder()
        self.server = try await RunningServer(self.folder.learnedDatabase)
    }

    private static func fields(id: String, text: String = "plan") -> [String: String] {
        [
            "msisdn": "447700900001", "to": "447700900000", "messageId": id, "text": text, "type": "text",
            "keyword": text.uppercased(), "api-key": "abcd1234", "message-timestamp": "2020-01-01 12:00:00",
        ]
    }

    private static func form(_ fields: [String: String]) -> String {
        var components = URLComponents()
        components.queryItems = fields.map { URLQueryItem(name: $0.key, value: $0.value) }
        return components.percentEncodedQuery ?? ""
    }

    @Test("takes a message as a form, as JSON and in the query, and each has its reply in the outbox")
    func takesEachForm() async throws {
        let form = try await self.server.request(
            "/webhooks/vonage/inbound",
            body: Data(Self.form(Self.fields(id: "1", text: "hello")).utf8),
            headers: ["Content-Type": "application/x-www-form-urlencoded"]
        )
        let json = try await self.server.request(
            "/webhooks/vonage/inbound",
            body: try JSONEncoder().encode(Self.fields(id: "2", text: "hello")),
            headers: ["Content-Type": "application/json"]
        )
        let query = try await self.server.request(
            "/webhooks/vonage/inbound?" + Self.form(Self.fields(id: "3", text: "hello"))
        )
        #expect([form, json, query].map(\.status) == [200, 200, 200])
        let outbox = try await self.server.request("/api/v1/outbox").items
        #expect(outbox.count == 3)
        #expect(outbox.allSatisfy { $0["to"] as? String == "+447700900001" })
        for answer in [form, json, query] {
            let id = try #require(answer.headers["x-request-id"])
            #expect(outbox.contains { $0["request_id"] as? String == id })
        }
    }

    @Test("a message that comes twice has one effect")
    func takesARepeatedMessageOnce() async throws {
        let path = "/webhooks/vonage/inbound?" + Self.form(Self.fields(id: "again"))
        for _ in 0..<3 { #expect(try await self.server.request(path).status == 200) }
        let events = try await self.server.request("/api/v1/conversations/%2B447700900001/events").items
        #expect(events.count { $0["type"] as? String == "message_received" } == 1)
        #expect(events.count { $0["type"] as? String == "job_enqueued" } == 1)
        #expect((events.first?["payload"] as? [String: Any])?["message_id"] as? String == "again")
    }

    @Test("names the field that is missing, and stores nothing", arguments: ["msisdn", "to", "messageId", "text"])
    func namesTheMissingField(field: String) async throws {
        var fields = Self.fields(id: "1")
        fields[field] = nil
        let answer = try await self.server.request("/webhooks/vonage/inbound", body: Data(Self.form(fields).utf8))
        #expect(answer.status == 400)
        #expect(answer.headers["content-type"] == "application/problem+json")
        #expect(try answer.json["field"] as? String == field)
        #expect(try await self.server.request("/api/v1/conversations").items.isEmpty)
    }

    @Test(
        "refuses what is no message, and stores nothing",
        arguments: [
            ("text/plain", "garbage", 415), ("application/json", "{\"msisdn\":", 415),
            ("application/json", "[1,2]", 415),
            ("application/json", "{\"msisdn\":{\"a\":1}}", 415), ("application/octet-stream", "", 415),
            ("application/x-www-form-urlencoded", "", 400), ("application/x-www-form-urlencoded", "a=%FF%FE", 415),
            ("application/x-www-form-urlencoded", "msisdn=hello&to=1&messageId=1&text=plan", 400),
            ("application/x-www-form-urlencoded", "msisdn=123&to=1&messageId=1&text=plan", 400),
        ]
    )
    func refuses(type: String, body: String, status: Int) async throws {
        let answer = try await self.server.request(
            "/webhooks/vonage/inbound",
            body: Data(body.utf8),
            headers: ["Content-Type": type]
        )
        #expect(answer.status == status)
        #expect(try answer.json["detail"] as? String != nil)
        #expect(try await self.server.request("/api/v1/conversations").items.isEmpty)
    }

    @Test("refuses a body over 64 KiB")
    func refusesALargeBody() async throws {
        let body = Data(Self.form(Self.fields(id: "1", text: String(repeating: "a", count: 70_000))).utf8)
        #expect(try await self.server.request("/webhooks/vonage/inbound", body: body).status == 413)
    }

    @Test("answers helpfully whatever the text", arguments: ["", "🦄", String(repeating: "word ", count: 2_000)])
    func answersWhateverTheText(text: String) async throws {
        let body = Data(Self.form(Self.fields(id: "1", text: text)).utf8)
        #expect(try await self.server.request("/webhooks/vonage/inbound", body: body).status == 200)
        let reply = try #require(try await self.server.request("/api/v1/outbox").items.first?["text"] as? String)
        #expect(reply.count <= 306)
    }

    @Test("does not take a proxy's word for being on this machine")
    func refusesProxies() async throws {
        let path = "/webhooks/vonage/inbound?" + Self.form(Self.fields(id: "1"))
        let answer = try await self.server.request(path, headers: ["X-Forwarded-For": "203.0.113.9"])
        #expect(answer.status == 401)
    }
}
