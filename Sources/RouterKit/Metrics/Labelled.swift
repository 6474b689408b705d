import Synchronization

/// One metric for each value of a label, made when the value first occurs.
///
/// Values beyond the limit share the one of ``other``, so that what comes from outside cannot make metrics without end.
package final class Labelled<Metric: Sendable>: Sendable {
    private let made = Mutex<[String: Metric]>([:])
    private let limit: Int
    private let make: @Sendable (String) -> Metric

    /// Metrics that `make` makes, of at most `limit` values.
    package init(limit: Int = 100, _ make: @escaping @Sendable (String) -> Metric) {
        self.limit = limit
        self.make = make
    }

    /// The metric of a value.
    package subscript(value: String) -> Metric {
        self.made.withLock { made in
            if let metric = made[value] { return metric }
            let value = made.count < self.limit ? value : Self.other
            if let metric = made[value] { return metric }
            let metric = self.make(value)
            made[value] = metric
            return metric
        }
    }

    /// What the label says of values that came when there were too many.
    private static var other: String { "other" }
}
