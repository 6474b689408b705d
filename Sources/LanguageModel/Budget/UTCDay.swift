public import Foundation

/// A day of the Gregorian calendar in UTC.
public struct UTCDay: Sendable, Hashable, Comparable {
    /// How many days it is after the first of January 1970.
    public let number: Int

    /// The day of a time.
    public init(_ time: Date) { self.number = Int((time.timeIntervalSince1970 / 86_400).rounded(.down)) }

    public static func < (lhs: UTCDay, rhs: UTCDay) -> Bool { lhs.number < rhs.number }
}
