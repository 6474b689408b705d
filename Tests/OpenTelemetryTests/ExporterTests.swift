import Foundation
import HTTPClient
import Logging
import ServerSupport
import Synchronization
import Testing
import Tracing

@testable import OpenTelemetry

/// What goes to the collector, which here is a server that answers as a test says.
@Suite(.timeLimit(.minutes(2)))
struct ExporterTests {
    /// What came, and what is answered.
    private final class Collector: Sendable {
        let statuses: Mutex<[String]>
        private let requests = Mutex<[TestRequest]>([])

        init(_ statuses: [String]) { self.statuses = Mutex(statuses) }

        func answer(_ request: TestRequest) -> String {
            self.requests.withLock { $0.append(request) }
            let status = self.statuses.withLock { $0.isEmpty ? "200 OK" : $0.removeFirst() }
            return TestRequest.answer("{}", status: status)
        }

        /// How many spans came in each request.
        var counts: [Int] {
            self.requests.withLock { requests in
                requests.map { String(decoding: $0.body, as: UTF8.self).matches(of: /"spanId"/).count }
            }
        }

        var first: TestRequest? { self.requests.withLock { $0.first } }
    }

    private func collector(_ statuses: String...) throws -> (Collector, TestServer) {
        let collector = Collector(statuses)
        return (collector, try TestServer.answering(collector.answer))
    }

    private func exporter(_ url: String) -> SpanExporter {
        SpanExporter(
            endpoint: url,
            headers: ["api-key": "secret"],
            service: "test",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private func record(_ count: Int, with exporter: SpanExporter) {
        let tracer = OpenTelemetryTracer(exporter: exporter)
        for _ in 0..<count { tracer.startSpan("span", context: .topLevel).end() }
    }

    @Test("sends what waits when it ends, so many at a time")
    func sends() async throws {
        let (collector, server) = try self.collector()
        let exporter = self.exporter(server.url)
        self.record(700, with: exporter)
        exporter.stop()
        await exporter.run()
        #expect(collector.counts == [512, 188])
        #expect(collector.first?.path == "/v1/traces" && collector.first?.method == "POST")
        #expect(collector.first?["api-key"] == "secret" && collector.first?["Content-Type"] == "application/json")
        #expect(collector.first?["traceparent"] == nil)
    }

    @Test("sends at once when many wait")
    func wakes() async throws {
        let (collector, server) = try self.collector()
        let exporter = self.exporter(server.url)
        async let run: Void = exporter.run()
        self.record(512, with: exporter)
        while collector.counts != [512] { try await Task.sleep(for: .milliseconds(10)) }
        exporter.stop()
        await run
    }

    @Test("keeps what may be taken later, and drops what is refused for good")
    func refusals() async throws {
        let (collector, server) = try self.collector("503 Service Unavailable", "400 Bad Request")
        let exporter = self.exporter(server.url)
        self.record(3, with: exporter)
        exporter.stop()
        await exporter.run()
        #expect(collector.counts == [3])
        let again = self.exporter(server.url)
        self.record(2, with: again)
        again.stop()
        await again.run()
        #expect(collector.counts == [3, 2])
        self.record(1, with: again)
        #expect(again.waitingCount == 1)
        #expect(exporter.waitingCount == 3)
    }

    @Test("a collector that is not there costs no more than the room for what waits")
    func bounded() async throws {
        let exporter = self.exporter("http://127.0.0.1:\(try TestServer.closedPort())")
        self.record(3_000, with: exporter)
        #expect(exporter.waitingCount == 2_048)
        exporter.stop()
        await exporter.run()
        #expect(exporter.waitingCount == 2_048)
    }

    @Test("says whether a collector takes anything")
    func check() async throws {
        let (_, server) = try self.collector("200 OK", "401 Unauthorized")
        #expect(await self.exporter(server.url).check() == nil)
        #expect(await self.exporter(server.url).check()?.contains("status 401") == true)
        let closed = "http://127.0.0.1:\(try TestServer.closedPort())"
        #expect(await self.exporter(closed).check()?.contains("cannot connect") == true)
    }
}
