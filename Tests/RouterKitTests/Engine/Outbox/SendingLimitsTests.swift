import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

struct SendingLimitsTests {
    @Test("a wait is anywhere between nothing and its bound, which doubles up to the cap")
    func jitter() {
        let backoff = Backoff()
        #expect((1...12).map(backoff.bound) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
        #expect(backoff.bound(after: .max) == 300)
        var generator = SeededGenerator(seed: 3)
        for attempt in 1...12 {
            let bound = backoff.bound(after: attempt)
            let waits = (0..<1_000).map { _ in backoff.delay(after: attempt, using: &generator) }
            #expect(waits.allSatisfy { $0 >= 0 && $0 <= bound })
            // Full jitter: spread over all of it, not around the bound.
            for quarter in 0..<4 {
                let range = bound * Double(quarter) / 4..<bound * Double(quarter + 1) / 4
                #expect((150...350).contains(waits.count { range.contains($0) }), "quarter \(quarter) of \(bound) s")
            }
        }
    }

    @Test("lets no more through in any interval than the rate allows", arguments: [30, 1, 2.5, 0.2, 7])
    func window(rate: Double) {
        var window = RateWindow(perSecond: rate)
        var generator = SeededGenerator(seed: 5)
        var now = TestClock.start
        var starts: [Date] = []
        for _ in 0..<2_000 {
            now += Double.random(in: 0...0.3, using: &generator)
            for _ in 0..<min(window.allowance(at: now), Int.random(in: 0...40, using: &generator)) {
                window.start(at: now)
                starts.append(now)
            }
            if let opening = window.opening(after: now) { #expect(opening > now) }
        }
        let interval = max(1, rate.rounded(.down)) / rate
        for (index, start) in starts.enumerated() {
            let within = starts[index...].prefix { $0.timeIntervalSince(start) < interval }
            #expect(within.count <= max(1, Int(rate)))
        }
        // And it is no stricter than that by much.
        #expect(Double(starts.count) > rate * now.timeIntervalSince(TestClock.start) * 0.5)
    }

    @Test("spreads a second's messages over the second, and reaches the rate", arguments: [30, 500, 25])
    func pace(rate: Double) {
        var configuration = OutboxSender.Configuration()
        configuration.messagesPerSecond = rate
        configuration.maximumInFlight = 1_000
        var governor = SendGovernor(configuration)
        var now = TestClock.start
        var starts: [Date] = []
        while now < TestClock.start + 10 {
            while let permit = governor.begin(at: now) {
                starts.append(now)
                governor.end(permit, .alive, hold: nil, at: now)
            }
            now = governor.opening(after: now) ?? now + 0.01
        }
        for (index, start) in starts.enumerated() {
            let within = starts[index...].prefix {
                $0.timeIntervalSince(start) < (rate / 10).rounded(.down) / rate - 0.000_1
            }
            #expect(within.count <= Int(rate / 10), "a tenth of a second's messages in a tenth of a second")
        }
        #expect(Double(starts.count) > rate * 9.5)
    }

    @Test("no rate is no limit")
    func noRate() {
        for rate in [nil, 0, -1] as [Double?] {
            var window = RateWindow(perSecond: rate)
            window.start(at: TestClock.start)
            let allowance = window.allowance(at: TestClock.start)
            #expect(allowance == .max)
        }
    }

    @Test("a clock that is set back holds nothing up")
    func clockSetBack() {
        var window = RateWindow(perSecond: 1)
        window.start(at: TestClock.start)
        let allowance = window.allowance(at: TestClock.start - 3_600)
        #expect(allowance == 1)
    }
}
