/// How often something took how long: a histogram, in which a value is known by its bucket only.
package struct DurationCounts: Sendable, Hashable {
    /// Values that are above one bound and at most another, in seconds.
    package struct Bucket: Sendable, Hashable {
        /// What all values are above: the bound of the bucket before.
        package var floor: Double
        /// How many there are.
        package var count: Int

        /// So many values above a bound.
        package init(above floor: Double, count: Int) {
            self.floor = floor
            self.count = count
        }
    }

    /// By the largest value that a bucket takes: infinity for what is above all others.
    package var buckets: [Double: Bucket] = [:]

    /// Nothing yet.
    package init() {}

    /// How many values each bucket of a histogram has, by the largest value that it takes, those without any too.
    package init(_ counts: [Double: Int]) {
        var floor = 0.0
        for (bound, count) in counts.sorted(by: { $0.key < $1.key }) {
            if count > 0 { self.buckets[bound] = Bucket(above: floor, count: count) }
            floor = bound
        }
    }

    /// How many values there are.
    package var total: Int { self.buckets.values.reduce(0) { $0 + $1.count } }

    /// Adds what was counted elsewhere, or at another time.
    package mutating func add(_ other: DurationCounts) {
        self.buckets.merge(other.buckets) { one, other in
            Bucket(above: max(one.floor, other.floor), count: one.count + other.count)
        }
    }

    /// What was counted since an earlier look at the same histogram.
    package func since(_ earlier: DurationCounts) -> DurationCounts {
        var new = self
        for (bound, bucket) in earlier.buckets { new.buckets[bound]?.count -= bucket.count }
        new.buckets = new.buckets.filter { $0.value.count > 0 }
        return new
    }

    /// What a share of the values took at most, such as 0.95 of them; `nil` when there are none.
    ///
    /// Within a bucket values are taken to be spread evenly, from zero in the first; of what is above all bounds only
    /// the last bound is known. So does `histogram_quantile` of Prometheus
    /// ([source](https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)).
    package func quantile(_ share: Double) -> Double? {
        let rank = share * Double(self.total)
        var below = 0
        var last: Double?
        for (bound, bucket) in self.buckets.sorted(by: { $0.key < $1.key }) where bucket.count > 0 {
            guard bound.isFinite else { return bucket.floor }
            last = bound
            if Double(below + bucket.count) >= rank {
                return bucket.floor + (bound - bucket.floor) * (rank - Double(below)) / Double(bucket.count)
            }
            below += bucket.count
        }
        return last
    }
}
