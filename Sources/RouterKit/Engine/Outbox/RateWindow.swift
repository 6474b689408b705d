import DequeModule
import Foundation

/// Lets so many through in any second, wherever the second begins.
///
/// A token bucket would let twice as many through in the second after a pause, and providers count.
struct RateWindow: Sendable {
    /// How many in any interval.
    private let limit: Int
    /// How long the interval is: the window's length, or longer or shorter where the limit is no whole number.
    private let interval: TimeInterval
    private var starts: Deque<Date> = []

    /// A window for a rate; `nil` and what is not above 0 limit nothing.
    ///
    /// - Parameters:
    ///   - rate: how many a second.
    ///   - length: how long the window is, in seconds; longer where the rate lets not even one through in it.
    init(perSecond rate: Double?, over length: TimeInterval = 1) {
        guard let rate, rate > 0, rate < 1_000_000 else {
            self.limit = .max
            self.interval = 0
            return
        }
        self.limit = max(1, Int(rate * length))
        self.interval = Double(self.limit) / rate
    }

    /// How many may start now.
    mutating func allowance(at now: Date) -> Int {
        guard self.limit < .max else { return .max }
        while let first = self.starts.first, !self.counts(first, at: now) { self.starts.removeFirst() }
        return self.limit - self.starts.count
    }

    /// Counts one that starts now.
    mutating func start(at now: Date) {
        if self.limit < .max { self.starts.append(now) }
    }

    /// When the next may start, if none may now.
    mutating func opening(after now: Date) -> Date? {
        self.allowance(at: now) > 0 ? nil : self.starts.first?.addingTimeInterval(self.interval)
    }

    // A start in the future is from before somebody set the clock back.
    private func counts(_ start: Date, at now: Date) -> Bool {
        start <= now && now.timeIntervalSince(start) < self.interval
    }
}
