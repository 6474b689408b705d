import Foundation

/// Lines over weeks as a picture, in percent.
struct Plot {
    /// One line.
    struct Line {
        /// What it shows.
        let name: String
        /// Its shares of 1, from the first week on.
        let values: [Double]
    }

    let title: String
    let lines: [Line]

    private static let colours = ["#7a7a7a", "#c2410c", "#15803d", "#1d4ed8"]
    private static let size = (width: 720.0, height: 400.0)
    private static let field = (left: 56.0, right: 500.0, top: 48.0, bottom: 352.0)

    /// The picture; it needs no other file, and reads on dark pages too.
    var svg: String {
        let all = self.lines.flatMap(\.values)
        let low = (((all.min() ?? 0) * 20).rounded(.down) / 20)
        let high = (((all.max() ?? 1) * 20).rounded(.up) / 20)
        let weeks = self.lines.map(\.values.count).max() ?? 0
        func x(_ week: Int) -> Double {
            Self.field.left + (Self.field.right - Self.field.left) * Double(week) / Double(max(weeks - 1, 1))
        }
        func y(_ share: Double) -> Double {
            Self.field.bottom - (Self.field.bottom - Self.field.top) * (share - low) / max(high - low, 0.01)
        }
        var parts = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.size.width)) \(Int(Self.size.height))" \
            font-family="sans-serif" font-size="13">
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="\(Self.field.left)" y="26" font-size="16" fill="#111111">\(self.title)</text>
            """
        ]
        for step in stride(from: low, through: high + 0.001, by: 0.05) {
            parts.append(
                """
                <line x1="\(Self.field.left)" x2="\(Self.field.right)" y1="\(y(step).short)" y2="\(y(step).short)" \
                stroke="#dddddd"/>
                <text x="\(Self.field.left - 8)" y="\((y(step) + 4).short)" text-anchor="end" \
                fill="#444444">\(Int((step * 100).rounded())) %</text>
                """
            )
        }
        for week in 0..<weeks {
            parts.append(
                """
                <text x="\(x(week).short)" y="\(Self.field.bottom + 22)" text-anchor="middle" \
                fill="#444444">\(week + 1)</text>
                """
            )
        }
        for (number, line) in self.lines.enumerated() {
            let colour = Self.colours[number % Self.colours.count]
            let points = line.values.enumerated().map { "\(x($0.offset).short),\(y($0.element).short)" }
            let height = y(line.values.last ?? low) + 4
            parts.append(
                """
                <polyline fill="none" stroke="\(colour)" stroke-width="2.5" points="\(points.joined(separator: " "))"/>
                <text x="\(Self.field.right + 10)" y="\(height.short)" fill="\(colour)">\(line.name)</text>
                """
            )
        }
        return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
    }
}

extension Double {
    /// With one digit after the point.
    fileprivate var short: String { String(format: "%.1f", self) }
}
