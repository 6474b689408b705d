import AssistantTestSupport
import Foundation
import ServerSupport
import Synchronization
import Testing

/// What a collector gets of a message, from the webhook to the provider.
@Suite(.timeLimit(.minutes(2)))
struct TracesTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// A span as it came.
    private struct Span: Decodable {
        let traceId, spanId, name: String
        let parentSpanId: String?
        let kind: Int
        let attributes: [Attribute]

        struct Attribute: Decodable {
            let key: String
            let value: [String: String]
        }

        func value(_ key: String) -> String? { self.attributes.first { $0.key == key }?.value.values.first }
    }

    /// The spans that came.
    private final class Collector: Sendable {
        private struct Document: Decodable {
            struct Resource: Decodable { let scopeSpans: [Scope] }
            struct Scope: Decodable { let spans: [Span] }
            let resourceSpans: [Resource]
        }

        private let list = Mutex<[Span]>([])
        private let bodies = Mutex("")
        var spans: [Span] { self.list.withLock { $0 } }
        var text: String { self.bodies.withLock { $0 } }

        func answer(_ request: TestRequest) -> String {
            guard let document = try? JSONDecoder().decode(Document.self, from: Data(request.body)) else {
                return TestRequest.answer(status: "400 Bad Request")
            }
            self.bodies.withLock { $0 += String(decoding: request.body, as: UTF8.self) }
            self.list.withLock { $0 += document.resourceSpans.flatMap(\.scopeSpans).flatMap(\.spans) }
            return TestRequest.answer("{}")
        }
    }

    private static let trace = "0af7651916cd43dd8448eb211c80319c"

    @Test("a message is one trace, from its caller to the provider")
    func whole() async throws {
        let provider = try PlayedProvider.twilio()
        let collector = Collector()
        let sink = try TestServer.answering(collector.answer)
        let server = try await RunningServer(
            try await self.folder.learnedDatabase.merging([
                "SMS_PROVIDER": "twilio", "SMS_FROM": "+15550009999", "TWILIO_ACCOUNT_SID": "AC1",
                "TWILIO_AUTH_TOKEN": "fresh", "TWILIO_API_BASE": provider.url, "PUBLIC_URL": "https://sms.example",
                "CREDENTIALS_KEY": String(repeating: "A", count: 43) + "=", "LOG_FORMAT": "json",
                "OTEL_EXPORTER_OTLP_ENDPOINT": sink.url,
            ]) { $1 }
        )
        let fields = [
            "MessageSid": "SM1", "AccountSid": "AC1", "From": "+15550007342", "To": "+15550009999", "Body": "plan",
            "NumMedia": "0",
        ]
        let path = "/webhooks/twilio/inbound"
        let answer = try await server.request(
            path,
            body: TwilioCall.form(fields),
            headers: [
                "Content-Type": "application/x-www-form-urlencoded",
                "X-Twilio-Signature": TwilioCall.signature(fields, to: "https://sms.example" + path, token: "fresh"),
                "traceparent": "00-\(Self.trace)-b7ad6b7169203331-01",
            ]
        )
        #expect(answer.status == 200)
        let sent = await provider.requests(2)
        // What waits is sent when the server ends.
        #expect(server.end(with: SIGTERM) == 0)

        let spans = collector.spans.filter { $0.traceId == Self.trace }
        func only(_ name: String, below parent: Span? = nil) throws -> Span {
            let found = spans.filter { span in
                span.name == name && parent.map { span.parentSpanId == $0.spanId } ?? true
            }
            try #require(found.count == 1, "\(name): \(spans.map(\.name))")
            return found[0]
        }
        let request = try only("POST /webhooks/twilio/inbound")
        #expect(request.parentSpanId == "b7ad6b7169203331" && request.kind == 2)
        #expect(request.value("routerkit.request_id") == answer.headers["x-request-id"])
        let turn = try only("turn", below: request)
        #expect(turn.value("routerkit.intent") == "plan")
        _ = try only("handle plan", below: turn)
        _ = try only("commit", below: turn)
        let job = try only("job plan.analysis", below: turn)
        #expect(job.value("routerkit.request_id") == answer.headers["x-request-id"])
        let second = try only("turn", below: job)
        let sends = spans.filter { $0.name == "send message" }
        #expect(Set(sends.map(\.parentSpanId)).isSubset(of: [turn.spanId, second.spanId]) && sends.count >= 2)
        for send in sends { _ = try only("POST", below: send) }
        #expect(sent.allSatisfy { $0["traceparent"]?.hasPrefix("00-\(Self.trace)-") == true })
        #expect(server.logged.contains(#""trace_id":"\#(Self.trace)""#))
        #expect(!collector.text.contains("7342"))
    }

    @Test("what looks after the assistant is not traced, and a route is told instead of a path")
    func quiet() async throws {
        let collector = Collector()
        let sink = try TestServer.answering(collector.answer)
        let settings = try await self.folder.learnedDatabase.merging(["OTEL_EXPORTER_OTLP_ENDPOINT": sink.url]) { $1 }
        let server = try await RunningServer(settings)
        _ = try await server.request("/health/ready")
        _ = try await server.request("/metrics")
        _ = try await server.request("/api/v1/conversations/%2B15550007342")
        #expect(server.end(with: SIGTERM) == 0)
        let names = collector.spans.filter { $0.kind == 2 }.map(\.name)
        #expect(names == ["GET /api/v1/conversations/{key}"])
        #expect(!collector.text.contains("7342"))
    }

    @Test(
        "settings that cannot be stop the start with their name, and tell no secret",
        arguments: [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector"), ("OTEL_EXPORTER_OTLP_HEADERS", "hush hush"),
            ("OTEL_TRACES_SAMPLER_ARG", "2"),
        ]
    )
    func wrongSettings(name: String, value: String) async throws {
        let settings = ["OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9"].merging([name: value]) { $1 }
        let result = try await AppProcess.run(
            ["serve"],
            environment: try await self.folder.learnedDatabase.merging(settings) { $1 }
        )
        #expect(result.status != 0)
        #expect(result.errors.contains(name) && !result.errors.contains("hush"))
    }
}
