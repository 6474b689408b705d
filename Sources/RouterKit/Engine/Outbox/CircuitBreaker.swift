import Foundation

/// Whether a provider is spoken to.
public enum CircuitState: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is.
    case closed
    /// It failed too often, and is left alone for a while.
    case open
    /// One message finds out whether it works again.
    case halfOpen = "half_open"
}

/// Leaves a provider alone that keeps failing.
struct CircuitBreaker: Sendable {
    private let threshold: Int
    private let coolDown: TimeInterval
    private var failures = 0
    private var openUntil: Date?
    private var isProbing = false

    /// What an attempt says about the provider.
    enum Verdict: Sendable {
        /// It answered, if only with a refusal.
        case alive
        /// It did not.
        case failing
        /// Nothing either way.
        case none
    }

    /// A breaker that opens after `threshold` failures in a row, for `coolDown` seconds.
    init(threshold: Int, coolDown: TimeInterval) {
        self.threshold = max(1, threshold)
        self.coolDown = coolDown
    }

    func state(at now: Date) -> CircuitState {
        guard let openUntil = self.openUntil else { return .closed }
        return now < openUntil ? .open : .halfOpen
    }

    /// How many attempts may start now.
    func allowance(at now: Date) -> Int {
        switch self.state(at: now) {
        case .closed: .max
        case .open: 0
        case .halfOpen: self.isProbing ? 0 : 1
        }
    }

    /// Begins an attempt, and says whether it is the one that decides.
    mutating func begin(at now: Date) -> Bool {
        guard self.state(at: now) == .halfOpen else { return false }
        self.isProbing = true
        return true
    }

    /// Ends an attempt; while the breaker is not closed, only the one that decides counts.
    mutating func end(isProbe: Bool, _ verdict: Verdict, at now: Date) {
        if isProbe { self.isProbing = false }
        guard isProbe || self.openUntil == nil else { return }
        switch verdict {
        case .alive:
            self.failures = 0
            self.openUntil = nil
        case .failing:
            self.failures += 1
            if isProbe || self.failures >= self.threshold { self.openUntil = now.addingTimeInterval(self.coolDown) }
        case .none: break
        }
    }

    /// When attempts may start again, if it is open.
    func opening(after now: Date) -> Date? { self.state(at: now) == .open ? self.openUntil : nil }
}
