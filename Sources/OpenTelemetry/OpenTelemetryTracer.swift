public import Tracing

/// Records spans and hands each that ended to an exporter; between processes it speaks W3C's trace context.
///
/// A trace that comes from elsewhere is recorded when it is recorded there; of those that begin here a share is, the same in
/// every process ([TraceIdRatioBased](https://opentelemetry.io/docs/specs/otel/trace/sdk/#traceidratiobased)).
public struct OpenTelemetryTracer: Tracer {
    private let ratio: Double
    private let export: @Sendable (FinishedSpan) -> Void

    /// A tracer whose spans go to an exporter.
    ///
    /// - Parameters:
    ///   - exporter: what takes them.
    ///   - ratio: the share of traces to record that begin here, from 0 to 1.
    public init(exporter: SpanExporter, ratio: Double = 1) {
        self.init(ratio: ratio, export: exporter.take)
    }

    init(ratio: Double = 1, export: @escaping @Sendable (FinishedSpan) -> Void) {
        self.ratio = ratio
        self.export = export
    }

    public func startSpan<Instant: TracerInstant>(
        _ operationName: String,
        context: @autoclosure () -> InstrumentationContext,
        ofKind kind: SpanKind,
        at instant: @autoclosure () -> Instant,
        function: String,
        file fileID: String,
        line: UInt
    ) -> RecordedSpan {
        var context = context()
        let parent = context.spanIdentity
        let identity = parent.map { SpanIdentity(in: $0, isSampled: $0.isSampled) } ?? self.root()
        context.spanIdentity = identity
        return RecordedSpan(
            operationName,
            identity: identity,
            parentID: parent?.spanID,
            context: context,
            kind: kind,
            start: instant().nanosecondsSinceEpoch,
            export: self.export
        )
    }

    private func root() -> SpanIdentity {
        let identity = SpanIdentity(in: nil, isSampled: true)
        let isSampled = self.ratio >= 1 || Double(identity.lot) < self.ratio * 0x1p63
        return SpanIdentity(traceID: identity.traceID, spanID: identity.spanID, isSampled: isSampled)
    }

    /// Does nothing: an exporter sends by itself.
    public func forceFlush() {}

    public func extract<Carrier, Extract: Extractor>(
        _ carrier: Carrier,
        into context: inout InstrumentationContext,
        using extractor: Extract
    ) where Extract.Carrier == Carrier {
        guard let parent = extractor.extract(key: "traceparent", from: carrier),
            let identity = SpanIdentity(
                traceparent: parent,
                tracestate: extractor.extract(key: "tracestate", from: carrier)
            )
        else { return }
        context.spanIdentity = identity
    }

    public func inject<Carrier, Inject: Injector>(
        _ context: InstrumentationContext,
        into carrier: inout Carrier,
        using injector: Inject
    ) where Inject.Carrier == Carrier {
        guard let identity = context.spanIdentity else { return }
        injector.inject(identity.traceparent, forKey: "traceparent", into: &carrier)
        if let state = identity.state { injector.inject(state, forKey: "tracestate", into: &carrier) }
    }
}
