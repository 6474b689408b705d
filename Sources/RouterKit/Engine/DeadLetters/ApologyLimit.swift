import Foundation
import Synchronization

/// Lets one apology a minute through to each conversation.
///
/// A conversation that cannot be read has no rate limit, and an automatic answer to the apology would be the next
/// message that fails.
final class ApologyLimit: Sendable {
    // Two halves that take turns instead of one list that is searched for what is old: when everything fails, everybody
    // gets an apology.
    private struct State {
        var start = Date.distantPast
        var current: [ConversationKey: Date] = [:]
        var previous: [ConversationKey: Date] = [:]
    }

    private let state = Mutex(State())

    private static let interval: TimeInterval = 60

    /// Whether the conversation may be told now; it then may not for a minute.
    func allows(_ key: ConversationKey, at now: Date) -> Bool {
        self.state.withLock { state in
            let elapsed = now.timeIntervalSince(state.start)
            if elapsed >= Self.interval {
                state.previous = elapsed < 2 * Self.interval ? state.current : [:]
                state.current = [:]
                state.start = now
            }
            let last = state.current[key] ?? state.previous[key]
            if let last, now.timeIntervalSince(last) < Self.interval { return false }
            state.current[key] = now
            return true
        }
    }

    /// How many conversations it remembers.
    var count: Int { self.state.withLock { $0.current.count + $0.previous.count } }
}
