import Foundation

/// Decides how many messages may be on their way to a provider now.
///
/// What it weighs: how many are on their way, how many started within the last second, whether the provider works, and
/// whether it asked to be left alone.
struct SendGovernor: Sendable {
    private(set) var inFlight = 0
    private(set) var isStopped = false
    private let maximumInFlight: Int
    private var window: RateWindow
    // A second's messages all at once may be two seconds' for a provider, since they take different times to arrive.
    private var pace: RateWindow
    private var breaker: CircuitBreaker
    private var heldUntil: Date?

    /// Permission for one attempt.
    struct Permit: Sendable {
        fileprivate let isProbe: Bool
    }

    init(_ configuration: OutboxSender.Configuration) {
        self.maximumInFlight = max(1, configuration.maximumInFlight)
        self.window = RateWindow(perSecond: configuration.messagesPerSecond)
        self.pace = RateWindow(perSecond: configuration.messagesPerSecond, over: 0.1)
        self.breaker = CircuitBreaker(
            threshold: configuration.failuresToOpen,
            coolDown: configuration.coolDown
        )
    }

    /// How many attempts may begin now.
    mutating func allowance(at now: Date) -> Int {
        guard !self.isStopped, self.hold(at: now) == nil else { return 0 }
        return min(
            self.maximumInFlight - self.inFlight,
            self.window.allowance(at: now),
            self.pace.allowance(at: now),
            self.breaker.allowance(at: now)
        )
    }

    /// Begins an attempt, unless none may begin now.
    mutating func begin(at now: Date) -> Permit? {
        guard self.allowance(at: now) > 0 else { return nil }
        self.inFlight += 1
        self.window.start(at: now)
        self.pace.start(at: now)
        return Permit(isProbe: self.breaker.begin(at: now))
    }

    /// Ends an attempt, and begins nothing more before `hold`.
    mutating func end(_ permit: Permit, _ verdict: CircuitBreaker.Verdict, hold: Date?, at now: Date) {
        self.inFlight -= 1
        self.breaker.end(isProbe: permit.isProbe, verdict, at: now)
        if let hold { self.heldUntil = max(hold, self.heldUntil ?? hold) }
    }

    /// Lets nothing begin any more.
    mutating func stop() { self.isStopped = true }

    func circuit(at now: Date) -> CircuitState { self.breaker.state(at: now) }

    /// When it makes sense to look again, if time alone can change something.
    mutating func opening(after now: Date) -> Date? {
        let openings = [
            self.window.opening(after: now), self.pace.opening(after: now), self.breaker.opening(after: now),
            self.hold(at: now),
        ]
        return openings.compactMap(\.self).max()
    }

    private func hold(at now: Date) -> Date? { self.heldUntil.flatMap { $0 > now ? $0 : nil } }
}
