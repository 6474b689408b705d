import Foundation
import HTTPTypes
import Synchronization

/// Limits how many webhook calls one address may make, and all together.
///
/// It is the first thing that a call meets, before its body is parsed and its signature checked, so that a flood costs little.
/// A provider calls from few addresses: its share is that of one, and 503 makes it repeat what it was refused.
final class Admission: Sendable {
    private let rate: Double
    private let state: Mutex<State>

    private struct State {
        var total: TokenBucket
        var senders: [String: TokenBucket] = [:]
    }

    /// So many addresses are remembered; when there are more, all begin anew with a full bucket.
    private static let maximumSenders = 10_000
    /// How many calls in all, as a multiple of what one address may make.
    private static let totalShare = 10.0

    /// Limits to so many calls a second of one address; 0 is no limit.
    init(perSecond rate: Int) {
        self.rate = Double(rate)
        self.state = Mutex(
            State(total: TokenBucket(rate: Double(rate) * Self.totalShare, burst: Double(rate) * Self.totalShare * 2))
        )
    }

    /// Lets a call in.
    ///
    /// - Throws: ``ProblemDetails`` with status 429 when the address makes too many, 503 when all do.
    func admit(_ sender: String, at now: Date) throws {
        guard self.rate > 0 else { return }
        try self.state.withLock { state in
            if state.senders.count >= Self.maximumSenders, state.senders[sender] == nil { state.senders = [:] }
            guard state.senders[sender, default: TokenBucket(rate: self.rate, burst: self.rate * 2)].take(at: now)
            else {
                throw ProblemDetails(.tooManyRequests, "too many calls from this address: try again", retryAfter: 1)
            }
            guard state.total.take(at: now) else {
                throw ProblemDetails(.serviceUnavailable, "too many calls: try again", retryAfter: 1)
            }
        }
    }
}
