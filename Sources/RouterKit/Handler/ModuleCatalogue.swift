/// The modules of an assistant, joined and checked: everything that the engine needs to know of them.
///
/// Built once at start and never changed, so reading it takes no lock.
public struct ModuleCatalogue: Sendable {
    /// What each module declared, in the order given.
    public let modules: [RegisteredModule]
    /// The states and what can be said in them.
    public let flow: ConversationFlow
    /// Finds out what messages mean, from the words that all modules declared.
    public let classifier: any IntentClassifier
    let router: MessageRouter
    let jobHandlers: [JobName: any JobHandler]
    let signalHandlers: [JobName: any SignalHandler]

    /// Registers the modules and joins what they declare.
    ///
    /// - Throws: ``InvalidModules`` with everything that is wrong, and whatever a module's `register(in:)` throws.
    public init(_ modules: [any HandlerModule]) throws {
        let registrations = try modules.map { module in
            var registration = ModuleRegistration(module: module.name)
            try module.register(in: &registration)
            return registration
        }
        let problems = Self.problems(in: registrations)
        guard problems.isEmpty else { throw InvalidModules(problems: problems) }

        var flow = ConversationFlow(states: registrations.flatMap(\.states))
        flow.suggestions = registrations.flatMap(\.suggestions).enumerated()
            .sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
            .map(\.element)
        self.flow = flow
        self.classifier = ClassificationPipeline(IntentDefinition.builtIn + registrations.flatMap(\.intents))
        self.router = MessageRouter(handlers: registrations.flatMap(\.handlers), classifier: self.classifier)
        self.jobHandlers = Dictionary(
            registrations.flatMap(\.jobHandlers).map { ($0.job, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.signalHandlers = Dictionary(
            registrations.flatMap(\.signalHandlers).map { ($0.job, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.modules = registrations.map(RegisteredModule.init)
    }

    /// The handlers that may answer a message so classified in `state`, first choice first; each is asked until one
    /// does not return `nil`.
    public func candidates(
        for classification: Classification,
        in state: ConversationState
    ) -> [any MessageHandler] {
        self.router.candidates(for: classification, in: state)
    }
}

/// What a module declared, for people who want to see it.
public struct RegisteredModule: Sendable {
    /// Its name.
    public let name: ModuleName
    /// The intents that it declared words for.
    public let intents: [IntentDefinition]
    /// The states that it declared.
    public let states: [StateDefinition]
    /// Its message handlers.
    public let handlers: [any MessageHandler]
    /// The jobs that it runs.
    public let jobs: [JobName]
    /// The names of the data that it remembers.
    public let data: [String]

    init(_ registration: ModuleRegistration) {
        self.name = registration.module
        self.intents = registration.intents
        self.states = registration.states
        self.handlers = registration.handlers
        self.jobs = registration.jobHandlers.map(\.job)
        self.data = registration.data.map(\.name)
    }
}
