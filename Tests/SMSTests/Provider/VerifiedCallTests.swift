import Foundation
import HTTPClient
import RouterKit
import Testing

@testable import SMS

/// A call's way through a provider: verified first, then read.
struct VerifiedCallTests {
    private static let vonageCall = [
        ("msisdn", "15550001111"), ("to", "15550009999"), ("messageId", "0A01"), ("text", "skip & friday=off"),
        ("type", "unicode"), ("concat", "true"), ("concat-ref", "108"), ("concat-total", "3"), ("concat-part", "2"),
        ("timestamp", "1577880000"), ("nonce", "aaaaaaaa-bbbb"),
    ]
    private static let twilioCall = [
        ("MessageSid", "SM01"), ("MessageStatus", "delivered"), ("To", "+15550001111"), ("From", "+15550009999"),
    ]

    private func vonage() throws -> Vonage {
        let configuration = Vonage.Configuration(apiKey: "abcd1234", apiSecret: "hush", sender: "15550009999")
        let signature = VonageSignature(.sha512, secrets: [VonageSignatureTests.secret], apiKey: "abcd1234")
        return try Vonage(configuration, signature: signature, http: HTTPClient())
    }

    @Test("reads a part of a long text from Vonage once it is verified", arguments: [true, false])
    func vonage(isQuery: Bool) async throws {
        let provider = try self.vonage()
        let fields = Self.vonageCall + [("sig", VonageSignatureTests.signed(Self.vonageCall, .sha512))]
        let call = try isQuery ? WebhookRequest.query(fields) : .form(fields)
        try await provider.verify(call)
        guard case .message(let received) = try Vonage.content(of: call) else {
            Issue.record("no message")
            return
        }
        #expect(received.message.text == "skip & friday=off")
        #expect(received.message.part == MessagePart(reference: "108", number: 2, total: 3))
        let forged = try WebhookRequest.form(fields.with("msisdn", "15550002222"))
        await #expect(throws: SignatureError.mismatch) { try await provider.verify(forged) }
    }

    @Test("reads a receipt from Twilio once it is verified, with our id in the URL that was signed")
    func twilio() async throws {
        let message = try OutgoingMessage.test()
        let url = Twilio.callback("https://sms.example/webhooks/twilio/status", for: message.id)
        let text = url + Self.twilioCall.sorted { $0.0 < $1.0 }.map { $0.0 + $0.1 }.joined()
        for (current, earlier): (Secret, [Secret]) in [("12345", []), ("new", ["12345"])] {
            let configuration = Twilio.Configuration(accountSID: "AC01", authToken: current, sender: "MG01")
            let provider = try Twilio(configuration, earlierTokens: earlier, http: HTTPClient())
            let headers = WebhookRequest.Headers(twilioSignature: TwilioSignatureTests.signed(text))
            let call = try WebhookRequest.form(Self.twilioCall, to: url, headers: headers)
            try await provider.verify(call)
            let expected = DeliveryReceipt(for: .id(message.id), .delivered, providerMessageID: "SM01")
            #expect(try Twilio.content(of: call) == .receipt(ReceivedReceipt(expected)))
            let elsewhere = url.replacing(message.id.rawValue, with: try OutgoingMessage.test().id.rawValue)
            let forged = try WebhookRequest.form(Self.twilioCall, to: elsewhere, headers: headers)
            await #expect(throws: SignatureError.mismatch) { try await provider.verify(forged) }
        }
    }
}
