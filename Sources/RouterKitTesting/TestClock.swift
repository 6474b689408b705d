public import Foundation
public import RouterKit
import Synchronization

/// A clock that stands until it is moved.
public final class TestClock: EngineClock {
    private let time: Mutex<Date>

    /// A clock that shows `start`; 12:00 UTC on Monday, 5 January 2026 when left out.
    public init(_ start: Date = TestClock.start) { self.time = Mutex(start) }

    public var now: Date { self.time.withLock { $0 } }

    /// Moves the clock forward.
    public func advance(by duration: Duration) {
        self.time.withLock { $0 += duration / .seconds(1) }
    }

    /// 12:00 UTC on Monday, 5 January 2026.
    public static let start = Date(timeIntervalSince1970: 1_767_614_400)
}
