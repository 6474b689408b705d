public import Foundation

/// How long a message waits before its next attempt: exponential backoff with full jitter.
///
/// The wait is random between nothing and a bound that doubles with each attempt, so that messages which failed together
/// do not come back together ("Exponential Backoff And Jitter", AWS Architecture Blog).
public struct Backoff: Sendable, Hashable {
    /// The longest wait after the first attempt; 1 s.
    public var base: TimeInterval = 1
    /// The longest wait of all; 5 min.
    public var cap: TimeInterval = 300

    /// The defaults.
    public init() {}

    /// The longest wait after an attempt, counted from 1.
    func bound(after attempt: Int) -> TimeInterval {
        // The exponent is bounded, so that no number of attempts overflows.
        min(self.cap, self.base * pow(2, Double(min(max(attempt - 1, 0), 60))))
    }

    /// A wait after an attempt, counted from 1.
    func delay(after attempt: Int, using generator: inout some RandomNumberGenerator) -> TimeInterval {
        .random(in: 0...max(self.bound(after: attempt), 0), using: &generator)
    }
}
