/// Times operations against each other: rounds of each take turns, so that whatever else the machine does hits all
/// alike, and the median round of each counts.
struct Measurement {
    let name: String
    private let operation: (Int) -> Int
    private var rounds: [Double] = []

    /// An operation that is called with the number of the call and returns something that it worked out, which keeps
    /// the compiler from leaving the work away.
    init(_ name: String, operation: @escaping (Int) -> Int) {
        self.name = name
        self.operation = operation
    }

    /// The median round's nanoseconds for one call.
    var nanoseconds: Double {
        let sorted = self.rounds.sorted()
        return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
    }

    /// Runs all of them, in turns.
    static func run(_ measurements: inout [Measurement], rounds: Int = 41, callsPerRound: Int = 20_000) {
        var sum = 0
        for round in 0...rounds {
            for index in measurements.indices {
                let operation = measurements[index].operation
                let clock = ContinuousClock()
                let start = clock.now
                for call in 0..<callsPerRound { sum &+= operation(call) }
                let elapsed = (clock.now - start) / .nanoseconds(1)
                // The first round warms up.
                if round > 0 { measurements[index].rounds.append(elapsed / Double(callsPerRound)) }
            }
        }
        precondition(sum != 0, "the operations worked nothing out")
    }
}
