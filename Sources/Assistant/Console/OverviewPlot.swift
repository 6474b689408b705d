import Foundation

/// Bars over time, one for each slot; several series are stacked.
struct OverviewPlot {
    /// What is counted.
    struct Series {
        let name: String
        let values: [Int: Int]
    }

    let title: String
    let series: [Series]
    let slots: Int
    let since: Date
    /// How long a slot is, in seconds.
    let slot: TimeInterval

    private static let width = 320.0
    private static let height = 130.0
    /// Where bars stand; beneath are the times.
    private static let floor = 112.0
    private static let ceiling = 16.0

    /// What a page needs to draw it.
    var content: [String: Any] {
        let totals = self.series.map { series in
            ["name": series.name, "count": self.sum(series)] as [String: Any]
        }
        return [
            "title": self.title, "totals": totals, "width": Int(Self.width), "height": Int(Self.height),
            "floor": Int(Self.floor), "below": Int(Self.height - 3), "bars": self.bars, "most": self.most,
            "from": self.time(0), "to": self.time(self.slots),
            "summary": "\(self.title): "
                + self.series.map { "\(self.sum($0)) \($0.name)" }.joined(separator: ", ")
                + "; at most \(self.most) in a bar",
        ]
    }

    private func sum(_ series: Series) -> Int {
        series.values.reduce(0) { (0..<self.slots).contains($1.key) ? $0 + $1.value : $0 }
    }

    private var most: Int {
        (0..<self.slots).map { slot in self.series.reduce(0) { $0 + ($1.values[slot] ?? 0) } }.max() ?? 0
    }

    private var bars: [[String: Any]] {
        let step = Self.width / Double(self.slots)
        let scale = (Self.floor - Self.ceiling) / Double(max(self.most, 1))
        return (0..<self.slots).flatMap { slot -> [[String: Any]] in
            var top = Self.floor
            return self.series.enumerated().compactMap { index, series in
                guard let count = series.values[slot], count > 0 else { return nil }
                let height = Double(count) * scale
                top -= height
                return [
                    "x": Self.text(Double(slot) * step + step * 0.1), "y": Self.text(top),
                    "width": Self.text(step * 0.8), "height": Self.text(height), "isSecond": index > 0,
                    "title": "\(self.time(slot)): \(count) \(series.name)",
                ]
            }
        }
    }

    private func time(_ slot: Int) -> String {
        String(StoryContent.time(self.since + Double(slot) * self.slot).dropFirst(5).dropLast(3))
    }

    private static func text(_ number: Double) -> String { String(format: "%.1f", number) }
}
