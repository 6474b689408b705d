public import RouterKit
import Synchronization

/// A budget that is kept in memory, for tests and for programs that run in one process and forget.
public final class InMemoryBudget: LanguageModelBudget {
    private struct State {
        var day: UTCDay?
        var calls: [PhoneNumber: Int] = [:]
    }

    private let callsPerDay: Int
    private let state = Mutex(State())

    /// So many calls for each customer and day; 20 unless it is said otherwise, and none at all for 0.
    public init(callsPerDay: Int = 20) { self.callsPerDay = callsPerDay }

    public func takeCall(for customer: PhoneNumber, on day: UTCDay) -> Bool {
        self.state.withLock { state in
            if state.day != day { state = State(day: day) }
            guard state.calls[customer, default: 0] < self.callsPerDay else { return false }
            state.calls[customer, default: 0] += 1
            return true
        }
    }
}
