import Dispatch

/// Trains one linear classifier for each label against all the others: support vector machines with squared hinge loss,
/// by dual coordinate descent.
///
/// Hsieh, Chang, Lin, Keerthi, Sundararajan: "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008,
/// algorithm 1 with D = 1/(2C) and no upper bound. The labels are worked on side by side, so that an example's features
/// are read once for many of them. Most labels are settled for most examples after a few passes: then only the others
/// are looked at, as in the paper's shrinking, but for each example. The result is the same on every machine: the order
/// of the examples is fixed, and the parts in which labels share the cores do not depend on their number.
struct LinearTrainer {
    /// How much an error costs beside the size of the weights.
    var cost: Float = 4
    /// Passes over the examples; accuracy on CLINC150 does not rise with more.
    var passes = 8
    /// Passes that look at every label, before and between those that look at the unsettled ones.
    var isFull: @Sendable (_ pass: Int) -> Bool = { $0 < 2 }

    /// Trains on vectors with a label each, from 0 to `labelCount`.
    ///
    /// - Returns: the weights, row after row with one of each label; the last row is the constant term's.
    func weights(of vectors: [FeatureSpace.Vector], labels: [Int], labelCount: Int, rowCount: Int) -> [Float] {
        let examples = Examples(vectors, labels: labels, constantRow: Int32(rowCount))
        let width = max(8, (labelCount + Self.maximumParts - 1) / Self.maximumParts)
        let parts = stride(from: 0, to: labelCount, by: width).map { $0..<min(labelCount, $0 + width) }
        let results = UnsafeMutableBufferPointer<[Float]>.allocate(capacity: parts.count)
        results.initialize(repeating: [])
        defer {
            results.deinitialize()
            results.deallocate()
        }
        // Each part writes to its own place, and all have ended before any is read.
        nonisolated(unsafe) let shared = results
        DispatchQueue.concurrentPerform(iterations: parts.count) { number in
            let descent = DualDescent(examples, labels: parts[number], rowCount: rowCount + 1, cost: self.cost)
            for pass in 0..<self.passes { descent.pass(isFull: self.isFull(pass)) }
            shared[number] = descent.weights
        }
        var weights = Array(repeating: Float(0), count: (rowCount + 1) * labelCount)
        weights.withUnsafeMutableBufferPointer { weights in
            for (part, result) in zip(parts, results) {
                result.withUnsafeBufferPointer { result in
                    var place = 0
                    while place < result.count {
                        let (row, label) = (place / part.count, place % part.count)
                        weights[row * labelCount + part.lowerBound + label] = result[place]
                        place &+= 1
                    }
                }
            }
        }
        return weights
    }

    /// Labels are cut into so many parts at most: two for each of two cores, so that none waits long for the other.
    private static let maximumParts = 4

    /// The vectors one after the other, each ended by the constant term.
    struct Examples: Sendable {
        struct Entry {
            var row: Int32
            var value: Float
        }

        private(set) var entries: [Entry] = []
        private(set) var starts = [0]
        /// The vectors' squared lengths.
        private(set) var squares: [Float] = []
        let labels: [Int]

        init(_ vectors: [FeatureSpace.Vector], labels: [Int], constantRow: Int32) {
            self.labels = labels
            self.entries.reserveCapacity(vectors.reduce(0) { $0 + $1.rows.count + 1 })
            for vector in vectors {
                var place = 0
                while place < vector.rows.count {
                    self.entries.append(Entry(row: vector.rows[place], value: vector.values[place]))
                    place &+= 1
                }
                self.entries.append(Entry(row: constantRow, value: 1))
                self.starts.append(self.entries.count)
                self.squares.append(vector.rows.isEmpty ? 1 : 2)
            }
        }

        var count: Int { self.labels.count }
    }
}
