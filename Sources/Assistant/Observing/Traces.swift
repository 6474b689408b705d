import Logging
import OpenTelemetry
import Synchronization
import Tracing

/// Sends traces to the collector that settings name.
struct Traces: Sendable {
    private let exporter: SpanExporter

    /// swift-distributed-tracing has one tracer in a process.
    private static let isStarted = Mutex(false)

    /// Lets spans be recorded from now on; `nil` where no collector is named, or another assistant of this process records
    /// them already.
    init?(_ settings: TracingSettings?, logger: Logger) {
        guard let settings,
            Self.isStarted.withLock({ isStarted in
                defer { isStarted = true }
                return !isStarted
            })
        else { return nil }
        self.exporter = SpanExporter(
            endpoint: settings.endpoint,
            headers: settings.headers,
            service: settings.service,
            logger: logger
        )
        InstrumentationSystem.bootstrap(OpenTelemetryTracer(exporter: self.exporter, ratio: settings.ratio))
    }

    /// Sends what is recorded until ``stop()``, and then what is left.
    func run() async { await self.exporter.run() }

    /// Ends ``run()``.
    func stop() { self.exporter.stop() }
}
