public import CoreMetrics
import Synchronization

/// A backend of swift-metrics that keeps everything in memory and writes it in the Prometheus text format.
///
/// Counters stay as they are named, by convention with `_total` at the end. Timers and recorders that aggregate become
/// histograms; timers are in seconds, so their names should end in `_seconds`. Meters and other recorders become gauges.
/// One metric with the same name and labels is one series, however often it is made.
public final class PrometheusRegistry: MetricsFactory {
    private struct Family: Sendable {
        let kind: Kind
        /// By the labels as they are written.
        var series: [String: any PrometheusSeries] = [:]
    }

    enum Kind: String, Sendable {
        case counter, gauge, histogram
    }

    private let families = Mutex<[String: Family]>([:])
    private let help: [String: String]

    /// An empty registry.
    ///
    /// - Parameter help: what metrics are about, by name, for whoever reads the text.
    public init(help: [String: String] = [:]) { self.help = help }

    /// Everything, as the text format 0.0.4 of Prometheus has it, sorted by name and labels.
    ///
    /// [Source](https://prometheus.io/docs/instrumenting/exposition_formats/)
    public func text() -> String {
        let families = self.families.withLock { $0 }
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            if let help = self.help[name] { text += "# HELP \(name) \(PrometheusText.escaped(help))\n" }
            text += "# TYPE \(name) \(family.kind.rawValue)\n"
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                series.write(name: name, labels: labels, to: &text)
            }
        }
        return text
    }

    /// How many values a histogram has counted in each of its buckets, all labels of its name together.
    ///
    /// Each value counts once, under the largest value that its bucket takes: infinity for what is above all others.
    /// Buckets without a value are there with 0. Empty when there is no histogram of that name.
    public func histogram(_ label: String) -> [Double: Int] {
        let family = self.families.withLock { $0[PrometheusText.name(label)] }
        let series = family?.series.values.compactMap { $0 as? Histogram } ?? []
        return series.reduce(into: [:]) { sum, one in sum.merge(one.buckets, uniquingKeysWith: +) }
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        self.series(label, dimensions, .counter, WholeCounter.init) ?? WholeCounter()
    }

    public func makeFloatingPointCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        self.series(label, dimensions, .counter, FractionalCounter.init) ?? FractionalCounter()
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        self.series(label, dimensions, .gauge, Gauge.init) ?? Gauge()
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        guard aggregate else { return self.series(label, dimensions, .gauge, Gauge.init) ?? Gauge() }
        let make = { Histogram(bounds: Histogram.sizes) }
        return self.series(label, dimensions, .histogram, make) ?? make()
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        let make = { Histogram(bounds: Histogram.seconds) }
        return self.series(label, dimensions, .histogram, make) ?? make()
    }

    // A series stays when what made it is gone, as Prometheus wants it.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// The series of a name and labels; `nil` when the name is another kind's: that one is not written then.
    private func series<Series: PrometheusSeries>(
        _ label: String,
        _ dimensions: [(String, String)],
        _ kind: Kind,
        _ make: () -> Series
    ) -> Series? {
        let name = PrometheusText.name(label)
        let labels = PrometheusText.labels(dimensions)
        return self.families.withLock { families in
            var family = families[name] ?? Family(kind: kind)
            guard family.kind == kind else { return nil }
            let series = family.series[labels] ?? make()
            family.series[labels] = series
            families[name] = family
            return series as? Series
        }
    }
}

/// What is written about one set of labels.
protocol PrometheusSeries: Sendable {
    func write(name: String, labels: String, to text: inout String)
}
