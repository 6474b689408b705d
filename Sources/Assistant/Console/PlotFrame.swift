import Foundation

/// Where bars stand in a plot over time, one for each slot, and what is written at its edges.
struct PlotFrame {
    let slots: Int
    let since: Date
    /// How long a slot is, in seconds.
    let slot: TimeInterval

    private static let width = 320.0
    private static let height = 130.0
    /// Where bars stand; beneath are the times.
    private static let floor = 112.0
    private static let ceiling = 16.0

    /// The slots of a time that ends now, the one under way the last.
    init(_ seconds: TimeInterval, until now: Date, slot: TimeInterval) {
        let end = (now.timeIntervalSince1970 / slot).rounded(.down) * slot + slot
        self.slots = Int(seconds / slot)
        self.since = Date(timeIntervalSince1970: end - seconds)
        self.slot = slot
    }

    /// What a page needs to draw it, without the bars.
    var content: [String: Any] {
        [
            "width": Int(Self.width), "height": Int(Self.height), "floor": Int(Self.floor),
            "below": Int(Self.height - 3), "from": self.time(0), "to": self.time(self.slots),
        ]
    }

    /// A bar, or a part of one, between two values of which `most` reaches the top.
    ///
    /// Parts are numbered from 0, at the foot; each has a colour.
    func bar(_ slot: Int, from low: Double, to high: Double, of most: Double, part: Int, title: String) -> [String: Any]
    {
        let step = Self.width / Double(self.slots)
        let scale = (Self.floor - Self.ceiling) / most
        return [
            "x": Self.text(Double(slot) * step + step * 0.1), "y": Self.text(Self.floor - high * scale),
            "width": Self.text(step * 0.8), "height": Self.text((high - low) * scale), "part": Self.part(part),
            "title": "\(self.time(slot)): \(title)",
        ]
    }

    /// The class of a part, which gives it its colour.
    static func part(_ index: Int) -> String { ["first", "second", "third"][min(index, 2)] }

    private func time(_ slot: Int) -> String {
        String(StoryContent.time(self.since + Double(slot) * self.slot).dropFirst(5).dropLast(3))
    }

    private static func text(_ number: Double) -> String { String(format: "%.1f", number) }
}
