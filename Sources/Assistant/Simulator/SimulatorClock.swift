import Foundation
import RouterKit
import Synchronization

/// The machine's clock, moved forward on demand: hours of waiting pass at once, and every timer with them.
final class SimulatorClock: EngineClock {
    private struct State {
        var offset: TimeInterval = 0
        var movedAt: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    var now: Date { Date(timeIntervalSinceNow: self.state.withLock { $0.offset }) }

    /// How many seconds ago it was moved; `nil` when it never was.
    var timeSinceMoved: TimeInterval? { self.state.withLock { $0.movedAt.map { (.now - $0) / .seconds(1) } } }

    /// Moves the clock forward.
    func advance(by interval: TimeInterval) {
        self.state.withLock { state in
            state.offset += interval
            state.movedAt = .now
        }
    }

    /// The seconds that a text such as `3h`, `90s`, `1h30m` or `2d` means; `nil` when it means none.
    static func interval(_ text: String) -> TimeInterval? {
        let units: [Character: TimeInterval] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
        var total: TimeInterval = 0
        var digits = ""
        for character in text {
            if let unit = units[character] {
                guard let number = TimeInterval(digits) else { return nil }
                total += number * unit
                digits = ""
            } else if character.isASCII, character.isNumber || character == "." {
                digits.append(character)
            } else {
                return nil
            }
        }
        // Ten years are enough for any conversation, and no date overflows.
        return digits.isEmpty && total > 0 && total <= 315_360_000 ? total : nil
    }
}
