/// The states that the modules declared, and what customers can say in each.
public struct ConversationFlow: Sendable {
    /// The states by name.
    public internal(set) var states: [ConversationState: StateDefinition]
    /// What can be said, in the order in which help tells it.
    var suggestions: [Suggestion] = []

    /// A flow of these states and ``ConversationState/idle``.
    init(states: [StateDefinition] = []) {
        self.states = [.idle: StateDefinition(.idle, kind: .entry)]
        for state in states { self.states[state.state] = state }
    }

    /// What can be said in `state`, the most useful first: first what belongs to the state, then what holds anywhere.
    public func suggestions(in state: ConversationState) -> [String] {
        let here = self.suggestions.filter { $0.states.takesPrecedence(in: state) }
        let anywhere = self.suggestions.filter { $0.states == .any }
        return (here + anywhere).map(\.text)
    }
}

/// A state and what sort of place it is.
public struct StateDefinition: Sendable, Hashable {
    /// The state.
    public let state: ConversationState
    /// What sort of place it is.
    public let kind: Kind

    /// A state of this kind.
    public init(_ state: ConversationState, kind: Kind) {
        self.state = state
        self.kind = kind
    }

    /// What sort of place a state is in a conversation.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Conversations begin here.
        case entry
        /// Work is under way; the customer waits.
        case processing
        /// The customer has something in hand and decides what to do with it.
        case decision
        /// The customer is changing something.
        case interactive
        /// A question whose answer commits.
        case checkpoint
        /// Done, until something new begins.
        case terminal
        /// Something went wrong, and the customer is led back.
        case recovery
    }
}

/// Something that can be said, told by help in some states.
struct Suggestion: Sendable, Hashable {
    let text: String
    let states: StateScope
    let rank: Int
}

/// A transition that no module declared; the context is as it was.
public struct IllegalTransition: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where the conversation stands.
    public let from: ConversationState
    /// Where it should have gone.
    public let to: ConversationState

    public var description: String {
        "no module declares the state \(self.to): declare it in the module's register(in:) before going there from \(self.from)"
    }
}
