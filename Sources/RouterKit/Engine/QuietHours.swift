public import Foundation

/// The hours in which nobody is texted who did not write: what is scheduled for then waits until they are over.
///
/// They are those of the customer's own time zone. In the United States calls and texts that nobody asked for are allowed from 8
/// in the morning to 9 in the evening of the recipient (47 CFR 64.1200(c)(1)).
public struct QuietHours: Sendable, Hashable {
    /// The first hour that is quiet, from 0 to 23.
    public let start: Int
    /// The first hour that is not, from 0 to 23.
    public let end: Int

    /// From 9 in the evening to 8 in the morning.
    public static let standard = QuietHours(from: 21, to: 8)

    /// From an hour to another, past midnight where the first is the later; the same twice is no hour at all.
    public init(from start: Int, to end: Int) {
        self.start = min(max(start, 0), 23)
        self.end = min(max(end, 0), 23)
    }

    /// Reads hours such as `21-8`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 2, let start = parts[0], let end = parts[1], (0...23).contains(start),
            (0...23).contains(end)
        else { return nil }
        self.init(from: start, to: end)
    }

    /// Whether a time is in them.
    public func contains(_ time: Date, in calendar: Calendar) -> Bool {
        let hour = calendar.component(.hour, from: time)
        return self.start <= self.end ? (self.start..<self.end).contains(hour) : hour >= self.start || hour < self.end
    }

    /// The time itself, or when the quiet hours that it is in are over.
    public func next(after time: Date, in calendar: Calendar) -> Date {
        guard self.contains(time, in: calendar) else { return time }
        let matching = DateComponents(hour: self.end, minute: 0, second: 0)
        return calendar.nextDate(after: time, matching: matching, matchingPolicy: .nextTime) ?? time
    }
}

extension Turn {
    /// What is said so long after the message that caused it is something that nobody waits for any more: an hour.
    private static let promptness: TimeInterval = 3_600

    /// When something may happen that was meant for a time: then, or when the customer's quiet hours are over, unless they still
    /// wait for it.
    func awake(at time: Date) -> Date {
        guard let quietHours = self.quietHours, time.timeIntervalSince(self.now) > Self.promptness else { return time }
        return quietHours.next(after: time, in: self.calendar)
    }
}
