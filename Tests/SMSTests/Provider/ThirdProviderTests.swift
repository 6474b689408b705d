import Foundation
import HTTPClient
import RouterKit
import Testing

@testable import SMS

/// A provider that nobody has heard of: all that one takes.
private struct Pigeon: SMSProvider {
    static let name = "pigeon"
    static let acknowledgement = WebhookAnswer(contentType: "text/plain", body: "coo")
    static let textLimit = TextLimit(characters: 40)

    func verify(_ call: WebhookRequest) async throws {
        guard call.headers.authorization == "ring" else { throw SignatureError.missing("the ring") }
    }

    static func content(of call: WebhookRequest) throws(WebhookError) -> WebhookContent {
        .message(
            ReceivedSMS(
                InboundMessage(
                    id: MessageID(provider: Self.name, rawValue: try call.fields.required("id")),
                    from: try call.fields.phone("from"),
                    text: call.fields["text"] ?? "",
                    receivedAt: call.receivedAt
                )
            )
        )
    }

    func askAboutAccount() async throws(HTTPClientError) -> AccountAnswer {
        AccountAnswer(HTTPClient.Response(status: 200, headers: [:], body: []))
    }

    func send(_ message: OutgoingMessage) async throws -> String { "flown" }
}

struct ThirdProviderTests {
    @Test("a provider is one type, behind what the others are behind")
    func pigeon() async throws {
        let provider: any SMSProvider = Pigeon()
        let call = try WebhookRequest.form([("id", "1"), ("from", "+15550001111"), ("text", "hi")])
        await #expect(throws: SignatureError.missing("the ring")) { try await provider.verify(call) }
        guard case .message(let received) = try type(of: provider).content(of: call) else {
            Issue.record("no message")
            return
        }
        #expect(received.message.id == MessageID(provider: "pigeon", rawValue: "1"))
        #expect(try await provider.send(.test()) == "flown")
    }

    @Test("each provider answers as it documents")
    func acknowledgements() {
        #expect(Vonage.acknowledgement == WebhookAnswer(contentType: "application/json", body: "{}"))
        #expect(Twilio.acknowledgement == WebhookAnswer(contentType: "text/xml", body: "<Response/>"))
        #expect([Vonage.name, Twilio.name] == ["vonage", "twilio"])
    }
}
