import AssistantTestSupport
import Foundation
import Testing

/// Long texts, as Vonage delivers them when it does not join their parts.
struct PartsTests {
    private let folder: TemporaryFolder
    private let server: RunningServer

    init() async throws {
        self.folder = try TemporaryFolder()
        self.server = try await RunningServer(self.folder.learnedDatabase)
    }

    private func deliver(_ id: String, part: String, of total: String = "2", _ text: String) async throws -> Int {
        let fields = [
            "msisdn=447700900001", "to=447700900000", "messageId=\(id)", "type=text", "concat=true", "concat-ref=9",
            "concat-total=\(total)", "concat-part=\(part)", "text=\(text.replacing(" ", with: "+"))",
        ]
        return try await self.server.request(
            "/webhooks/vonage/inbound",
            body: Data(fields.joined(separator: "&").utf8),
            headers: ["Content-Type": "application/x-www-form-urlencoded"]
        ).status
    }

    private func messages() async throws -> [[String: Any]] {
        try await self.server.request("/api/v1/conversations/%2B447700900001/events").items
            .filter { $0["type"] as? String == "message_received" }
            .compactMap { $0["payload"] as? [String: Any] }
    }

    @Test("are handled once, when whole, under the id of the part that comes first in them")
    func joined() async throws {
        #expect(try await self.deliver("second", part: "2", "plan please") == 200)
        #expect(try await self.deliver("first", part: "1", "I would like a ") == 200)
        #expect(try await self.deliver("first", part: "1", "I would like a ") == 200)
        let messages = try await self.messages()
        #expect(messages.count == 1)
        #expect(messages.first?["text"] as? String == "I would like a plan please")
        #expect(messages.first?["message_id"] as? String == "first")
        #expect(messages.first?["parts"] as? Int == 2)
        #expect(messages.first?["intent"] as? String == "plan")
    }

    @Test("are handled with what came after a minute")
    func incomplete() async throws {
        _ = try await self.deliver("only", part: "1", "plan please and ")
        #expect(try await self.messages().isEmpty)
        let body = Data(#"{"advance":"61s"}"#.utf8)
        _ = try await self.server.request("/api/v1/simulator/clock", body: body)
        let deadline = ContinuousClock.now + .seconds(20)
        while try await self.messages().isEmpty, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(try await self.messages().first?["text"] as? String == "plan please and ")
    }

    @Test("with numbers that are none are refused, and the field is named")
    func refused() async throws {
        #expect(try await self.deliver("a", part: "3", "x") == 400)
        #expect(try await self.deliver("b", part: "1", of: "many", "x") == 400)
        #expect(try await self.server.request("/api/v1/conversations").items.isEmpty)
    }
}
