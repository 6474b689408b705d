/// Collects what one module declares.
public struct ModuleRegistration: Sendable {
    /// The module.
    public let module: ModuleName
    private(set) var intents: [IntentDefinition] = []
    private(set) var states: [StateDefinition] = []
    private(set) var handlers: [any MessageHandler] = []
    private(set) var jobHandlers: [any JobHandler] = []
    private(set) var signalHandlers: [any SignalHandler] = []
    private(set) var suggestions: [Suggestion] = []
    private(set) var data: [DeclaredData] = []

    init(module: ModuleName) { self.module = module }

    /// Declares what people text for an intent.
    ///
    /// Another module may declare the same intent; the words of both count.
    public mutating func declare(_ intent: IntentDefinition) { self.intents.append(intent) }

    /// Declares a state.
    ///
    /// Another module may declare it too, as the same kind.
    public mutating func declare(_ state: ConversationState, kind: StateDefinition.Kind) {
        self.states.append(StateDefinition(state, kind: kind))
    }

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

    /// Tells help what the customer can say in some states: `SKIP THU`, with a word on what it does.
    ///
    /// The higher the rank, the earlier it is told.
    public mutating func suggest(_ text: String, in states: StateScope = .any, rank: Int = 50) {
        self.suggestions.append(Suggestion(text: text, states: states, rank: rank))
    }
}
