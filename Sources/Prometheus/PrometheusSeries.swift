import CoreMetrics
import Synchronization

/// A counter of whole numbers.
final class WholeCounter: CounterHandler, PrometheusSeries {
    private let count = Atomic<Int64>(0)

    func increment(by amount: Int64) { self.count.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { self.count.store(0, ordering: .relaxed) }

    func write(name: String, labels: String, to text: inout String) {
        text += PrometheusText.line(name, labels, "\(self.count.load(ordering: .relaxed))")
    }
}

/// A counter of anything.
final class FractionalCounter: FloatingPointCounterHandler, PrometheusSeries {
    private let sum = Mutex(0.0)

    func increment(by amount: Double) { self.sum.withLock { $0 += amount } }
    func reset() { self.sum.withLock { $0 = 0 } }

    func write(name: String, labels: String, to text: inout String) {
        text += PrometheusText.line(name, labels, PrometheusText.number(self.sum.withLock { $0 }))
    }
}

/// A value that goes up and down.
final class Gauge: MeterHandler, RecorderHandler, PrometheusSeries {
    private let value = Mutex(0.0)

    func set(_ value: Int64) { self.set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func increment(by amount: Double) { self.value.withLock { $0 += amount } }
    func decrement(by amount: Double) { self.value.withLock { $0 -= amount } }
    func record(_ value: Int64) { self.set(value) }
    func record(_ value: Double) { self.set(value) }

    func write(name: String, labels: String, to text: inout String) {
        text += PrometheusText.line(name, labels, PrometheusText.number(self.value.withLock { $0 }))
    }
}

/// How often values were at most so large.
final class Histogram: TimerHandler, RecorderHandler, PrometheusSeries {
    /// From half a millisecond, which a turn in memory takes, to a minute, which a job may.
    static let seconds = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
    ]
    /// Sizes of groups.
    static let sizes = [1.0, 2, 4, 8, 16, 32, 64, 128, 256]

    private struct Counts {
        /// One more than there are bounds: the last for what is above all.
        var inBuckets: [Int]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let counts: Mutex<Counts>

    init(bounds: [Double]) {
        self.bounds = bounds
        self.counts = Mutex(Counts(inBuckets: Array(repeating: 0, count: bounds.count + 1)))
    }

    func recordNanoseconds(_ duration: Int64) { self.record(Double(duration) / 1e9) }
    func record(_ value: Int64) { self.record(Double(value)) }

    func record(_ value: Double) {
        let bucket = self.bounds.firstIndex { value <= $0 } ?? self.bounds.count
        self.counts.withLock { counts in
            counts.inBuckets[bucket] += 1
            counts.sum += value
        }
    }

    /// How many values each bucket has, by the largest value that it takes.
    var buckets: [Double: Int] {
        let counts = self.counts.withLock { $0.inBuckets }
        return Dictionary(uniqueKeysWithValues: zip(self.bounds + [.infinity], counts))
    }

    func write(name: String, labels: String, to text: inout String) {
        let counts = self.counts.withLock { $0 }
        var total = 0
        for (bound, count) in zip(self.bounds + [.infinity], counts.inBuckets) {
            total += count
            let bound = "le=\"\(PrometheusText.number(bound))\""
            text += PrometheusText.line("\(name)_bucket", labels.isEmpty ? bound : "\(labels),\(bound)", "\(total)")
        }
        text += PrometheusText.line("\(name)_sum", labels, PrometheusText.number(counts.sum))
        text += PrometheusText.line("\(name)_count", labels, "\(total)")
    }
}
