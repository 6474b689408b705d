/// How one list of lines becomes another.
struct LineDifference {
    private let lines: [Line]

    private struct Line {
        let mark: Character
        let text: String
    }

    init(from old: [String], to new: [String]) {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(Self.offset))
        let inserted = Set(difference.insertions.map(Self.offset))
        var lines: [Line] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < new.count {
            if removed.contains(oldIndex) {
                lines.append(Line(mark: "-", text: old[oldIndex]))
                oldIndex += 1
            } else if inserted.contains(newIndex) {
                lines.append(Line(mark: "+", text: new[newIndex]))
                newIndex += 1
            } else {
                lines.append(Line(mark: " ", text: old[oldIndex]))
                oldIndex += 1
                newIndex += 1
            }
        }
        self.lines = lines
    }

    /// A unified diff; `nil` when nothing differs.
    func unified(from old: String, to new: String, context: Int = 3) -> String? {
        let hunks = self.hunks(context: context)
        guard !hunks.isEmpty else { return nil }
        var text = ["--- \(old)", "+++ \(new)"]
        for hunk in hunks {
            text.append("@@ -\(self.range(of: hunk, without: "+")) +\(self.range(of: hunk, without: "-")) @@")
            text += self.lines[hunk].map { "\($0.mark)\($0.text)" }
        }
        return text.joined(separator: "\n")
    }

    /// Where lines differ, with those around them.
    private func hunks(context: Int) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in self.lines.indices where self.lines[index].mark != " " {
            let around = max(0, index - context)..<min(self.lines.count, index + context + 1)
            if let last = hunks.last, around.lowerBound <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
            } else {
                hunks.append(around)
            }
        }
        return hunks
    }

    /// The lines of a hunk as one side numbers them, from 1; of none, the number of the line before.
    private func range(of hunk: Range<Int>, without mark: Character) -> String {
        let before = self.lines[..<hunk.lowerBound].count { $0.mark != mark }
        let count = self.lines[hunk].count { $0.mark != mark }
        return "\(count == 0 ? before : before + 1),\(count)"
    }

    private static func offset(of change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .remove(let offset, _, _), .insert(let offset, _, _): offset
        }
    }
}
