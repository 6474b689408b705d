import Foundation
import RouterKitSQL

/// How long something took over time: a bar for each slot that reaches up to what half of it took at most, then 95 and
/// 99 of 100.
struct LatencyPlot {
    let title: String
    /// What took so long, one of it: `turn`.
    let name: String
    let durations: [Int: DurationCounts]
    let frame: PlotFrame

    private static let shares = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)]

    /// What a page needs to draw it.
    var content: [String: Any] {
        let slots = self.durations.filter { (0..<self.frame.slots).contains($0.key) }
        let all = slots.values.reduce(into: DurationCounts()) { $0.add($1) }
        let most = slots.values.compactMap { $0.quantile(0.99) }.max() ?? 0
        let totals = Self.shares.enumerated().map { index, share in
            [
                "name": share.0, "count": all.quantile(share.1).map(Self.text) ?? "–",
                "part": PlotFrame.part(index),
            ]
        }
        let content: [String: Any] = [
            "title": self.title, "totals": totals, "of": self.number(all),
            "bars": slots.keys.sorted().flatMap { self.bars($0, of: most) }, "most": Self.text(most),
            "summary": "\(self.title): \(self.words(all)); p99 at most \(Self.text(most)) in a bar",
        ]
        return content.merging(self.frame.content) { own, _ in own }
    }

    private func bars(_ slot: Int, of most: Double) -> [[String: Any]] {
        guard let counts = self.durations[slot], most > 0 else { return [] }
        var low = 0.0
        return Self.shares.enumerated().compactMap { index, share in
            guard let high = counts.quantile(share.1), high > low else { return nil }
            defer { low = high }
            return self.frame.bar(slot, from: low, to: high, of: most, part: index, title: self.words(counts))
        }
    }

    private func words(_ counts: DurationCounts) -> String {
        let shares = Self.shares.compactMap { share in
            counts.quantile(share.1).map { "\(share.0) \(Self.text($0))" }
        }
        return (shares + ["of \(self.number(counts))"]).joined(separator: ", ")
    }

    private func number(_ counts: DurationCounts) -> String {
        counts.total == 1 ? "1 \(self.name)" : "\(counts.total) \(self.name)s"
    }

    /// A duration with two digits that count, since more are not known.
    static func text(_ seconds: Double) -> String {
        let (number, unit) = seconds < 0.9995 ? (seconds * 1_000, "ms") : (seconds, "s")
        return String(format: number < 9.95 ? "%.1f" : "%.0f", number) + " " + unit
    }
}
