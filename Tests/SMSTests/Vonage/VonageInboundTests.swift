import Foundation
import RouterKit
import Testing

@testable import SMS

/// The payload is the one of https://developer.vonage.com/messaging/sms/guides/inbound-sms.
struct VonageInboundTests {
    private static let documented = [
        ("msisdn", "447700900001"), ("to", "447700900000"), ("messageId", "0A0000000123ABCD1"),
        ("text", "Hello world"), ("type", "text"), ("keyword", "HELLO"), ("api-key", "abcd1234"),
        ("message-timestamp", "2020-01-01 12:00:00"),
    ]
    private let receivedAt = Date(timeIntervalSince1970: 1_577_880_000)

    /// A way in which Vonage calls, as an account may be set to.
    enum Form: CaseIterable {
        case query, post, json

        func fields(_ pairs: [(String, String)]) throws -> WebhookFields {
            switch self {
            case .query: try WebhookFields(form: Self.encoded(pairs))
            case .post:
                try WebhookFields(
                    body: Data(Self.encoded(pairs).utf8),
                    contentType: "application/x-www-form-urlencoded"
                )
            case .json:
                try WebhookFields(
                    body: JSONEncoder().encode(Dictionary(uniqueKeysWithValues: pairs)),
                    contentType: "application/json"
                )
            }
        }

        private static func encoded(_ pairs: [(String, String)]) -> String {
            pairs.map { name, value in
                "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
            }.joined(separator: "&")
        }
    }

    private func message(_ pairs: [(String, String)], as form: Form = .post) throws -> InboundMessage {
        try VonageInbound.message(in: form.fields(pairs), receivedAt: self.receivedAt)
    }

    private func documented(_ name: String, _ value: String?) -> [(String, String)] {
        Self.documented.compactMap { $0.0 == name ? value.map { (name, $0) } : $0 }
    }

    @Test("reads the documented payload in each form", arguments: Form.allCases)
    func documentedPayload(form: Form) throws {
        let expected = InboundMessage(
            id: MessageID(provider: "vonage", rawValue: "0A0000000123ABCD1"),
            from: try PhoneNumber("+447700900001"),
            to: "447700900000",
            text: "Hello world",
            receivedAt: self.receivedAt
        )
        #expect(try self.message(Self.documented, as: form) == expected)
    }

    @Test("reads the documented query as it stands")
    func documentedQuery() throws {
        let fields = try WebhookFields(
            form: "msisdn=447700900001&to=447700900000&messageId=0A0000000123ABCD1&text=Hello+world&type=text"
                + "&keyword=HELLO&message-timestamp=2020-01-01+12%3A00%3A00"
        )
        let message = try VonageInbound.message(in: fields, receivedAt: self.receivedAt)
        #expect(message.text == "Hello world")
        #expect(fields["message-timestamp"] == "2020-01-01 12:00:00")
    }

    @Test("names the required field that is missing", arguments: Form.allCases, ["msisdn", "to", "messageId", "text"])
    func missing(form: Form, field: String) throws {
        #expect(throws: WebhookError.missing(field: field)) { try self.message(self.documented(field, nil), as: form) }
    }

    @Test("takes an empty field for a missing one", arguments: ["msisdn", "to", "messageId"])
    func empty(field: String) throws {
        #expect(throws: WebhookError.missing(field: field)) { try self.message(self.documented(field, "")) }
    }

    @Test(
        "refuses control characters in what names a message or its ends",
        arguments: ["to", "messageId"],
        Form.allCases
    )
    func controlCharacters(field: String, form: Form) {
        for value in ["0A\u{0}1", "\u{0}", "0A\n"] {
            #expect(throws: WebhookError.invalid(field: field, reason: "it holds a control character")) {
                try self.message(self.documented(field, value), as: form)
            }
        }
    }

    @Test("names the field that holds no number", arguments: ["Vonage", "12", "44770090000x", "0"])
    func invalidNumber(sender: String) throws {
        let error = #expect(throws: WebhookError.self) { try self.message(self.documented("msisdn", sender)) }
        #expect(error?.field == "msisdn")
        guard case .invalid? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(
        "does without the fields that it does not use",
        arguments: ["type", "keyword", "message-timestamp", "api-key"]
    )
    func optional(field: String) throws {
        #expect(try self.message(self.documented(field, nil)).text == "Hello world")
    }

    @Test("keeps the text as it came", arguments: ["", " ", "line\nline", "👍", "1+1=2 & 100%", "שלום"], Form.allCases)
    func texts(text: String, form: Form) throws {
        #expect(try self.message(self.documented("text", text), as: form).text == text)
    }

    @Test("takes a binary message for one with no text")
    func binary() throws {
        var pairs = self.documented("text", nil).filter { $0.0 != "type" && $0.0 != "keyword" }
        pairs += [("type", "binary"), ("data", "4869"), ("udh", "050003010101")]
        #expect(try self.message(pairs).text == "")
    }

    @Test("a sender may be a short code or a name, to us only")
    func recipients() throws {
        #expect(try self.message(self.documented("to", "FARMBOX")).to == "FARMBOX")
        #expect(try self.message(self.documented("to", "12345")).to == "12345")
    }

    @Test("takes a number that JSON writes as one")
    func jsonNumbers() throws {
        let body = #"{"msisdn":447700900001,"to":447700900000,"messageId":"0A0000000123ABCD1","text":"hi"}"#
        let fields = try WebhookFields(body: Data(body.utf8), contentType: "application/json")
        #expect(try VonageInbound.message(in: fields, receivedAt: self.receivedAt).from.e164 == "+447700900001")
    }
}
