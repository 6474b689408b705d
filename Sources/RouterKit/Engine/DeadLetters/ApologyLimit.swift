import Foundation
import Synchronization

/// Lets one apology a minute through to each conversation.
///
/// A conversation that cannot be read has no rate limit, and an automatic answer to the apology would be the next
/// message that fails.
final class ApologyLimit: Sendable {
    private let lastTimes = Mutex<[ConversationKey: Date]>([:])

    private static let interval: TimeInterval = 60

    /// Whether the conversation may be told now; it then may not for a minute.
    func allows(_ key: ConversationKey, at now: Date) -> Bool {
        self.lastTimes.withLock { times in
            if let last = times[key], now.timeIntervalSince(last) < Self.interval { return false }
            times = times.filter { now.timeIntervalSince($0.value) < Self.interval }
            times[key] = now
            return true
        }
    }
}
