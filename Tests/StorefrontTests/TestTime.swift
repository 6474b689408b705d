import Foundation
import Synchronization

/// A clock that stands until it is moved.
final class TestTime: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_767_600_000))

    var now: Date { self.time.withLock { $0 } }

    func advance(by seconds: TimeInterval) { self.time.withLock { $0 += seconds } }
}
