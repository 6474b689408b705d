import Synchronization

/// How often transitions were taken: whoever counts them puts the counts here, the classifier and the drawing read them.
public final class TransitionCounts: Sendable {
    /// A transition that was taken.
    public struct Step: Sendable, Hashable {
        /// Where it began.
        public let from: ConversationState
        /// What took it, as ``Transition/Trigger`` is written; `nil` when the journal does not say.
        public let trigger: String?
        /// Where it ended.
        public let to: ConversationState

        /// A step.
        public init(from: ConversationState, trigger: String?, to: ConversationState) {
            self.from = from
            self.trigger = trigger
            self.to = to
        }
    }

    private struct State {
        var steps: [Step: Int] = [:]
        var byTrigger: [ConversationState: [String: Int]] = [:]
        var leaving: [ConversationState: Int] = [:]
    }

    private let state = Mutex(State())

    /// How many steps out of a state have to be known before they count as experience.
    static let enough = 200

    init() {}

    /// Takes other counts in place of those there were.
    public func replace(with steps: [Step: Int]) {
        var state = State(steps: steps)
        for (step, count) in steps {
            state.leaving[step.from, default: 0] += count
            if let trigger = step.trigger { state.byTrigger[step.from, default: [:]][trigger, default: 0] += count }
        }
        self.state.withLock { $0 = state }
    }

    /// The counts.
    public var steps: [Step: Int] { self.state.withLock { $0.steps } }

    /// How likely `intent` is in `state` compared with an even chance, from 0.5 to 2; 1 as long as too little is known.
    ///
    /// Counts with one added each (Laplace), so that what never happened is not impossible.
    func prior(of intent: Intent, in state: ConversationState) -> Double {
        self.state.withLock { known in
            guard let leaving = known.leaving[state], leaving >= Self.enough, let counts = known.byTrigger[state] else {
                return 1
            }
            let kinds = Double(counts.count + 1)
            let share = (Double(counts[intent.rawValue] ?? 0) + 1) / (Double(leaving) + kinds)
            return min(max(share * kinds, 0.5), 2)
        }
    }
}
