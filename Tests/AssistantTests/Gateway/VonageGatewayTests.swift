import AssistantTestSupport
import Crypto
import Foundation
import ServerSupport
import Testing

/// The built program with Vonage, which a server on this machine plays.
struct VonageGatewayTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func settings(_ provider: PlayedProvider) async throws -> [String: String] {
        try await self.folder.learnedDatabase.merging([
            "SMS_PROVIDER": "vonage", "SMS_FROM": "15550009999", "VONAGE_API_KEY": "key", "VONAGE_API_SECRET": "secret",
            "VONAGE_SIGNATURE_SECRET": "hush", "VONAGE_SIGNATURE_METHOD": "sha256", "VONAGE_API_BASE": provider.url,
            "CREDENTIALS_KEY": String(repeating: "A", count: 43) + "=", "CONSOLE_TOKEN": "console",
        ]) { $1 }
    }

    /// A provider that takes every message.
    private func provider() throws -> PlayedProvider {
        try PlayedProvider { id in
            TestRequest.answer(
                #"{"message-count":"1","messages":[{"status":"0","message-id":"V\#(id)","to":"15550001111"}]}"#
            )
        }
    }

    private static func signed(_ fields: [String: String], at time: Date = Date()) -> [String: String] {
        var fields = fields
        fields["timestamp"] = "\(Int(time.timeIntervalSince1970))"
        let text = fields.sorted { $0.key < $1.key }
            .map { "&\($0.key)=\($0.value.map { "&=".contains($0) ? "_" : String($0) }.joined())" }.joined()
        let key = SymmetricKey(data: Data("hush".utf8))
        fields["sig"] = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
            .map { String(format: "%02x", $0) }.joined()
        return fields
    }

    private static func message(_ id: String, _ text: String) -> [String: String] {
        ["msisdn": "15550001111", "to": "15550009999", "messageId": id, "text": text, "type": "text", "api-key": "key"]
    }

    private func call(_ server: RunningServer, _ fields: [String: String]) async throws -> Int {
        try await server.request(
            "/webhooks/vonage/inbound",
            body: TwilioCall.form(fields),
            headers: ["Content-Type": "application/x-www-form-urlencoded"]
        ).status
    }

    @Test("answers a signed message by way of the API, and takes the receipt")
    func answers() async throws {
        let provider = try self.provider()
        let server = try await RunningServer(try await self.settings(provider))
        #expect(try await self.call(server, Self.signed(Self.message("m1", "hello & = more"))) == 200)
        let sent = try #require(await provider.next().first)
        #expect(sent["to"] == "15550001111" && sent["from"] == "15550009999" && sent["api_secret"] == "secret")
        let reference = try #require(sent["client-ref"])
        let receipt = [
            "msisdn": "15550001111", "to": "15550009999", "messageId": "V1", "status": "delivered", "err-code": "0",
            "client-ref": reference, "api-key": "key",
        ]
        #expect(try await self.call(server, Self.signed(receipt)) == 200)
        let outbox = try await server.request("/api/v1/outbox", headers: ["Authorization": "Bearer console"]).items
        #expect(outbox.map { $0["status"] as? String } == ["delivered"])
    }

    @Test("is closed to calls that are not signed, changed, or old")
    func isClosed() async throws {
        let server = try await RunningServer(try await self.settings(self.provider()))
        var changed = Self.signed(Self.message("m1", "plan"))
        changed["text"] = "stop"
        for fields in [
            Self.message("m1", "plan"), changed, Self.signed(Self.message("m1", "plan"), at: Date() - 400),
            Self.signed(Self.message("m1", "plan"), at: Date() + 400),
        ] { #expect(try await self.call(server, fields) == 401) }
        #expect(try await server.request("/webhooks/twilio/inbound", body: Data("Body=plan".utf8)).status == 404)
    }

    @Test(
        "does not start without what the provider needs, and names it",
        arguments: ["SMS_FROM", "VONAGE_API_KEY", "VONAGE_API_SECRET", "VONAGE_SIGNATURE_SECRET", "CREDENTIALS_KEY"]
    )
    func names(setting: String) async throws {
        var settings = try await self.settings(self.provider())
        settings[setting] = nil
        let result = try await AppProcess.run(["serve"], environment: settings)
        #expect(result.status == 1)
        #expect(result.errors.contains(setting))
    }
}
