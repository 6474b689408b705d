import Foundation
import HTTPClient
import RouterKit
import ServerSupport
import Testing

@testable import SMS

struct VonageSendingTests {
    /// An answer with these statuses, one a part.
    private static func answer(_ statuses: String...) -> String {
        let parts = statuses.enumerated().map { number, status in
            status == "0"
                ? #"{"to":"15550001111","message-id":"0A0\#(number)","status":"0","remaining-balance":"3.1"}"#
                : #"{"to":"15550001111","status":"\#(status)","error-text":"15550001111 has opted for a secret"}"#
        }
        return TestRequest.answer(
            #"{"message-count":"\#(parts.count)","messages":[\#(parts.joined(separator: ","))]}"#
        )
    }

    private func vonage(
        at url: String,
        changing change: (inout Vonage.Configuration) -> Void = { _ in }
    ) throws -> Vonage {
        var configuration = Vonage.Configuration(apiKey: "abcd1234", apiSecret: "hush-hush", sender: "+15550009999")
        configuration.base = url
        change(&configuration)
        let signature = VonageSignature(.sha256, secrets: ["s"], apiKey: "abcd1234")
        return try Vonage(configuration, signature: signature, http: HTTPClient())
    }

    @Test("posts the documented form, with our id")
    func form() async throws {
        let server = try ProviderServer(Self.answer("0"))
        let vonage = try self.vonage(at: server.url + "/") { $0.statusCallback = "https://sms.example/status?a=1" }
        let message = try OutgoingMessage.test("1+1=2 & more: 5% £")
        #expect(try await vonage.send(message) == "0A00")
        let request = try #require(server.requests.first)
        #expect(request.method == "POST")
        #expect(request.path == "/sms/json")
        #expect(request["Content-Type"] == "application/x-www-form-urlencoded")
        let fields = try request.form.pairs.map { [$0.name, $0.value] }
        #expect(
            fields == [
                ["api_key", "abcd1234"], ["api_secret", "hush-hush"], ["from", "15550009999"], ["to", "15550001111"],
                ["text", "1+1=2 & more: 5% £"], ["client-ref", message.id.rawValue],
                ["callback", "https://sms.example/status?a=1"],
            ]
        )
        #expect(message.id.rawValue.utf8.count == 36)
    }

    @Test("says that a text is outside the GSM alphabet", arguments: [("Hello €", nil), ("Привет 👍", "unicode")])
    func types(text: String, type: String?) async throws {
        let server = try ProviderServer(Self.answer("0"))
        _ = try await self.vonage(at: server.url).send(.test(text))
        let form = try #require(server.requests.first).form
        #expect(form["type"] == type)
        #expect(form["text"] == text)
        #expect(form["callback"] == nil)
    }

    @Test("gives the id of the first part when all were taken")
    func parts() async throws {
        let server = try ProviderServer(Self.answer("0", "0", "0"))
        #expect(try await self.vonage(at: server.url).send(.test()) == "0A00")
    }

    /// What becomes of a message after answers.
    static let refusals: [(answer: String, expected: SendError)] = [
        (Self.answer("1"), .retryable("Vonage refused with status 1, too much at once", after: 1)),
        (Self.answer("5"), .retryable("Vonage refused with status 5, an error inside of Vonage")),
        (Self.answer("10"), .retryable("Vonage refused with status 10, too many connections")),
        (
            Self.answer("4"),
            .retryable(
                "Vonage refused with status 4, wrong credentials: check the account and VONAGE_API_KEY"
            )
        ),
        (
            Self.answer("9"),
            .retryable(
                "Vonage refused with status 9, the balance is used up: check the account and VONAGE_API_KEY"
            )
        ),
        (Self.answer("7"), .rejected("Vonage refused with status 7, the number is barred")),
        (Self.answer("12"), .rejected("Vonage refused with status 12, the text is too long")),
        (Self.answer("77"), .rejected("Vonage refused with status 77, a status that is not known")),
        (Self.answer("<b>"), .rejected("Vonage refused with status ?, a status that is not known")),
        (
            Self.answer("0", "1", "0"),
            .retryable("Vonage refused with status 1, too much at once; 2 of 3 parts were taken", after: 1)
        ),
        (
            Self.answer("0", "1", "6"),
            .rejected("Vonage refused with status 6, the message cannot be handled; 1 of 3 parts were taken")
        ),
        (Self.answer(), .outcomeUnknown("Vonage's answer names no message: check VONAGE_API_BASE")),
        (
            TestRequest.answer(#"{"messages":[{"status":"0"}]}"#),
            .outcomeUnknown("Vonage's answer names no message: check VONAGE_API_BASE")
        ),
        (
            TestRequest.answer("<html>welcome to our hotspot</html>"),
            .outcomeUnknown("Vonage's answer cannot be read: check VONAGE_API_BASE")
        ),
    ]

    @Test("says what becomes of a message that was refused", arguments: 0..<Self.refusals.count)
    func refused(number: Int) async throws {
        let (answer, expected) = Self.refusals[number]
        let server = try ProviderServer(answer)
        let message = try OutgoingMessage.test("a very private text")
        let error = try await sendError(self.vonage(at: server.url), message)
        #expect(error == expected)
        for secret in ["private", "5550001111", "hush", "opted for"] { #expect(!"\(error)".contains(secret)) }
        #expect(server.requests.count == 1)
    }

    @Test("refuses a text that is longer than Vonage takes, though not one of more parts than advised")
    func tooLong() async throws {
        let server = try ProviderServer(Self.answer("0"))
        let vonage = try self.vonage(at: server.url)
        #expect(try await vonage.send(.test(many("a", 3_200))) == "0A00")
        for text in [many("a", 3_201), many("😀", 1_601)] {
            #expect(
                try await sendError(vonage, .test(text))
                    == .rejected("the text is longer than Vonage takes: split it before it is sent")
            )
        }
        #expect(server.requests.count == 1)
    }

    @Test("refuses a base address that is none", arguments: ["", "rest.nexmo.com", "ftp://rest.nexmo.com"])
    func base(url: String) {
        #expect(throws: HTTPClientError.self) { try self.vonage(at: url) }
    }
}
