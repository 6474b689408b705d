public import Foundation
public import RouterKit
import Synchronization

/// A clock that stands until it is moved.
public final class TestClock: EngineClock {
    private struct State {
        var now: Date
        var sleepers: [(until: Date, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state: Mutex<State>

    /// A clock that shows `start`; 12:00 UTC on Monday, 5 January 2026 when left out.
    public init(_ start: Date = TestClock.start) { self.state = Mutex(State(now: start)) }

    public var now: Date { self.state.withLock { $0.now } }

    /// Moves the clock forward, and wakes those whose time has come.
    public func advance(by duration: Duration) {
        self.move { $0.now + duration / .seconds(1) }
    }

    /// Moves the clock forward to a time, and wakes those whose time has come; a time that is past changes nothing.
    public func advance(to time: Date) { self.move { _ in time } }

    /// Sets the clock, back too, for a test that begins at another time; nobody is woken.
    public func set(to time: Date) { self.state.withLock { $0.now = time } }

    /// Returns when the clock has been moved so far; nothing else ends the wait.
    public func sleep(for duration: Duration) async {
        guard duration > .zero else { return }
        await withCheckedContinuation { continuation in
            self.state.withLock { state in
                state.sleepers.append((state.now + duration / .seconds(1), continuation))
            }
        }
    }

    /// Moves the clock to the time of whoever wakes first, once so many sleep.
    ///
    /// For a test in which everybody waits for time to pass: as long as somebody is awake, it does nothing.
    public func pass(whenAsleep count: Int) {
        self.move { $0.sleepers.count == count ? $0.sleepers.map(\.until).min() : nil }
    }

    private func move(to time: (State) -> Date?) {
        let awakened = self.state.withLock { state in
            guard let time = time(state) else { return [] as [CheckedContinuation<Void, Never>] }
            state.now = max(state.now, time)
            let awakened = state.sleepers.filter { $0.until <= state.now }.map(\.continuation)
            state.sleepers.removeAll { $0.until <= state.now }
            return awakened
        }
        for sleeper in awakened { sleeper.resume() }
    }

    /// 12:00 UTC on Monday, 5 January 2026.
    public static let start = Date(timeIntervalSince1970: 1_767_614_400)
}
