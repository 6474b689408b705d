import CoreMetrics
import Prometheus
import Testing

struct PrometheusRegistryTests {
    private let registry = PrometheusRegistry(help: ["seen_total": "What was seen,\nwith a \\."])

    private func lines(_ prefix: String) -> [String] {
        self.registry.text().split(separator: "\n").map(String.init).filter { $0.hasPrefix(prefix) }
    }

    @Test("counts, one series for a name and its labels in any order")
    func counters() {
        Counter(label: "seen_total", dimensions: [("b", "2"), ("a", "1")], factory: self.registry).increment(by: 2)
        Counter(label: "seen_total", dimensions: [("a", "1"), ("b", "2")], factory: self.registry).increment()
        Counter(label: "seen_total", factory: self.registry).increment(by: 5)
        FloatingPointCounter(label: "weight.kg", factory: self.registry).increment(by: 0.5)
        #expect(
            self.registry.text() == """
                # HELP seen_total What was seen,\\nwith a \\\\.
                # TYPE seen_total counter
                seen_total 5
                seen_total{a="1",b="2"} 3
                # TYPE weight_kg counter
                weight_kg 0.5

                """
        )
    }

    @Test("escapes what labels say")
    func escapes() {
        Counter(label: "seen_total", dimensions: [("a", "\"x\"\n\\")], factory: self.registry).increment()
        #expect(self.lines("seen_total") == [#"seen_total{a="\"x\"\n\\"} 1"#])
    }

    @Test("timers are histograms of seconds, whose buckets add up")
    func timers() {
        let timer = Timer(label: "turn_seconds", dimensions: [("kind", "x")], factory: self.registry)
        for milliseconds in [0.4, 1, 20, 700, 100_000] as [Double] { timer.recordMicroseconds(milliseconds * 1_000) }
        let buckets = self.lines("turn_seconds_bucket")
        #expect(buckets.count == 17)
        #expect(buckets.first == #"turn_seconds_bucket{kind="x",le="0.0005"} 1"#)
        #expect(buckets.contains(#"turn_seconds_bucket{kind="x",le="0.001"} 2"#), "a bound belongs to its bucket")
        #expect(buckets.contains(#"turn_seconds_bucket{kind="x",le="1"} 4"#))
        #expect(buckets.last == #"turn_seconds_bucket{kind="x",le="+Inf"} 5"#)
        #expect(self.lines("turn_seconds_count") == [#"turn_seconds_count{kind="x"} 5"#])
        #expect(self.lines("turn_seconds_sum").first?.hasPrefix(#"turn_seconds_sum{kind="x"} 100.72"#) == true)
    }

    @Test("a histogram's buckets are read with all its labels together, each value in one of them")
    func histograms() {
        #expect(self.registry.histogram("turn_seconds").isEmpty)
        let timers = ["x", "y"].map {
            Timer(label: "turn.seconds", dimensions: [("kind", $0)], factory: self.registry)
        }
        #expect(self.registry.histogram("turn.seconds").count == 17)
        for milliseconds in [1, 2, 100_000] as [Double] { timers[0].recordMicroseconds(milliseconds * 1_000) }
        timers[1].recordMicroseconds(1_500)
        let counted = self.registry.histogram("turn_seconds").filter { $0.value > 0 }
        #expect(counted == [0.001: 1, 0.0025: 2, .infinity: 1])
        Counter(label: "seen_total", factory: self.registry).increment()
        #expect(self.registry.histogram("seen_total").isEmpty)
    }

    @Test("meters and recorders that do not aggregate are gauges; those that do are histograms of sizes")
    func recorders() {
        Meter(label: "depth", factory: self.registry).set(3)
        Gauge(label: "level", factory: self.registry).record(1.5)
        Recorder(label: "batch", aggregate: true, factory: self.registry).record(3)
        #expect(self.lines("depth") == ["depth 3"])
        #expect(self.lines("level") == ["level 1.5"])
        #expect(
            self.lines("batch_bucket").prefix(3) == [
                #"batch_bucket{le="1"} 0"#, #"batch_bucket{le="2"} 0"#, #"batch_bucket{le="4"} 1"#,
            ]
        )
    }

    @Test("a name that is another kind's already changes nothing")
    func anotherKind() {
        Counter(label: "seen_total", factory: self.registry).increment()
        Meter(label: "seen_total", factory: self.registry).set(9)
        #expect(self.lines("seen_total") == ["seen_total 1"])
    }

    @Test("loses nothing that is counted at the same time")
    func concurrent() async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 {
                        Counter(label: "seen_total", factory: self.registry).increment()
                        Timer(label: "turn_seconds", factory: self.registry).recordMicroseconds(5)
                    }
                }
            }
        }
        #expect(self.lines("seen_total") == ["seen_total 8000"])
        #expect(self.lines("turn_seconds_count") == ["turn_seconds_count 8000"])
    }
}
