import Testing

@testable import RouterKit

/// What the trainer makes of vectors.
struct LinearTrainerTests {
    /// Three labels on three axes, and a feature that all have.
    private static let vectors = (0..<30).map { number in
        FeatureSpace.Vector(rows: [Int32(number % 3), 3], values: [0.8, 0.6])
    }

    @Test("parts what can be parted, with the margin that the cost asks for")
    func separates() {
        let labels = (0..<30).map { $0 % 3 }
        let weights = LinearTrainer().weights(of: Self.vectors, labels: labels, labelCount: 3, rowCount: 4)
        #expect(weights.count == 5 * 3)
        for (vector, own) in zip(Self.vectors, labels) {
            for label in 0..<3 {
                let score =
                    zip(vector.rows, vector.values).reduce(weights[4 * 3 + label]) { sum, entry in
                        sum + weights[Int(entry.0) * 3 + label] * entry.1
                    }
                #expect(label == own ? score > 0.7 : score < -0.7)
            }
        }
    }

    @Test("comes to weights at which the slope is flat")
    func optimum() {
        // One vector of length 1 and the constant term, one label: minimise w²/2 + C max(0, 1 - 2w)²  along (x, 1).
        var trainer = LinearTrainer()
        trainer.passes = 40
        let weights = trainer.weights(
            of: [FeatureSpace.Vector(rows: [0], values: [1])],
            labels: [0],
            labelCount: 1,
            rowCount: 1
        )
        // The multiplier a solves 2a - 1 + a/(2C) = 0, so w = a = 1/(2 + 1/8) for C = 4.
        #expect(abs(weights[0] - 1 / 2.125) < 1e-3)
        #expect(abs(weights[1] - 1 / 2.125) < 1e-3)
    }

    @Test("does not depend on how many labels are worked on beside one")
    func parts() {
        let labels = (0..<30).map { $0 % 3 }
        let few = LinearTrainer().weights(of: Self.vectors, labels: labels, labelCount: 3, rowCount: 4)
        let many = LinearTrainer().weights(of: Self.vectors, labels: labels, labelCount: 40, rowCount: 4)
        for row in 0...4 {
            for label in 0..<3 { #expect(abs(few[row * 3 + label] - many[row * 40 + label]) < 0.02) }
        }
    }
}
