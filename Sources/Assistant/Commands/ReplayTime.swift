import Foundation
import RouterKit

/// Times as `replay` reads them.
enum ReplayTime {
    /// ISO 8601 with or without fractions of a second, or how long ago: `10m`, `2h ago`.
    static func date(_ text: String, now: Date) -> Date? {
        let text = text.trimmingCharacters(in: .whitespaces)
        // The style without fractions would take a time with some and drop them.
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
        if let date = try? Date(text, strategy: style) { return date.inStoredResolution }
        let length = text.hasSuffix("ago") ? text.dropLast(3).trimmingCharacters(in: .whitespaces) : text
        return SimulatorClock.interval(length).map { now.addingTimeInterval(-$0) }
    }
}
