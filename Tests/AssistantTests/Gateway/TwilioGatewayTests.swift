import AssistantTestSupport
import Foundation
import ServerSupport
import Testing

/// The built program with Twilio, which a server on this machine plays.
struct TwilioGatewayTests {
    private static let publicURL = "https://sms.example"
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func settings(_ provider: PlayedProvider) async throws -> [String: String] {
        try await self.folder.learnedDatabase.merging([
            "SMS_PROVIDER": "twilio", "SMS_FROM": "+15550009999", "TWILIO_ACCOUNT_SID": "AC1",
            "TWILIO_AUTH_TOKEN": "fresh,stale", "TWILIO_API_BASE": provider.url, "PUBLIC_URL": Self.publicURL,
            "CREDENTIALS_KEY": String(repeating: "A", count: 43) + "=", "CONSOLE_TOKEN": "console",
        ]) { $1 }
    }

    private func call(
        _ server: RunningServer,
        _ fields: [String: String],
        path: String = "/webhooks/twilio/inbound",
        token: String? = "fresh"
    ) async throws -> RunningServer.Answer {
        var headers = ["Content-Type": "application/x-www-form-urlencoded"]
        headers["X-Twilio-Signature"] = token.map {
            TwilioCall.signature(fields, to: Self.publicURL + path, token: $0)
        }
        return try await server.request(path, body: TwilioCall.form(fields), headers: headers)
    }

    private static func message(_ sid: String, _ text: String) -> [String: String] {
        ["MessageSid": sid, "AccountSid": "AC1", "From": "+15550001111", "To": "+15550009999", "Body": text, "NumMedia": "0"]
    }

    private func operators(_ path: String, _ server: RunningServer) async throws -> RunningServer.Answer {
        try await server.request("/api/v1/\(path)", headers: ["Authorization": "Bearer console"])
    }

    @Test("answers a signed message by way of the API, and takes the receipt")
    func answers() async throws {
        let provider = try PlayedProvider.twilio()
        let server = try await RunningServer(try await self.settings(provider))
        let answer = try await self.call(server, Self.message("SM-in-1", "hello"))
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "text/xml")
        #expect(String(decoding: answer.body, as: UTF8.self) == "<Response/>")
        let sent = try #require(await provider.next().first)
        #expect(sent["To"] == "+15550001111" && sent["From"] == "+15550009999")
        #expect(sent["Body"]?.hasPrefix("Hi! I plan dinners") == true)
        let callback = try #require(sent["StatusCallback"])
        #expect(callback.hasPrefix("\(Self.publicURL)/webhooks/twilio/status?ref="))

        // The same call once more, and an earlier token, which is still good.
        #expect(try await self.call(server, Self.message("SM-in-1", "hello"), token: "stale").status == 200)
        let receipt = ["MessageSid": "SM1", "MessageStatus": "delivered", "To": "+15550001111"]
        let path = String(callback.dropFirst(Self.publicURL.count))
        #expect(try await self.call(server, receipt, path: path).status == 200)
        let outbox = try await self.operators("outbox", server).items
        #expect(outbox.map { $0["status"] as? String } == ["delivered"])
    }

    @Test("is closed to everybody else")
    func isClosed() async throws {
        let provider = try PlayedProvider.twilio()
        let server = try await RunningServer(try await self.settings(provider))
        let message = Self.message("SM-in-1", "plan")
        #expect(try await self.call(server, message, token: nil).status == 401)
        #expect(try await self.call(server, message, token: "guessed").status == 401)
        #expect(try await server.request("/webhooks/twilio/inbound?Body=plan&From=%2B15550001111").status == 401)
        #expect(try await server.request("/webhooks/vonage/inbound", body: Data("text=plan".utf8)).status == 404)
        #expect(try await server.request("/api/v1/outbox").status == 401)
        let play = Data(#"{"from":"+15550001111","text":"plan"}"#.utf8)
        let headers = ["Authorization": "Bearer console"]
        for path in ["simulator/messages", "simulator/clock"] {
            #expect(try await server.request("/api/v1/\(path)", body: play, headers: headers).status == 404)
        }
        #expect(try await self.operators("conversations", server).items.isEmpty)
    }

    @Test("fetches what came while it was away, once, and tells the doctor")
    func closesGaps() async throws {
        let provider = try PlayedProvider.twilio()
        let settings = try await self.settings(provider)
        let first = try await RunningServer(settings)
        #expect(try await self.call(first, Self.message("SM-in-1", "hello")).status == 200)
        _ = await provider.next()
        // One whose outcome is not written down holds up what comes after it on that number.
        var isWrittenDown = false
        for _ in 0..<500 where !isWrittenDown {
            isWrittenDown = try await self.operators("outbox?status=sent", first).items.count == 1
        }
        #expect(isWrittenDown)
        #expect(first.end(with: SIGKILL) != 0)

        provider.receives([("SM-in-1", "hello"), ("SM-in-2", "help")])
        let second = try await RunningServer(settings)
        let sent = try #require(await provider.next().first)
        #expect(sent["Body"]?.hasPrefix("You can text:") == true)
        #expect(second.end(with: SIGTERM) == 0)
        let doctor = try await AppProcess.run(["doctor"], environment: settings)
        #expect(doctor.status == 0, "\(doctor.errors)")
        #expect(doctor.output.contains("1 message recovered"), "\(doctor.output)")
    }

    @Test("takes over an opt-out that Twilio knows of, and says nothing more")
    func takesOverOptOut() async throws {
        let provider = try PlayedProvider { _ in
            TestRequest.answer(#"{"code":21610,"message":"unsubscribed"}"#, status: "400 Bad Request")
        }
        let server = try await RunningServer(try await self.settings(provider))
        _ = try await self.call(server, Self.message("SM-in-1", "hello"))
        _ = await provider.next()
        // The refusal is noted before the next turn of that number can run.
        var silenced = false
        for number in 2...40 where !silenced {
            _ = try await self.call(server, Self.message("SM-in-\(number)", "help"))
            let events = try await self.operators("conversations/%2B15550001111/events?limit=200", server).items
            silenced = events.contains { $0["type"] as? String == "consent_changed" }
        }
        #expect(silenced)
        let outbox = try await self.operators("outbox?limit=100", server).items
        #expect(outbox.allSatisfy { ["dead", "discarded"].contains($0["status"] as? String) })
        #expect(try await self.call(server, Self.message("SM-last", "help")).status == 200)
        #expect(try await self.operators("outbox?limit=100", server).items.count == outbox.count)
    }
}
