public import RouterKit

/// A module that declares what a test lists.
public struct ScriptedModule: HandlerModule {
    /// Declares more than lists can say.
    public typealias Script = @Sendable (inout ModuleRegistration) throws -> Void

    public let name: ModuleName
    private let intents: [IntentDefinition]
    private let states: [ConversationState]
    private let handlers: [any MessageHandler]
    private let jobs: [any JobHandler]
    private let signals: [any SignalHandler]
    private let script: Script

    /// A module of these parts; its states are declared as interactive, `script` runs last, and each of its handlers may
    /// go from any state to each of its states and to idle.
    public init(
        _ name: ModuleName = "scripted",
        intents: [IntentDefinition] = [],
        states: [ConversationState] = [],
        handlers: [any MessageHandler] = [],
        jobs: [any JobHandler] = [],
        signals: [any SignalHandler] = [],
        _ script: @escaping Script = { _ in }
    ) {
        self.name = name
        self.intents = intents
        self.states = states
        self.handlers = handlers
        self.jobs = jobs
        self.signals = signals
        self.script = script
    }

    public func register(in module: inout ModuleRegistration) throws {
        for intent in self.intents { module.declare(intent) }
        for state in self.states { module.declare(state, kind: .interactive) }
        for handler in self.handlers { module.add(handler) }
        for handler in self.jobs { module.add(handler) }
        for handler in self.signals { module.add(handler) }
        let triggers =
            Set(self.handlers.map(\.intent)).map(Transition.Trigger.intent) + self.signals.map { .job($0.job) }
        for trigger in triggers {
            for state in self.states + [.idle] { module.declare(Transition(from: .any, on: trigger, to: state)) }
        }
        try self.script(&module)
    }
}
