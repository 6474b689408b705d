import Foundation

/// How many messages came in the current minute and in the one before: enough to estimate the rate over any 60 seconds.
///
/// A sliding window counter: it needs no setting, so it folds the same whatever the limit is at the time, and it takes
/// three numbers instead of a list of times.
public struct ArrivalCount: Sendable, Hashable, Codable {
    /// When the current minute began: the first message after the last window.
    private var windowStart: Date?
    private var current = 0
    private var previous = 0
    /// When the customer was last told that they are too fast.
    var notifiedAt: Date?

    private enum CodingKeys: String, CodingKey {
        case current, previous
        case windowStart = "window_start"
        case notifiedAt = "notified_at"
    }

    /// Counts a message.
    mutating func count(at time: Date) {
        let elapsed = self.windowStart.map { time.timeIntervalSince($0) } ?? .infinity
        if elapsed >= 120 {
            self.windowStart = time
            self.previous = 0
            self.current = 0
        } else if elapsed >= 60, let start = self.windowStart {
            self.windowStart = Date(millisecondsSince1970: start.millisecondsSince1970 + 60_000)
            self.previous = self.current
            self.current = 0
        }
        self.current += 1
    }

    /// The messages in the 60 seconds before `time`, the earlier window weighed by the part of it that they cover.
    func inLastMinute(at time: Date) -> Double {
        guard let start = self.windowStart else { return 0 }
        let covered = 1 - min(max(time.timeIntervalSince(start) / 60, 0), 1)
        return Double(self.previous) * covered + Double(self.current)
    }
}

extension ArrivalCount: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            json.member("current", self.current)
            json.member("notified_at", self.notifiedAt)
            json.member("previous", self.previous)
            json.member("window_start", self.windowStart)
        }
    }
}
