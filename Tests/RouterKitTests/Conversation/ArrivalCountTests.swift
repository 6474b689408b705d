import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

struct ArrivalCountTests {
    private func count(_ arrivals: [TimeInterval]) -> ArrivalCount {
        var count = ArrivalCount()
        for seconds in arrivals { count.count(at: TestClock.start.addingTimeInterval(seconds)) }
        return count
    }

    @Test(
        "estimates the last minute from this window and the part of the one before that it covers",
        arguments: [
            ([], 0.0, 0.0),
            ([0], 0, 1),
            ([0, 10, 59.999], 59.999, 3),
            // The window moves on by whole minutes, and all of the earlier one still lies in the last 60 seconds.
            ([0, 0, 0, 60], 60, 4),
            ([0, 0, 0, 0, 90], 90, 3),
            ([0, 0, 0, 0, 60, 75], 75, 5),
            ([0, 0, 0, 0, 60, 105], 105, 3),
            ([0, 0, 0, 0, 119.999], 119.999, 1),
            // Two minutes after the window began, nothing of it counts.
            ([0, 0, 0, 0, 120], 120, 1),
            ([0, 0, 0, 0, 60, 120], 120, 2),
            ([0, 0, 100_000], 100_000, 1),
            // A clock that goes back does not count for less.
            ([100, 50], 50, 2),
        ]
    )
    func estimates(arrivals: [TimeInterval], at seconds: TimeInterval, expected: Double) {
        let estimate = self.count(arrivals).inLastMinute(at: TestClock.start.addingTimeInterval(seconds))
        #expect(abs(estimate - expected) < 0.001)
    }

    @Test("survives its stored form")
    func survives() throws {
        var count = self.count([0, 10.25, 61.125])
        count.notifiedAt = TestClock.start
        #expect(try StoredJSON.decode(ArrivalCount.self, from: StoredJSON.encode(count)) == count)
    }
}
