/// Collects what one module declares.
public struct ModuleRegistration: Sendable {
    /// The module.
    public let module: ModuleName
    private(set) var intents: [IntentDefinition] = []
    private(set) var states: [StateDefinition] = []
    private(set) var handlers: [any MessageHandler] = []
    private(set) var jobHandlers: [any JobHandler] = []
    private(set) var signalHandlers: [any SignalHandler] = []
    private(set) var entryHandlers: [any StateEntryHandler] = []
    private(set) var timeoutHandlers: [any TimeoutHandler] = []
    private(set) var transitions: [Transition] = []
    private(set) var numberClaims: [@Sendable (String) -> Bool] = []
    private(set) var suggestions: [Suggestion] = []
    private(set) var data: [DeclaredData] = []

    init(module: ModuleName) { self.module = module }

    /// Declares what people text for an intent.
    ///
    /// Another module may declare the same intent; the words of both count.
    public mutating func declare(_ intent: IntentDefinition) { self.intents.append(intent) }

    /// Declares a state: what sort of place it is, how long a conversation may stay there, and what to call it to
    /// customers who come back.
    ///
    /// Another module may declare it too, as the same kind and with the same time-out or none. A state that cannot be
    /// reached is an error, unless it is shared: then other modules may be missing that lead there.
    public mutating func declare(
        _ state: ConversationState,
        kind: StateDefinition.Kind,
        timeout: StateTimeout? = nil,
        place: Phrase? = nil,
        isShared: Bool = false
    ) {
        self.states.append(
            StateDefinition(state, kind: kind, timeout: timeout, place: place, isShared: isShared)
        )
    }

    /// Declares a way from state to state; a turn may take no other.
    ///
    /// Another module may declare the same.
    public mutating func declare(_ transition: Transition) { self.transitions.append(transition) }

    /// Declares what the module remembers, so that the start checks that older forms of it can be read.
    ///
    /// Modules that share data each declare it; of two types, each has to have a name of its own.
    public mutating func declare<Data: ModuleData>(_ data: Data.Type) { self.data.append(DeclaredData(data)) }

    /// Adds a handler of messages.
    public mutating func add(_ handler: some MessageHandler) { self.handlers.append(handler) }

    /// Adds a handler of jobs.
    public mutating func add(_ handler: some JobHandler) { self.jobHandlers.append(handler) }

    /// Adds a handler of signals.
    public mutating func add(_ handler: some SignalHandler) { self.signalHandlers.append(handler) }

    /// Adds what happens when a transition leads to a state.
    public mutating func add(_ handler: some StateEntryHandler) { self.entryHandlers.append(handler) }

    /// Adds what is said when a state's time is over.
    public mutating func add(_ handler: some TimeoutHandler) { self.timeoutHandlers.append(handler) }

    /// Claims texts for the number's own conversation, whoever is texting: "This is Anna" concerns everybody on it.
    ///
    /// The claim sees every text before anything else does, so it has to be quick, and sure.
    public mutating func claimForNumber(_ isMine: @escaping @Sendable (String) -> Bool) {
        self.numberClaims.append(isMine)
    }

    /// The transitions that were declared, and those of the states' time-outs.
    var allTransitions: [Transition] {
        self.transitions
            + self.states.compactMap { state in
                state.timeout.map { Transition(from: .only([state.state]), on: .timeout, to: $0.destination) }
            }
    }

    /// Tells help what the customer can say in some states: `SKIP THU`, with a word on what it does.
    ///
    /// The higher the rank, the earlier it is told.
    public mutating func suggest(_ text: Phrase, in states: StateScope = .any, rank: Int = 50) {
        self.suggestions.append(Suggestion(text: text, states: states, rank: rank))
    }
}
