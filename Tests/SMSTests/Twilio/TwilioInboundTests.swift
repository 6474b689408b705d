import Foundation
import RouterKit
import Testing

@testable import SMS

/// Fields as documented at https://www.twilio.com/docs/messaging/guides/webhook-request.
struct TwilioInboundTests {
    private static let sid = "SM0123456789abcdef0123456789abcdef"
    private static let documented = [
        ("MessageSid", Self.sid), ("SmsSid", Self.sid), ("SmsMessageSid", Self.sid), ("AccountSid", "AC01"),
        ("From", "+15550001111"), ("To", "+15550009999"), ("Body", "Hello world"), ("NumMedia", "0"),
        ("NumSegments", "1"), ("SmsStatus", "received"), ("FromCity", "SAN FRANCISCO"), ("ApiVersion", "2010-04-01"),
    ]

    private func received(_ call: WebhookRequest) throws -> ReceivedSMS {
        guard case .message(let received) = try Twilio.content(of: call) else { throw NoMessage() }
        return received
    }

    private struct NoMessage: Error {}

    private static func json(_ pairs: [(String, String)]) throws -> String {
        String(decoding: try JSONEncoder().encode(Dictionary(uniqueKeysWithValues: pairs)), as: UTF8.self)
    }

    @Test("reads the documented payload by form, query and JSON")
    func documentedPayload() throws {
        let expected = InboundMessage(
            id: MessageID(provider: "twilio", rawValue: Self.sid),
            from: try PhoneNumber("+15550001111"),
            to: "+15550009999",
            text: "Hello world",
            receivedAt: noon
        )
        let calls = [
            try WebhookRequest.form(Self.documented), try .query(Self.documented),
            try .json(Self.json(Self.documented)),
        ]
        for call in calls { #expect(try self.received(call) == ReceivedSMS(expected)) }
    }

    @Test("prefers the id's name of today, and takes the one of old")
    func ids() throws {
        let both = Self.documented.with("SmsSid", "SMold")
        #expect(try self.received(.form(both)).message.id.rawValue == Self.sid)
        let old = both.with("MessageSid", nil)
        #expect(try self.received(.form(old)).message.id.rawValue == "SMold")
        let none = old.with("SmsSid", nil)
        #expect(throws: WebhookError.missing(field: "MessageSid")) { try self.received(.form(none)) }
        let empty = both.with("MessageSid", "")
        #expect(throws: WebhookError.missing(field: "MessageSid")) { try self.received(.form(empty)) }
    }

    @Test("a message of pictures alone has an empty text, and says how many there are")
    func media() throws {
        let pictures =
            Self.documented.with("NumMedia", "2").with("Body", "")
            + [("MediaUrl0", "https://api.example/1"), ("MediaUrl1", "https://api.example/2")]
        let received = try self.received(.form(pictures))
        #expect(received.message.text == "")
        #expect(received.mediaCount == 2)
        let bodiless = pictures.with("Body", nil)
        #expect(try self.received(.form(bodiless)).message.text == "")
        #expect(try self.received(.form(bodiless.with("NumMedia", nil))).mediaCount == 2)
        #expect(try self.received(.form(pictures.with("Body", "look"))).message.text == "look")
    }

    @Test("names the required field that is missing", arguments: ["From", "To", "Body"])
    func missing(field: String) throws {
        let call = try WebhookRequest.form(Self.documented.with(field, nil))
        #expect(throws: WebhookError.missing(field: field)) { try Twilio.content(of: call) }
    }

    @Test(
        "names the field that is wrong",
        arguments: [
            ("From", "whatsapp:+15550001111"), ("From", "12345"), ("MessageSid", "a\u{0}b"), ("To", "a\nb"),
            ("NumMedia", "-1"), ("NumMedia", "x"), ("NumMedia", "99999999999999999999"),
        ]
    )
    func wrong(field: String, value: String) throws {
        let call = try WebhookRequest.form(Self.documented.with(field, value))
        let error = #expect(throws: WebhookError.self) { try Twilio.content(of: call) }
        #expect(error?.field == field)
        guard case .invalid? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("a message that says its status is a message all the same")
    func statusOfMessage() throws {
        let call = try WebhookRequest.form(Self.documented + [("MessageStatus", "received")])
        #expect(try self.received(call).message.text == "Hello world")
    }
}
