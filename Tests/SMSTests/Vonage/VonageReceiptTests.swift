import RouterKit
import Testing

@testable import SMS

/// Fields as documented at https://developer.vonage.com/messaging/sms/guides/delivery-receipts.
struct VonageReceiptTests {
    private static let fields = [
        ("msisdn", "15550001111"), ("to", "15550009999"), ("messageId", "0A01"), ("status", "delivered"),
        ("err-code", "0"), ("network-code", "23410"), ("price", "0.03330000"), ("scts", "2001011400"),
        ("message-timestamp", "2020-01-01 12:00:00"), ("client-ref", "our-id"), ("api-key", "abcd1234"),
    ]

    private func receipt(_ fields: [(String, String)]) throws -> ReceivedReceipt {
        guard case .receipt(let receipt) = try Vonage.content(of: .form(fields)) else { throw NoReceipt() }
        return receipt
    }

    private struct NoReceipt: Error {}

    @Test(
        "reads each status",
        arguments: [
            ("accepted", DeliveryReceipt.Outcome.accepted), ("buffered", .accepted), ("delivered", .delivered),
            ("DELIVERED", .delivered), ("failed", .failed("Vonage: failed, no error (0)")),
            ("rejected", .failed("Vonage: rejected, no error (0)")),
            ("expired", .failed("Vonage: expired, no error (0)")),
        ]
    )
    func statuses(status: String, outcome: DeliveryReceipt.Outcome) throws {
        let id = OutgoingMessage.ID(rawValue: "our-id")
        let expected = ReceivedReceipt(DeliveryReceipt(for: .id(id), outcome, providerMessageID: "0A01"))
        #expect(try self.receipt(Self.fields.with("status", status)) == expected)
    }

    @Test("reads it by query and JSON, too")
    func forms() throws {
        let expected = WebhookContent.receipt(try self.receipt(Self.fields))
        #expect(try Vonage.content(of: .query(Self.fields)) == expected)
        let json = #"{"msisdn":"15550001111","messageId":"0A01","status":"delivered","client-ref":"our-id"}"#
        #expect(try Vonage.content(of: .json(json)) == expected)
    }

    @Test("finds the message by Vonage's id when ours is not there", arguments: [nil, ""])
    func reference(own: String?) throws {
        let receipt = try self.receipt(Self.fields.with("client-ref", own)).receipt
        #expect(receipt.reference == .providerMessageID("0A01"))
    }

    @Test(
        "says in words what the code means",
        arguments: [
            ("2", "Vonage: failed, the phone is off or out of reach for now (2)"),
            ("6", "Vonage: failed, held for spam (6)"), ("9", "Vonage: failed, the recipient opted out (9)"),
            ("52", "Vonage: failed, the country's rules do not allow it (52)"),
            ("77", "Vonage: failed, with a code that is not known"), ("", "Vonage: failed, for no reason given"),
            ("<b>", "Vonage: failed, with a code that is not known"),
        ]
    )
    func codes(code: String, reason: String) throws {
        let received = try self.receipt(Self.fields.with("status", "failed").with("err-code", code))
        #expect(received.receipt.outcome == .failed(reason))
        #expect(try received.optedOut == (code == "9" ? PhoneNumber("+15550001111") : nil))
    }

    @Test("a failure is one, too, when nobody can tell whose", arguments: [nil, "FARMBOX"])
    func optOutOfNobody(number: String?) throws {
        let fields = Self.fields.with("status", "failed").with("err-code", "9").with("msisdn", number)
        let received = try self.receipt(fields)
        #expect(received.receipt.outcome == .failed("Vonage: failed, the recipient opted out (9)"))
        #expect(received.optedOut == nil)
    }

    @Test("nobody opted out of what was delivered")
    func delivered() throws {
        #expect(try self.receipt(Self.fields.with("err-code", "9")).optedOut == nil)
    }

    @Test("passes over statuses that say nothing or are new", arguments: ["unknown", "dreaming"])
    func unknown(status: String) throws {
        #expect(try Vonage.content(of: .form(Self.fields.with("status", status))) == .nothing(status))
    }

    @Test("names what is missing", arguments: [("messageId", nil), ("messageId", ""), ("status", "")])
    func missing(field: String, value: String?) throws {
        let call = try WebhookRequest.form(Self.fields.with(field, value))
        #expect(throws: WebhookError.missing(field: field)) { try Vonage.content(of: call) }
    }

    @Test("a call without a status is a message")
    func message() throws {
        let call = try WebhookRequest.form(Self.fields.with("status", nil) + [("text", "hi")])
        guard case .message(let received) = try Vonage.content(of: call) else {
            Issue.record("no message")
            return
        }
        #expect(received.message.id == MessageID(provider: "vonage", rawValue: "0A01"))
        #expect(received.message.text == "hi")
        #expect(received.mediaCount == 0)
    }
}
