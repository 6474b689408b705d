import Foundation
import HTTPClient
import RouterKit
import ServerSupport
import Testing

@testable import SMS

/// What becomes of messages when a provider does not answer as it should, whichever it is.
struct TransportFailureTests {
    /// Both providers, at an address.
    private func providers(at url: String, deadline: Duration = .seconds(20)) throws -> [any SMSProvider] {
        var vonage = Vonage.Configuration(apiKey: "abcd1234", apiSecret: "hush", sender: "15550009999")
        vonage.base = url
        vonage.deadline = deadline
        var twilio = Twilio.Configuration(accountSID: "AC01", authToken: "hush", sender: "+15550009999")
        twilio.base = url
        twilio.deadline = deadline
        let signature = VonageSignature(.sha256, secrets: [], apiKey: "")
        return [
            try Vonage(vonage, signature: signature, http: HTTPClient()), try Twilio(twilio, http: HTTPClient()),
        ]
    }

    /// What a status is to say, beside its reason.
    enum Decision: Sendable {
        case retryable(after: TimeInterval?), rejected, outcomeUnknown

        func error(_ reason: String) -> SendError {
            switch self {
            case .retryable(let after): .retryable(reason, after: after)
            case .rejected: .rejected(reason)
            case .outcomeUnknown: .outcomeUnknown(reason)
            }
        }
    }

    @Test(
        "goes by the status when there is nothing else",
        arguments: [
            ("429 Too Many Requests", ["Retry-After: 30"], Decision.retryable(after: 30)),
            ("429 Too Many Requests", [], .retryable(after: 1)),
            ("429 Too Many Requests", ["Retry-After: 99999999"], .retryable(after: 3_600)),
            ("429 Too Many Requests", ["Retry-After: -1"], .retryable(after: 1)),
            ("429 Too Many Requests", ["Retry-After: soon"], .retryable(after: 1)),
            ("408 Request Timeout", [], .retryable(after: 1)),
            ("401 Unauthorized", [], .retryable(after: nil)), ("402 Payment Required", [], .retryable(after: nil)),
            ("403 Forbidden", [], .retryable(after: nil)), ("404 Not Found", [], .retryable(after: nil)),
            ("400 Bad Request", [], .rejected), ("413 Content Too Large", [], .rejected),
            ("500 Internal Server Error", [], .outcomeUnknown), ("502 Bad Gateway", [], .outcomeUnknown),
            ("503 Service Unavailable", ["Retry-After: 5"], .retryable(after: 5)),
            ("503 Service Unavailable", [], .retryable(after: nil)), ("504 Gateway Timeout", [], .outcomeUnknown),
        ]
    )
    func statuses(status: String, fields: [String], decision: Decision) async throws {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: 4"] + fields + ["", "oops"]
        let server = try ProviderServer(lines.joined(separator: "\r\n"))
        for provider in try self.providers(at: server.url) {
            let error = try await sendError(provider, .test())
            #expect(error == decision.error(error.reason))
            #expect(error.reason.contains("answered with status \(status.prefix(3))"))
        }
    }

    @Test("sends again what certainly did not arrive")
    func notArrived() async throws {
        let url = "http://127.0.0.1:\(try TestServer.closedPort())"
        for provider in try self.providers(at: url) {
            let error = try await sendError(provider, .test("private"))
            #expect(error == .retryable(error.reason))
            #expect(error.reason.contains("cannot connect"))
            #expect(!error.reason.contains("private"))
        }
    }

    @Test("does not know what became of a request that was broken off")
    func brokenOff() async throws {
        let server = try TestServer { connection in _ = connection.readRequest() }
        for provider in try self.providers(at: server.url) {
            let error = try await sendError(provider, .test("private"))
            #expect(error == .outcomeUnknown(error.reason))
            #expect(!error.reason.contains("private"))
        }
    }

    @Test("does not know what became of a request that nobody answered in time")
    func timedOut() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.waitForEnd()
        }
        for provider in try self.providers(at: server.url, deadline: .milliseconds(300)) {
            let error = try await sendError(provider, .test())
            #expect(error == .outcomeUnknown(error.reason))
            #expect(error.reason.contains("timed out"))
        }
    }
}
