import InMemoryTracing
import RouterKitTesting
import Testing
import Tracing

@testable import RouterKit

/// Spans of what an engine does, each where it belongs.
struct TracingTests {
    private let tracer = InMemoryTracer()

    /// Runs something in the span of a request, in the trace of which the rest is to be.
    private func request(_ body: @Sendable () async throws -> Void) async throws {
        try await withTracer(self.tracer) {
            try await withSpan("request", ofKind: .server) { _ in try await body() }
        }
    }

    /// The one span of a name.
    private func span(_ name: String) throws -> FinishedInMemorySpan {
        let spans = self.tracer.finishedSpans.filter { $0.operationName == name }
        try #require(spans.count == 1, "\(name): \(self.tracer.finishedSpans.map(\.operationName))")
        return spans[0]
    }

    private static let planning = ScriptedModule.analysing(signal: { _, _ in "your plan" }, run: { _ in .null })

    @Test("a turn, its handler, its commit, its job and the job's turn are in the trace of the request")
    func turns() async throws {
        let harness = try EngineHarness(Self.planning)
        try await self.request { try await harness.send("plan") }
        let request = try self.span("request")
        let turn = try self.span("turn")
        #expect(turn.spanContext.parentSpanID == request.spanID)
        #expect(try self.span("handle plan").spanContext.parentSpanID == turn.spanID)
        #expect(try self.span("commit").spanContext.parentSpanID == turn.spanID)
        for (name, value) in [
            ("intent", "plan"), ("stage", "keyword"), ("state", "idle"), ("state_after", "idle"),
        ] { #expect(turn.attributes.get("routerkit.\(name)") == .string(value), "\(name)") }
        #expect(turn.attributes.get("routerkit.jobs") == .int64(1))
        let id = try #require(try await harness.jobs.first?.requestID.rawValue)
        #expect(turn.attributes.get("routerkit.request_id") == .string(id))

        // Another task, much later, which knows only what was stored.
        self.tracer.clearFinishedSpans()
        try await withTracer(self.tracer) { try await harness.worker.runDueJobs() }
        let job = try self.span("job analysis")
        #expect(job.kind == .consumer)
        #expect(job.traceID == request.traceID)
        #expect(job.spanContext.parentSpanID == turn.spanID)
        #expect(job.attributes.get("routerkit.request_id") == .string(id))
        let second = try self.span("turn")
        #expect(second.spanContext.parentSpanID == job.spanID)
        #expect(second.attributes.get("routerkit.intent") == nil)
    }

    @Test("a message is sent in the trace of the turn that said it")
    func sends() async throws {
        let outbox = try OutboxHarness()
        try await self.request { try await outbox.say("hello") }
        let turn = try self.span("turn")
        await withTracer(self.tracer) { await outbox.sendDue() }
        let send = try self.span("send message")
        #expect(send.kind == .producer)
        #expect(send.traceID == turn.traceID)
        #expect(send.spanContext.parentSpanID == turn.spanID)
    }

    @Test("what fails says so, and says no text and no number")
    func failures() async throws {
        let harness = try EngineHarness(.analysing { _ in throw ScriptedFailure() })
        try await self.request { try await harness.send("plan") }
        try await withTracer(self.tracer) { try await harness.worker.runDueJobs() }
        let job = try self.span("job analysis")
        #expect(job.errors.map { "\($0.error)" } == ["provoked by the test"])
        #expect(job.status?.code == .error)
        for span in self.tracer.finishedSpans {
            var values: [String] = []
            span.attributes.forEach { _, value in values.append("\(value)") }
            #expect(!values.contains { $0.contains("555") || $0.contains("provoked") }, "\(span.operationName)")
        }
    }

    @Test("nothing is kept where nothing is traced")
    func untraced() async throws {
        let harness = try EngineHarness(Self.planning)
        try await harness.send("plan")
        #expect(try await harness.jobs.map(\.trace) == [nil])
        try await harness.worker.runDueJobs()
        #expect(try await harness.messages.map(\.trace) == [nil])
    }
}
