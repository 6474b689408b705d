import HTTPClient
import InMemoryTracing
import ServerSupport
import Testing
import Tracing

struct TracingTests {
    private let tracer = InMemoryTracer()
    private let server: TestServer

    init() throws {
        self.server = try TestServer.answering { request in
            let status = request.path == "/missing" ? "404 Not Found" : "200 OK"
            return TestRequest.answer(request[InMemoryTracer.spanIDKey] ?? "none", status: status)
        }
    }

    @Test("a request is a span of the task's trace, and the server is told of it")
    func spans() async throws {
        try await withClient { client in
            let told = try await withTracer(self.tracer) {
                try await withSpan("work") { _ in
                    String(
                        decoding: try await client.send(.init(.get, self.server.url + "/secret?token=1")).body,
                        as: UTF8.self
                    )
                }
            }
            let spans = self.tracer.finishedSpans
            #expect(spans.map(\.operationName) == ["GET", "work"])
            #expect(spans[0].spanID == told && spans[0].kind == .client)
            #expect(spans[0].spanContext.parentSpanID == spans[1].spanID)
            #expect(spans[0].attributes.get("http.response.status_code") == .int64(200))
            #expect(spans[0].attributes.get("server.address") == .string(self.server.url))
            spans[0].attributes.forEach { _, value in #expect(!"\(value)".contains("secret")) }
        }
    }

    @Test("what comes to nothing is an error")
    func errors() async throws {
        let port = try TestServer.closedPort()
        try await withClient { client in
            try await withTracer(self.tracer) {
                _ = try await client.send(.init(.get, self.server.url + "/missing"))
                await #expect(throws: HTTPClientError.self) {
                    try await client.send(.init(.post, "http://127.0.0.1:\(port)"))
                }
            }
            #expect(self.tracer.finishedSpans.map { $0.status?.code } == [.error, .error])
            #expect(self.tracer.finishedSpans.map(\.errors.count) == [0, 1])
        }
    }

    @Test("a client that is not traced says nothing, nor does one without a tracer")
    func untraced() async throws {
        var configuration = HTTPClient.Configuration()
        configuration.isTraced = false
        let client = HTTPClient(configuration)
        let told = try await withTracer(self.tracer) { try await client.send(.init(.get, self.server.url)).body }
        #expect(told == Array("none".utf8) && self.tracer.finishedSpans.isEmpty)
        await client.shutdown()
        try await withClient { client in
            let told = try await client.send(.init(.get, self.server.url)).body
            #expect(told == Array("none".utf8))
        }
    }
}
