import CoreMetrics
import Prometheus
import Synchronization

/// Metrics that are kept or not, whichever is set when they are made: swift-metrics takes one backend for a whole process,
/// and what is compared runs in the same one.
///
/// A metric with a label is made when its value first occurs; so what is compared has to be used before the switch is
/// moved on, and what is made after ``close()`` ends the process.
final class SwitchedMetrics: MetricsFactory {
    private enum Position {
        case kept, dropped, closed
    }

    private let registry = PrometheusRegistry()
    private let position = Mutex(Position.closed)

    /// Decides about what is made from now on.
    func keep(_ isKept: Bool) { self.position.withLock { $0 = isKept ? .kept : .dropped } }

    /// Lets no more be made.
    func close() { self.position.withLock { $0 = .closed } }

    /// The turns with a message that were counted.
    var turns: Int? {
        let name = #"routerkit_turns_total{trigger="message"} "#
        let line = self.registry.text().split(separator: "\n").first { $0.hasPrefix(name) }
        return line.flatMap { Int($0.dropFirst(name.count)) }
    }

    private var factory: any MetricsFactory {
        switch self.position.withLock({ $0 }) {
        case .kept: self.registry
        case .dropped: NOOPMetricsHandler.instance
        case .closed: preconditionFailure("a metric that the warm-up did not make")
        }
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        self.factory.makeCounter(label: label, dimensions: dimensions)
    }

    func makeFloatingPointCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        self.factory.makeFloatingPointCounter(label: label, dimensions: dimensions)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        self.factory.makeMeter(label: label, dimensions: dimensions)
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        self.factory.makeRecorder(label: label, dimensions: dimensions, aggregate: aggregate)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        self.factory.makeTimer(label: label, dimensions: dimensions)
    }

    // Neither the registry nor what drops metrics does anything when one goes.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
}
