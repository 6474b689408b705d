import Foundation
import HTTPClient
import RouterKit
import ServerSupport
import Testing

@testable import SMS

struct TwilioSendingTests {
    private static let taken = TestRequest.answer(
        #"{"sid":"SM01","status":"queued","num_segments":"1","error_code":null,"to":"+15550001111"}"#,
        status: "201 Created"
    )

    private static func refusal(_ code: Int, _ status: String = "400 Bad Request", fields: String...) -> String {
        let body = #"{"code":\#(code),"message":"The number +15550001111 is private","status":400}"#
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + fields + ["", body]
        return lines.joined(separator: "\r\n")
    }

    private func twilio(
        at url: String,
        changing change: (inout Twilio.Configuration) -> Void = { _ in }
    ) throws -> Twilio {
        var configuration = Twilio.Configuration(accountSID: "AC01", authToken: "hush", sender: "+15550009999")
        configuration.base = url
        change(&configuration)
        return try Twilio(configuration, http: HTTPClient())
    }

    @Test("posts the documented form with the account's credentials, and our id in the callback")
    func form() async throws {
        let server = try ProviderServer(Self.taken)
        let twilio = try self.twilio(at: server.url + "/") { $0.statusCallback = "https://sms.example/status" }
        let message = try OutgoingMessage.test("1+1=2 & more: 5% £ 👍")
        #expect(try await twilio.send(message) == "SM01")
        let request = try #require(server.requests.first)
        #expect(request.method == "POST")
        #expect(request.path == "/2010-04-01/Accounts/AC01/Messages.json")
        #expect(request["Authorization"] == "Basic \(Data("AC01:hush".utf8).base64EncodedString())")
        #expect(request["Content-Type"] == "application/x-www-form-urlencoded")
        let fields = try request.form.pairs.map { [$0.name, $0.value] }
        #expect(
            fields == [
                ["To", "+15550001111"], ["From", "+15550009999"], ["Body", "1+1=2 & more: 5% £ 👍"],
                ["StatusCallback", "https://sms.example/status?ref=\(message.id)"],
            ]
        )
    }

    @Test("sends by a messaging service when the sender is one")
    func service() async throws {
        let server = try ProviderServer(Self.taken)
        _ = try await self.twilio(at: server.url) { $0.sender = "MG01" }.send(.test())
        let form = try #require(server.requests.first).form
        #expect(form["MessagingServiceSid"] == "MG01")
        #expect(form["From"] == nil)
        #expect(form["StatusCallback"] == nil)
    }

    /// What becomes of a message after answers.
    static let refusals: [(answer: String, expected: SendError)] = [
        (Self.refusal(21_610), .optedOut("Twilio: the recipient opted out (21610)")),
        (Self.refusal(21_610, "403 Forbidden"), .optedOut("Twilio: the recipient opted out (21610)")),
        (Self.refusal(21_211), .rejected("Twilio: the number is none (21211)")),
        (Self.refusal(21_999), .rejected("Twilio: with a code that has no words here (21999)")),
        (Self.refusal(21_611), .retryable("Twilio: the sender's queue is full (21611)", after: 60)),
        (
            Self.refusal(20_429, "429 Too Many Requests", fields: "Retry-After: 7"),
            .retryable("Twilio: too much at once (20429)", after: 7)
        ),
        (
            Self.refusal(20_003, "401 Unauthorized"),
            .retryable("Twilio: wrong credentials (20003): check TWILIO_ACCOUNT_SID and the account")
        ),
        (
            TestRequest.answer(#"{"sid":"SM01","status":"failed","error_code":30007}"#, status: "201 Created"),
            .rejected("Twilio: the carrier filtered the message (30007)")
        ),
        (
            TestRequest.answer(#"{"sid":"SM01","status":"failed","error_code":21610}"#, status: "201 Created"),
            .optedOut("Twilio: the recipient opted out (21610)")
        ),
        (
            TestRequest.answer("<html>", status: "200 OK"),
            .outcomeUnknown("Twilio's answer cannot be read: check TWILIO_API_BASE")
        ),
    ]

    @Test("says what becomes of a message that was refused", arguments: 0..<Self.refusals.count)
    func refused(number: Int) async throws {
        let (answer, expected) = Self.refusals[number]
        let server = try ProviderServer(answer)
        let error = try await sendError(self.twilio(at: server.url), .test("a very private text"))
        #expect(error == expected)
        for secret in ["private", "5550001111", "hush"] { #expect(!"\(error)".contains(secret)) }
        #expect(server.requests.count == 1)
    }

    @Test("refuses a text of more than 1,600 units, and asks nobody")
    func tooLong() async throws {
        let server = try ProviderServer(Self.taken)
        let twilio = try self.twilio(at: server.url)
        #expect(try await twilio.send(.test(many("a", 1_600))) == "SM01")
        #expect(
            try await sendError(twilio, .test(many("😀", 801)))
                == .rejected("the text is longer than Twilio takes: split it before it is sent")
        )
        #expect(server.requests.count == 1)
    }

    @Test("refuses addresses that are none")
    func addresses() {
        #expect(throws: HTTPClientError.self) { try self.twilio(at: "api.twilio.com") }
        #expect(throws: HTTPClientError.self) {
            try self.twilio(at: "https://api.twilio.com") { $0.statusCallback = "/status" }
        }
    }
}
