import Foundation
import RouterKit

/// What texts were taken for, beside what they mean.
struct Judgement {
    /// Texts with one intent, by that and by what they were taken for; one that is as right counts as the one.
    private var counts: [Intent: [Intent: Int]] = [:]
    private var compound = 0
    private var compoundRight = 0
    private var compoundFirstRight = 0

    mutating func add(_ text: LabelledText, requests: [Intent]) {
        guard text.intents.count == 1 else {
            self.compound += 1
            if requests == text.intents || requests == text.or { self.compoundRight += 1 }
            if text.intents.contains(requests[0]) { self.compoundFirstRight += 1 }
            return
        }
        let taken = requests[0]
        let isRight = taken == text.intents[0] || text.or?.contains(taken) ?? false
        self.counts[text.intents[0], default: [:]][isRight ? text.intents[0] : taken, default: 0] += 1
    }

    var count: Int { self.counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
    private var right: Int { self.counts.reduce(0) { $0 + ($1.value[$1.key] ?? 0) } }
    var accuracy: Double { Double(self.right) / Double(self.count) }
    var compoundAccuracy: Double { Double(self.compoundRight) / Double(max(1, self.compound)) }

    /// Of the texts with an intent, how many were taken for it.
    func recall(of intent: Intent) -> Double {
        let row = self.counts[intent] ?? [:]
        return Double(row[intent] ?? 0) / Double(max(1, row.values.reduce(0, +)))
    }

    /// Texts that mean something and were taken for nothing, and for something else.
    private var notUnderstood: Int { self.counts.reduce(0) { $0 + ($1.key == .unknown ? 0 : $1.value[.unknown] ?? 0) } }

    /// Replaces the part of a document between its marks.
    func write(to document: URL) throws {
        let text = try String(contentsOf: document, encoding: .utf8)
        guard let start = text.range(of: "<!-- figures -->\n"), let end = text.range(of: "<!-- end of figures -->")
        else {
            throw CocoaError(.fileReadCorruptFile)
        }
        let new = text[..<start.upperBound] + self.report + text[end.lowerBound...]
        try String(new).write(to: document, atomically: true, encoding: .utf8)
    }

    private var report: String {
        func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
        let inScope = self.count - (self.counts[.unknown]?.values.reduce(0, +) ?? 0)
        let wrong = self.count - self.right - self.notUnderstood
        let unknownRight = self.counts[.unknown]?[.unknown] ?? 0
        let summary = """
            | of the texts kept apart | |
            | --- | ---: |
            | with one intent, or none | \(self.count) |
            | taken for what they mean | \(percent(self.accuracy)) |
            | … of those that mean something (\(inScope)) | \(percent(Double(self.right - unknownRight) / Double(inScope))) |
            | … of those that mean nothing here | \(percent(self.recall(of: .unknown))) |
            | taken for nothing, though they mean something | \(percent(Double(self.notUnderstood) / Double(self.count))) |
            | taken for something else | \(percent(Double(wrong) / Double(self.count))) |
            | with several intents | \(self.compound) |
            | … all understood, in order | \(percent(self.compoundAccuracy)) |
            | … one of them, at least, understood | \(percent(Double(self.compoundFirstRight) / Double(max(1, self.compound)))) |


            """
        let intents = self.counts.keys.sorted { $0.rawValue < $1.rawValue }
        let others = Set(self.counts.values.flatMap(\.keys)).subtracting(intents).sorted { $0.rawValue < $1.rawValue }
        let columns = intents + others
        var lines = ["| meant ↓ taken for → | " + columns.map(Self.short).joined(separator: " | ") + " | right |"]
        lines.append("| --- |" + String(repeating: " ---: |", count: columns.count + 1))
        for intent in intents {
            let row = columns.map { column in
                let count = self.counts[intent]?[column] ?? 0
                return count == 0 ? "" : column == intent ? "**\(count)**" : "\(count)"
            }
            lines.append("| `\(intent)` | " + row.joined(separator: " | ") + " | \(percent(self.recall(of: intent))) |")
        }
        return summary + lines.joined(separator: "\n") + "\n"
    }

    /// As short as still tells the intents apart.
    private static func short(_ intent: Intent) -> String { String(intent.rawValue.prefix(5)) }
}
