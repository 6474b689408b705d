import Foundation
import Synchronization
import Testing
import Tracing

@testable import OpenTelemetry

struct TracerTests {
    /// Spans that ended.
    private final class Ended: Sendable {
        private let list = Mutex<[FinishedSpan]>([])
        var spans: [FinishedSpan] { self.list.withLock { $0 } }
        func take(_ span: FinishedSpan) { self.list.withLock { $0.append(span) } }
    }

    private struct Fields: Injector, Extractor {
        func inject(_ value: String, forKey key: String, into fields: inout [String: String]) { fields[key] = value }
        func extract(key: String, from fields: [String: String]) -> String? { fields[key] }
    }

    private struct Failure: Error {}

    private let ended = Ended()

    @Test("spans within each other are a trace, with what they were told")
    func nested() throws {
        let tracer = OpenTelemetryTracer(export: self.ended.take)
        #expect(throws: Failure.self) {
            try tracer.withSpan("outer", ofKind: .server) { span in
                span.attributes["number"] = 7
                try tracer.withSpan("inner") { _ in throw Failure() }
            }
        }
        let spans = self.ended.spans
        try #require(spans.map(\.name) == ["inner", "outer"])
        #expect(spans[0].identity.traceID == spans[1].identity.traceID)
        #expect(spans[0].parentID == spans[1].identity.spanID && spans[1].parentID == nil)
        #expect(spans[0].events.map(\.name) == ["exception"])
        #expect(spans[0].start >= spans[1].start && spans[0].end <= spans[1].end)
    }

    @Test("a trace goes on from process to process")
    func propagation() throws {
        let tracer = OpenTelemetryTracer(export: self.ended.take)
        var context = InstrumentationContext.topLevel
        let parent = ["traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "tracestate": "a=b"]
        tracer.extract(parent, into: &context, using: Fields())
        let span = tracer.startSpan("here", context: context)
        var fields: [String: String] = [:]
        tracer.inject(span.context, into: &fields, using: Fields())
        span.end()
        span.end()
        let only = try #require(self.ended.spans.first)
        #expect(self.ended.spans.count == 1)
        #expect(only.parentID == "b7ad6b7169203331" && only.identity.traceID == "0af7651916cd43dd8448eb211c80319c")
        #expect(fields["traceparent"] == only.identity.traceparent && fields["tracestate"] == "a=b")
    }

    @Test("what is not recorded elsewhere is not recorded here, and says so further on")
    func unsampled() {
        let tracer = OpenTelemetryTracer(export: self.ended.take)
        var context = InstrumentationContext.topLevel
        let parent = ["traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"]
        tracer.extract(parent, into: &context, using: Fields())
        let span = tracer.startSpan("here", context: context)
        var fields: [String: String] = [:]
        tracer.inject(span.context, into: &fields, using: Fields())
        span.end()
        #expect(!span.isRecording && self.ended.spans.isEmpty)
        #expect(fields["traceparent"]?.hasSuffix("-00") == true)
    }

    @Test("records the share of traces that it is to, whole ones", arguments: [0.0, 0.25, 1.0])
    func sampling(ratio: Double) {
        let tracer = OpenTelemetryTracer(ratio: ratio, export: self.ended.take)
        for _ in 0..<2_000 {
            let outer = tracer.startSpan("outer", context: .topLevel)
            tracer.startSpan("inner", context: outer.context).end()
            outer.end()
        }
        let traces = Dictionary(grouping: self.ended.spans, by: \.identity.traceID)
        #expect(traces.values.allSatisfy { $0.count == 2 })
        // Ten standard deviations: sqrt(2000 * 0.25 * 0.75) is 19.4.
        #expect(abs(Double(traces.count) - ratio * 2_000) <= (ratio == 0.25 ? 194 : 0))
    }

    @Test("a span says what the protocol wants to hear")
    func document() throws {
        let tracer = OpenTelemetryTracer(export: self.ended.take)
        let other = tracer.startSpan("other", context: .topLevel)
        let span = tracer.startSpan("GET", context: .topLevel, ofKind: .client)
        span.attributes["text"] = "é"
        span.attributes["number"] = Int64.max
        span.attributes["fraction"] = 0.5
        span.attributes["nothing"] = Double.nan
        span.attributes["truth"] = true
        span.attributes["list"] = ["a", "b"]
        for number in 0..<200 { span.attributes["z\(number)"] = number }
        span.addLink(SpanLink(context: other.context, attributes: [:]))
        span.setStatus(.init(code: .error, message: "no answer"))
        span.end()
        let data = try JSONEncoder().encode(SpanDocument(self.ended.spans, service: "test"))
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let resource = try #require((json["resourceSpans"] as? [[String: Any]])?.first)
        let scope = try #require((resource["scopeSpans"] as? [[String: Any]])?.first)
        let written = try #require((scope["spans"] as? [[String: Any]])?.first)
        let identity = try #require(self.ended.spans.first).identity
        #expect(written["traceId"] as? String == identity.traceID && written["spanId"] as? String == identity.spanID)
        #expect(written["parentSpanId"] == nil && written["kind"] as? Int == 3 && written["name"] as? String == "GET")
        #expect((written["startTimeUnixNano"] as? String).flatMap { UInt64($0) } != nil)
        #expect((written["status"] as? [String: Any])?["code"] as? Int == 2)
        #expect((written["links"] as? [[String: Any]])?.count == 1)
        let attributes = try #require(written["attributes"] as? [[String: Any]])
        #expect(attributes.count == 128 && written["droppedAttributesCount"] as? Int == 78)
        func value(_ key: String) -> [String: Any] {
            attributes.first { $0["key"] as? String == key }?["value"] as? [String: Any] ?? [:]
        }
        #expect(value("text")["stringValue"] as? String == "é")
        #expect(value("number")["intValue"] as? String == "9223372036854775807")
        #expect(value("fraction")["doubleValue"] as? Double == 0.5)
        #expect(value("nothing")["doubleValue"] as? String == "NaN")
        #expect(value("truth")["boolValue"] as? Bool == true)
        let list = (value("list")["arrayValue"] as? [String: Any])?["values"] as? [[String: String]]
        #expect(list == [["stringValue": "a"], ["stringValue": "b"]])
    }
}
