/// The states and transitions that the modules declared, joined into one graph, and what customers can say in each state.
public struct ConversationFlow: Sendable {
    /// The states by name.
    public let states: [ConversationState: StateDefinition]
    /// The transitions, those of one module together; the timeouts of states are among them.
    public let transitions: [DeclaredTransition]
    /// How often each transition was taken, as far as anybody counted.
    public let counts = TransitionCounts()

    /// What can be said, in the order in which help tells it.
    private let suggestions: [Suggestion]
    /// The intents that some module answers.
    let handledIntents: Set<Intent>
    private let byDestination: [ConversationState: [Transition]]
    private let byIntent: [Intent: [Transition]]

    /// A transition and who declared it.
    public struct DeclaredTransition: Sendable, Hashable {
        /// The modules.
        public internal(set) var modules: [ModuleName]
        /// The transition.
        public let transition: Transition
    }

    /// A flow of these states and transitions, and of ``ConversationState/idle``.
    init(
        states: [StateDefinition] = [],
        transitions: [DeclaredTransition] = [],
        suggestions: [Suggestion] = [],
        handledIntents: Set<Intent> = []
    ) {
        var byName: [ConversationState: StateDefinition] = [.idle: StateDefinition(.idle, kind: .entry)]
        for state in states {
            var merged = byName[state.state] ?? state
            merged.timeout = merged.timeout ?? state.timeout
            merged.place = merged.place ?? state.place
            byName[state.state] = merged
        }
        self.states = byName
        self.transitions = Self.joined(transitions)
        self.suggestions = suggestions
        self.handledIntents = handledIntents
        let all = self.transitions.map(\.transition)
        self.byDestination = Dictionary(grouping: all, by: \.to)
        self.byIntent = Dictionary(
            grouping: all.compactMap { transition -> (Intent, Transition)? in
                guard case .intent(let intent) = transition.trigger else { return nil }
                return (intent, transition)
            },
            by: \.0
        ).mapValues { $0.map(\.1) }
    }

    /// What can be said in `state`, the most useful first: first what belongs to the state, then what holds anywhere.
    public func suggestions(in state: ConversationState, language: Language = .english) -> [String] {
        let here = self.suggestions.filter { $0.states.takesPrecedence(in: state) }
        let anywhere = self.suggestions.filter { $0.states == .any }
        return (here + anywhere).map { $0.text[language] }
    }

    /// The transitions of an intent that begin in `state`.
    func transitions(of intent: Intent, from state: ConversationState) -> [Transition] {
        (self.byIntent[intent] ?? []).filter { $0.from.includes(state) }
    }

    /// Checks that some module declared the way.
    ///
    /// - Parameters:
    ///   - from: where the conversation stands.
    ///   - to: where it should go.
    ///   - trigger: what takes it; `nil` when nobody knows, then any will do.
    ///   - context: the conversation before the handler, which conditions are asked about.
    /// - Throws: ``IllegalTransition``.
    func check(
        from: ConversationState,
        to: ConversationState,
        on trigger: Transition.Trigger?,
        in context: ConversationContext
    ) throws(IllegalTransition) {
        let ways = (self.byDestination[to] ?? []).filter { way in
            way.from.includes(from) && (trigger == nil || way.trigger == trigger)
        }
        let isOpen = ways.contains { way in trigger == nil || (way.condition?.holds(context) ?? true) }
        guard !isOpen else { return }
        throw IllegalTransition(from: from, to: to, trigger: trigger, unmet: ways.compactMap { $0.condition?.name })
    }

    /// The same transition of several modules as one.
    private static func joined(_ transitions: [DeclaredTransition]) -> [DeclaredTransition] {
        var joined: [DeclaredTransition] = []
        var places: [Transition: Int] = [:]
        for declared in transitions {
            if let place = places[declared.transition] {
                joined[place].modules += declared.modules.filter { !joined[place].modules.contains($0) }
            } else {
                places[declared.transition] = joined.count
                joined.append(declared)
            }
        }
        return joined
    }
}

/// Something that can be said, told by help in some states.
struct Suggestion: Sendable, Hashable {
    let text: Phrase
    let states: StateScope
    let rank: Int
}
