/// Bars over time, one for each slot; several series are stacked.
struct OverviewPlot {
    /// What is counted.
    struct Series {
        let name: String
        let values: [Int: Int]
    }

    let title: String
    let series: [Series]
    let frame: PlotFrame

    /// What a page needs to draw it.
    var content: [String: Any] {
        let totals = self.series.enumerated().map { index, series in
            var total: [String: Any] = ["name": series.name, "count": self.sum(series)]
            if self.series.count > 1 { total["part"] = PlotFrame.part(index) }
            return total
        }
        let content: [String: Any] = [
            "title": self.title, "totals": totals, "bars": self.bars, "most": self.most,
            "summary": "\(self.title): "
                + self.series.map { "\(self.sum($0)) \($0.name)" }.joined(separator: ", ")
                + "; at most \(self.most) in a bar",
        ]
        return content.merging(self.frame.content) { own, _ in own }
    }

    private func sum(_ series: Series) -> Int {
        series.values.reduce(0) { (0..<self.frame.slots).contains($1.key) ? $0 + $1.value : $0 }
    }

    private var most: Int {
        (0..<self.frame.slots).map { slot in self.series.reduce(0) { $0 + ($1.values[slot] ?? 0) } }.max() ?? 0
    }

    private var bars: [[String: Any]] {
        let most = Double(max(self.most, 1))
        return (0..<self.frame.slots).flatMap { slot -> [[String: Any]] in
            var below = 0
            return self.series.enumerated().compactMap { index, series in
                guard let count = series.values[slot], count > 0 else { return nil }
                defer { below += count }
                return self.frame.bar(
                    slot,
                    from: Double(below),
                    to: Double(below + count),
                    of: most,
                    part: index,
                    title: "\(count) \(series.name)"
                )
            }
        }
    }
}
