import Synchronization
public import Tracing

/// A span under way; once it ended it goes to the exporter, and what it is told afterwards has no effect.
public final class RecordedSpan: Tracing.Span {
    public let context: InstrumentationContext
    public let isRecording: Bool
    private let identity: SpanIdentity
    private let parentID: String?
    private let kind: SpanKind
    private let start: UInt64
    private let export: @Sendable (FinishedSpan) -> Void
    private let state: Mutex<State>

    private struct State {
        var name: String
        var attributes: SpanAttributes = [:]
        var events: [SpanEvent] = []
        var links: [SpanLink] = []
        var status: SpanStatus?
        var isOver = false
    }

    /// How many attributes, events and links a span keeps, those that came first.
    ///
    /// OpenTelemetry's own default, so that a loop that goes astray does not fill the memory.
    ///
    /// [Source](https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-limits)
    static let limit = 128

    init(
        _ name: String,
        identity: SpanIdentity,
        parentID: String?,
        context: InstrumentationContext,
        kind: SpanKind,
        start: UInt64,
        export: @escaping @Sendable (FinishedSpan) -> Void
    ) {
        self.identity = identity
        self.parentID = parentID
        self.context = context
        self.kind = kind
        self.start = start
        self.export = export
        self.isRecording = identity.isSampled
        self.state = Mutex(State(name: name))
    }

    public var operationName: String {
        get { self.state.withLock { $0.name } }
        set { self.state.withLock { $0.name = newValue } }
    }

    public var attributes: SpanAttributes {
        get { self.state.withLock { $0.attributes } }
        set {
            guard self.isRecording else { return }
            self.state.withLock { $0.attributes = newValue }
        }
    }

    public func setStatus(_ status: SpanStatus) { self.state.withLock { $0.status = status } }

    public func addEvent(_ event: SpanEvent) {
        guard self.isRecording else { return }
        self.state.withLock { if $0.events.count < Self.limit { $0.events.append(event) } }
    }

    /// Notes an error as an event, as the semantic conventions have it.
    ///
    /// [Source](https://opentelemetry.io/docs/specs/semconv/exceptions/exceptions-spans/)
    public func recordError<Instant: TracerInstant>(
        _ error: any Error,
        attributes: SpanAttributes,
        at instant: @autoclosure () -> Instant
    ) {
        guard self.isRecording else { return }
        var attributes = attributes
        attributes["exception.type"] = "\(type(of: error))"
        attributes["exception.message"] = "\(error)"
        self.addEvent(SpanEvent(name: "exception", at: instant(), attributes: attributes))
    }

    public func addLink(_ link: SpanLink) {
        guard self.isRecording else { return }
        self.state.withLock { if $0.links.count < Self.limit { $0.links.append(link) } }
    }

    public func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
        let last = self.state.withLock { state -> State? in
            guard !state.isOver else { return nil }
            state.isOver = true
            return state
        }
        guard self.isRecording, let last else { return }
        self.export(
            FinishedSpan(
                identity: self.identity,
                parentID: self.parentID,
                name: last.name,
                kind: self.kind,
                start: self.start,
                end: max(self.start, instant().nanosecondsSinceEpoch),
                attributes: last.attributes,
                events: last.events,
                links: last.links,
                status: last.status
            )
        )
    }
}

/// A span that ended.
struct FinishedSpan: Sendable {
    let identity: SpanIdentity
    let parentID: String?
    let name: String
    let kind: SpanKind
    /// When it began and ended, in nanoseconds since 1970.
    let start, end: UInt64
    let attributes: SpanAttributes
    let events: [SpanEvent]
    let links: [SpanLink]
    let status: SpanStatus?
}
