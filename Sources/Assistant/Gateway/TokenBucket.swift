import Foundation

/// Lets so many through a second on average, and as many at once as had time to gather.
struct TokenBucket: Sendable {
    private let rate: Double
    private let capacity: Double
    private var tokens: Double
    private var filledAt: Date?

    /// A full bucket: `rate` tokens a second, and room for `burst`.
    init(rate: Double, burst: Double) {
        self.rate = rate
        self.capacity = burst
        self.tokens = burst
    }

    /// Takes a token, unless there is none.
    mutating func take(at now: Date) -> Bool {
        // A clock that was set back fills nothing.
        let seconds = self.filledAt.map { max(0, now.timeIntervalSince($0)) } ?? 0
        self.filledAt = now
        self.tokens = min(self.capacity, self.tokens + seconds * self.rate)
        guard self.tokens >= 1 else { return false }
        self.tokens -= 1
        return true
    }
}
