/// The training of some labels by dual coordinate descent, pass by pass; see ``LinearTrainer``.
///
/// Works on plain memory: these loops are all that training costs, and unoptimised builds run them too.
final class DualDescent {
    private let examples: LinearTrainer.Examples
    private let labels: Range<Int>
    private let width: Int
    private let diagonal: Float
    private var pass = 0
    private let rowCount: Int
    /// Row after row, one of each label.
    private let memory: UnsafeMutablePointer<Float>
    /// Example after example, one of each label.
    private let multipliers: UnsafeMutablePointer<Float>
    /// The labels that are not settled, example after example, and how many they are.
    private let active: UnsafeMutablePointer<Int32>
    private let activeCounts: UnsafeMutablePointer<Int>
    /// Of the example at hand, by label.
    private let scores: UnsafeMutablePointer<Float>
    private let steps: UnsafeMutablePointer<Float>

    init(_ examples: LinearTrainer.Examples, labels: Range<Int>, rowCount: Int, cost: Float) {
        self.examples = examples
        self.labels = labels
        self.width = labels.count
        self.diagonal = 1 / (2 * cost)
        self.rowCount = rowCount
        func zeros<Number: Numeric>(_ count: Int) -> UnsafeMutablePointer<Number> {
            let memory = UnsafeMutablePointer<Number>.allocate(capacity: count)
            memory.initialize(repeating: 0, count: count)
            return memory
        }
        self.memory = zeros(rowCount * labels.count)
        self.multipliers = zeros(examples.count * labels.count)
        self.active = zeros(examples.count * labels.count)
        self.activeCounts = zeros(examples.count)
        self.scores = zeros(labels.count)
        self.steps = zeros(labels.count)
    }

    deinit {
        self.memory.deallocate()
        self.multipliers.deallocate()
        self.active.deallocate()
        self.activeCounts.deallocate()
        self.scores.deallocate()
        self.steps.deallocate()
    }

    /// Row after row, one of each label.
    var weights: [Float] { Array(UnsafeBufferPointer(start: self.memory, count: self.rowCount * self.width)) }

    /// One step for each example: with all labels, or with those that the last pass left unsettled.
    func pass(isFull: Bool) {
        let order = Self.order(of: self.examples.count, pass: self.pass)
        self.pass += 1
        self.examples.entries.withUnsafeBufferPointer { entries in
            for example in order {
                let entries = UnsafeBufferPointer(
                    rebasing: entries[self.examples.starts[example]..<self.examples.starts[example + 1]]
                )
                let active = self.active + example * self.width
                if isFull {
                    var label = 0
                    while label < self.width {
                        active[label] = Int32(label)
                        label &+= 1
                    }
                    self.activeCounts[example] = self.width
                }
                let count = self.activeCounts[example]
                if count == 0 { continue }
                self.score(entries, active, count)
                self.activeCounts[example] = self.step(example, entries, active, count)
            }
        }
    }

    /// Works out the scores of the active labels.
    private func score(
        _ entries: UnsafeBufferPointer<LinearTrainer.Examples.Entry>,
        _ active: UnsafeMutablePointer<Int32>,
        _ count: Int
    ) {
        let (scores, width) = (self.scores, self.width)
        scores.update(repeating: 0, count: width)
        if Self.sparseFactor * count > width {
            var index = 0
            while index < entries.count {
                let row = self.memory + Int(entries[index].row) * width
                let value = entries[index].value
                index &+= 1
                var label = 0
                while label < width {
                    scores[label] += value * row[label]
                    label &+= 1
                }
            }
        } else {
            var index = 0
            while index < entries.count {
                let row = self.memory + Int(entries[index].row) * width
                let value = entries[index].value
                index &+= 1
                var place = 0
                while place < count {
                    let label = Int(active[place])
                    scores[label] += value * row[label]
                    place &+= 1
                }
            }
        }
    }

    /// Moves the weights along the example; keeps the labels that are not settled in `active`, and returns their number.
    private func step(
        _ example: Int,
        _ entries: UnsafeBufferPointer<LinearTrainer.Examples.Entry>,
        _ active: UnsafeMutablePointer<Int32>,
        _ count: Int
    ) -> Int {
        let width = self.width
        let multipliers = self.multipliers + example * width
        let curvature = self.examples.squares[example] + self.diagonal
        let own = self.examples.labels[example] - self.labels.lowerBound
        var (kept, changed) = (0, 0)
        var place = 0
        self.steps.update(repeating: 0, count: width)
        while place < count {
            let label = Int(active[place])
            place &+= 1
            let sign: Float = label == own ? 1 : -1
            let multiplier = multipliers[label]
            let slope = sign * self.scores[label] - 1 + self.diagonal * multiplier
            // Far on the right side, and no say in the weights.
            if multiplier == 0, slope > Self.settledSlope { continue }
            active[kept] = Int32(label)
            kept &+= 1
            let new = max(0, multiplier - slope / curvature)
            if abs(new - multiplier) < Self.smallestStep { continue }
            multipliers[label] = new
            self.steps[label] = (new - multiplier) * sign
            changed &+= 1
        }
        guard changed > 0 else { return kept }
        if Self.sparseFactor * changed > width {
            var index = 0
            while index < entries.count {
                let row = self.memory + Int(entries[index].row) * width
                let value = entries[index].value
                index &+= 1
                var label = 0
                while label < width {
                    row[label] += value * self.steps[label]
                    label &+= 1
                }
            }
        } else {
            var index = 0
            while index < entries.count {
                let row = self.memory + Int(entries[index].row) * width
                let value = entries[index].value
                index &+= 1
                var place = 0
                while place < kept {
                    let label = Int(active[place])
                    row[label] += value * self.steps[label]
                    place &+= 1
                }
            }
        }
        return kept
    }

    /// From so many labels out of all on, it is cheaper to work on all of them with vector instructions.
    private static let sparseFactor = 2
    /// A slope that does not come back to 0 in later passes, as a rule.
    private static let settledSlope: Float = 0.05
    private static let smallestStep: Float = 1e-4

    /// The examples in leaps, so that neighbours, which tend to have one label, are far apart; others in each pass.
    private static func order(of count: Int, pass: Int) -> [Int] {
        var leap = Int(0.618 * Double(count)) + 1 + 97 * pass
        while Self.commonDivisor(leap, count) != 1 { leap += 1 }
        return (0..<count).map { ($0 * leap + pass) % count }
    }

    private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
        other == 0 ? one : Self.commonDivisor(other, one % other)
    }
}
