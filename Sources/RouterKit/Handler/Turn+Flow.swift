/// Where a turn goes, and what takes it there.
extension Turn {
    /// Notes what sets to work now, and how the conversation stands before.
    package mutating func begin(_ trigger: Transition.Trigger?) {
        self.trigger = trigger
        self.origin = self.context
    }

    /// Goes to a state that is none of the trigger's business, as after a time-out.
    mutating func enter(_ state: ConversationState, on trigger: Transition.Trigger?) {
        self.append(.stateChanged(.init(from: self.context.state, to: state, trigger: trigger.map { "\($0)" })))
        self.enteredStates.append(state)
    }

    /// Goes to a state, if a declared transition leads there.
    mutating func take(_ state: ConversationState) throws(IllegalTransition) {
        try self.flow?.check(from: self.context.state, to: state, on: self.trigger, in: self.origin)
        self.enter(state, on: self.trigger)
    }

    /// The next state whose entry handlers are to be called.
    mutating func takeEnteredState() -> ConversationState? {
        self.enteredStates.isEmpty ? nil : self.enteredStates.removeFirst()
    }

    /// Whether a transition was taken in this turn.
    var hasTransitioned: Bool {
        self.events.contains { if case .stateChanged = $0.change { true } else { false } }
    }
}
