/// The modules of an assistant, joined and checked: everything that the engine needs to know of them.
///
/// Built once at start and never changed, so reading it takes no lock.
public struct ModuleCatalogue: Sendable {
    /// What each module declared, in the order given.
    public let modules: [RegisteredModule]
    /// The states and what can be said in them.
    public let flow: ConversationFlow
    /// What is not wrong with the modules but worth knowing, in sentences for whoever runs them.
    public let remarks: [String]
    /// Finds out what messages mean, from the words that all modules declared.
    public let classifier: any IntentClassifier
    /// What the classifier learned from the modules' examples.
    let learned: LearnedIntents
    let router: MessageRouter
    let jobHandlers: [JobName: any JobHandler]
    package let signalHandlers: [JobName: any SignalHandler]

    private let entryHandlers: [ConversationState: [any StateEntryHandler]]
    private let timeoutHandlers: [ConversationState: [any TimeoutHandler]]
    private let numberClaims: [@Sendable (String) -> Bool]

    /// Whether the modules are all that an assistant has.
    public enum Completeness: Sendable, Hashable {
        /// They are: what they declare has to fit together.
        case whole
        /// Others are missing, as in the test of one module: states need not be reachable or lead anywhere.
        case part
    }

    /// Registers the modules and joins what they declare.
    ///
    /// - Parameters:
    ///   - modules: the modules.
    ///   - completeness: whether they are all that there is.
    ///   - classification: the stages of classification, their order and thresholds.
    /// - Throws: ``InvalidModules`` with everything that is wrong, and whatever a module's `register(in:)` throws.
    public init(
        _ modules: [any HandlerModule],
        completeness: Completeness = .whole,
        classification: ClassificationSettings = ClassificationSettings()
    ) throws {
        let registrations = try modules.map { module in
            var registration = ModuleRegistration(module: module.name)
            try module.register(in: &registration)
            return registration
        }
        let problems = Self.problems(in: registrations, completeness: completeness)
        guard problems.isEmpty else { throw InvalidModules(problems: problems) }

        self.remarks = Self.remarks(on: registrations)
        self.flow = ConversationFlow(
            states: registrations.flatMap(\.states),
            transitions: registrations.flatMap { module in
                module.allTransitions.map { .init(modules: [module.module], transition: $0) }
            },
            suggestions: registrations.flatMap(\.suggestions).enumerated()
                .sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
                .map(\.element),
            handledIntents: Set(registrations.flatMap(\.handlers).map(\.intent))
        )
        let definitions = IntentDefinition.builtIn + registrations.flatMap(\.intents)
        let vocabulary = Vocabulary.of(definitions, training: classification.training)
        self.learned = vocabulary.learned
        self.classifier = ClassificationPipeline(vocabulary, flow: self.flow, settings: classification)
        self.router = MessageRouter(
            handlers: registrations.flatMap { module in
                module.handlers.map { OwnedHandler(base: $0, module: module.module) }
            }
        )
        self.jobHandlers = Dictionary(
            registrations.flatMap(\.jobHandlers).map { ($0.job, $0) } + JobName.timers.map { ($0, Reminder($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        self.signalHandlers = Dictionary(
            registrations.flatMap(\.signalHandlers).map { ($0.job, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.entryHandlers = Dictionary(grouping: registrations.flatMap(\.entryHandlers), by: \.state)
        self.timeoutHandlers = Dictionary(grouping: registrations.flatMap(\.timeoutHandlers), by: \.state)
        self.numberClaims = registrations.flatMap(\.numberClaims)
        self.modules = registrations.map(RegisteredModule.init)
    }

    /// The handlers that may answer a message so classified in `state`, first choice first; each is asked until one
    /// does not return `nil`.
    public func candidates(
        for classification: Classification,
        in state: ConversationState
    ) -> [any MessageHandler] {
        self.router.candidates(for: classification, in: state).map { ($0 as? OwnedHandler)?.base ?? $0 }
    }
}

extension ModuleCatalogue {
    /// Whether a text is for the number's own conversation, whoever is texting.
    func isForNumber(_ text: String) -> Bool {
        CarrierKeywords.consent(in: text) != nil || self.numberClaims.contains { $0(text) }
    }

    /// Lets the handlers of the states that the turn's transitions led to go on, until nothing leads further.
    ///
    /// - Returns: what they say, in order.
    /// - Throws: what they throw.
    func enterStates(in turn: inout Turn) async throws -> [String] {
        var texts: [String] = []
        var steps = 0
        while let state = turn.takeEnteredState() {
            steps += 1
            guard steps <= Self.maximumSteps else { throw EndlessEntries(state: state) }
            turn.begin(.entry)
            for handler in self.entryHandlers[state] ?? [] {
                texts += try await handler.enter(in: &turn)?.texts ?? []
            }
        }
        return texts
    }

    /// More states than any chain of entries goes through.
    private static let maximumSteps = 16

    /// Goes on when the time that a conversation may stay in a state may be over.
    func endTimer(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        let state = turn.context.state
        turn.begin(.timeout)
        guard try turn.endTimer(signal) else { return nil }
        var texts: [String] = []
        for handler in self.timeoutHandlers[state] ?? [] { texts += try await handler.handle(in: &turn)?.texts ?? [] }
        return Reply(texts: texts)
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
    /// The transitions that it declared, with its states' time-outs.
    public let transitions: [Transition]
    /// The names of the data that it remembers.
    public let data: [String]
    /// The jobs whose end it waits for.
    package let signals: [JobName]
    /// The data that it remembers.
    package let declaredData: [DeclaredData]

    init(_ registration: ModuleRegistration) {
        self.name = registration.module
        self.intents = registration.intents
        self.states = registration.states
        self.handlers = registration.handlers
        self.jobs = registration.jobHandlers.map(\.job)
        self.transitions = registration.allTransitions
        self.data = registration.data.map(\.name)
        self.signals = registration.signalHandlers.map(\.job)
        self.declaredData = registration.data
    }
}

/// Entry handlers that lead to each other for ever.
private struct EndlessEntries: Error, CustomStringConvertible {
    let state: ConversationState

    var description: String { "the entry handlers of \(self.state) and others lead to each other without end" }
}
