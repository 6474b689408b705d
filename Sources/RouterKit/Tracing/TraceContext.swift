package import Tracing

/// Where in a trace something was caused, in the fields by which the process's tracer tells another: `traceparent` and such.
///
/// It is kept with messages and jobs, so that whoever sends and does them goes on with the trace, in whatever process.
public struct TraceContext: Sendable, Hashable, Codable {
    /// The fields, by name.
    public let fields: [String: String]

    /// What was kept.
    public init(fields: [String: String]) { self.fields = fields }

    /// Where the running task is; `nil` where nothing is traced.
    package static var current: TraceContext? {
        guard let context = InstrumentationContext.current else { return nil }
        var fields: [String: String] = [:]
        InstrumentationSystem.instrument.inject(context, into: &fields, using: FieldInjector())
        return fields.isEmpty ? nil : TraceContext(fields: fields)
    }

    /// What a span is to be started in that belongs there.
    package var context: InstrumentationContext {
        var context = InstrumentationContext.topLevel
        InstrumentationSystem.instrument.extract(self.fields, into: &context, using: FieldExtractor())
        return context
    }

    private struct FieldInjector: Injector {
        func inject(_ value: String, forKey key: String, into fields: inout [String: String]) { fields[key] = value }
    }

    private struct FieldExtractor: Extractor {
        func extract(key: String, from fields: [String: String]) -> String? { fields[key] }
    }
}

extension Optional where Wrapped == TraceContext {
    /// What a span is to be started in: the trace, or one of its own.
    var context: InstrumentationContext { self?.context ?? .topLevel }
}
