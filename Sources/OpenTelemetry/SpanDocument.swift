import Tracing

/// Spans as the OpenTelemetry protocol has them in JSON: ids in hexadecimal, 64-bit numbers as text.
///
/// [Source](https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding)
struct SpanDocument: Encodable {
    let resourceSpans: [ResourceSpans]

    /// The spans of one service.
    init(_ spans: [FinishedSpan], service: String) {
        let resource = Resource(attributes: [.init(key: "service.name", value: .text(service))])
        let scope = ScopeSpans(scope: .init(name: "RouterKit"), spans: spans.map(Span.init))
        self.resourceSpans = [ResourceSpans(resource: resource, scopeSpans: [scope])]
    }

    struct ResourceSpans: Encodable {
        let resource: Resource
        let scopeSpans: [ScopeSpans]
    }

    struct Resource: Encodable { let attributes: [Attribute] }

    struct Scope: Encodable { let name: String }

    struct ScopeSpans: Encodable {
        let scope: Scope
        let spans: [Span]
    }

    struct Span: Encodable {
        let traceId, spanId: String
        let parentSpanId, traceState: String?
        let name: String
        let kind: Int
        let startTimeUnixNano, endTimeUnixNano: String
        let attributes: [Attribute]
        let droppedAttributesCount: Int
        let events: [Event]
        let links: [Link]
        let status: Status

        init(_ span: FinishedSpan) {
            self.traceId = span.identity.traceID
            self.spanId = span.identity.spanID
            self.parentSpanId = span.parentID
            self.traceState = span.identity.state
            self.name = span.name
            self.kind = Self.number(of: span.kind)
            self.startTimeUnixNano = "\(span.start)"
            self.endTimeUnixNano = "\(span.end)"
            let all = Attribute.all(in: span.attributes)
            self.attributes = Array(all.prefix(RecordedSpan.limit))
            self.droppedAttributesCount = all.count - self.attributes.count
            self.events = span.events.map(Event.init)
            self.links = span.links.compactMap(Link.init)
            self.status = Status(span.status)
        }

        private static func number(of kind: SpanKind) -> Int {
            switch kind {
            case .internal: 1
            case .server: 2
            case .client: 3
            case .producer: 4
            case .consumer: 5
            }
        }
    }

    struct Event: Encodable {
        let timeUnixNano, name: String
        let attributes: [Attribute]

        init(_ event: SpanEvent) {
            self.timeUnixNano = "\(event.nanosecondsSinceEpoch)"
            self.name = event.name
            self.attributes = Attribute.all(in: event.attributes)
        }
    }

    struct Link: Encodable {
        let traceId, spanId: String
        let attributes: [Attribute]

        /// A link to a span of another tracer is none.
        init?(_ link: SpanLink) {
            guard let identity = link.context.spanIdentity else { return nil }
            self.traceId = identity.traceID
            self.spanId = identity.spanID
            self.attributes = Attribute.all(in: link.attributes)
        }
    }

    struct Status: Encodable {
        let code: Int
        let message: String?

        init(_ status: SpanStatus?) {
            self.code =
                switch status?.code {
                case nil: 0
                case .ok: 1
                case .error: 2
                }
            self.message = status?.message
        }
    }
}
