import RouterKit
import Testing

@testable import SMS

struct TwilioReceiptTests {
    private static let url = "https://sms.example/webhooks/twilio/status"
    private static let fields = [
        ("MessageSid", "SM01"), ("MessageStatus", "delivered"), ("SmsStatus", "delivered"), ("SmsSid", "SM01"),
        ("To", "+15550001111"), ("From", "+15550009999"), ("AccountSid", "AC01"),
    ]

    private func content(
        _ status: String,
        error: String? = nil,
        url: String = Self.url
    ) throws -> WebhookContent {
        try Twilio.content(of: .form(Self.fields.with("MessageStatus", status).with("ErrorCode", error), to: url))
    }

    @Test(
        "reads each status",
        arguments: [
            ("queued", DeliveryReceipt.Outcome.accepted), ("accepted", .accepted), ("sending", .accepted),
            ("sent", .accepted), ("scheduled", .accepted), ("delivered", .delivered), ("read", .delivered),
            ("undelivered", .failed("Twilio: undelivered, for no reason given")),
            ("failed", .failed("Twilio: failed, for no reason given")),
            ("canceled", .failed("Twilio: canceled, for no reason given")),
        ]
    )
    func statuses(status: String, outcome: DeliveryReceipt.Outcome) throws {
        let receipt = DeliveryReceipt(for: .providerMessageID("SM01"), outcome, providerMessageID: "SM01")
        #expect(try self.content(status) == .receipt(ReceivedReceipt(receipt)))
    }

    @Test("finds the message by our own id first")
    func reference() throws {
        let id = try OutgoingMessage.test().id
        let url = Twilio.callback(Self.url + "?door=2", for: id)
        guard case .receipt(let received) = try self.content("sent", url: url) else {
            Issue.record("no receipt")
            return
        }
        #expect(received.receipt == DeliveryReceipt(for: .id(id), .accepted, providerMessageID: "SM01"))
        guard case .receipt(let other) = try self.content("sent", url: Self.url + "?ref=") else {
            Issue.record("no receipt")
            return
        }
        #expect(other.receipt.reference == .providerMessageID("SM01"))
    }

    @Test(
        "puts our id into the query, before the settings in the fragment",
        arguments: [
            ("https://a.example/s", "https://a.example/s?ref=id%201"),
            ("https://a.example/s?x=1", "https://a.example/s?x=1&ref=id%201"),
            ("https://a.example/s#rc=2", "https://a.example/s?ref=id%201#rc=2"),
            ("https://a.example/s?x=1#rc=2?", "https://a.example/s?x=1&ref=id%201#rc=2?"),
        ]
    )
    func callbacks(url: String, expected: String) {
        #expect(Twilio.callback(url, for: OutgoingMessage.ID(rawValue: "id 1")) == expected)
    }

    @Test(
        "says in words what the code means",
        arguments: [
            ("30003", "Twilio: undelivered, the phone is out of reach (30003)"),
            ("30007", "Twilio: undelivered, the carrier filtered the message (30007)"),
            ("21610", "Twilio: undelivered, the recipient opted out (21610)"),
            ("31999", "Twilio: undelivered, with a code that has no words here (31999)"),
            ("", "Twilio: undelivered, for no reason given"), ("x", "Twilio: undelivered, for no reason given"),
        ]
    )
    func codes(code: String, reason: String) throws {
        guard case .receipt(let received) = try self.content("undelivered", error: code) else {
            Issue.record("no receipt")
            return
        }
        #expect(received.receipt.outcome == .failed(reason))
        #expect(try received.optedOut == (code == "21610" ? PhoneNumber("+15550001111") : nil))
    }

    @Test("a failure is one, too, when nobody can tell whose")
    func optOutOfNobody() throws {
        let fields = Self.fields.with("MessageStatus", "failed").with("ErrorCode", "21610").with("To", "rcs:somebody")
        guard case .receipt(let received) = try Twilio.content(of: .form(fields)) else {
            Issue.record("no receipt")
            return
        }
        #expect(received.receipt.outcome == .failed("Twilio: failed, the recipient opted out (21610)"))
        #expect(received.optedOut == nil)
    }

    @Test("passes over statuses that are new", arguments: ["partially_delivered", "receiving", "dreaming"])
    func unknown(status: String) throws {
        #expect(try self.content(status) == .nothing(status))
    }

    @Test("does not repeat a status that is no word", arguments: ["<b>", "a b", many("a", 41), "é"])
    func unreadable(status: String) throws {
        #expect(try self.content(status) == .nothing("unreadable"))
    }

    @Test("names what is missing or wrong")
    func missing() throws {
        let call = try WebhookRequest.form([("MessageStatus", "delivered")])
        #expect(throws: WebhookError.missing(field: "MessageSid")) { try Twilio.content(of: call) }
        #expect(throws: WebhookError.missing(field: "MessageStatus")) { try self.content("") }
    }
}
