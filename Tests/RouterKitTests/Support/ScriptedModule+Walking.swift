import RouterKit
import RouterKitTesting

extension ScriptedModule {
    /// A module whose customers walk through states.
    ///
    /// "plan modifying" is a message of the intent plan whose handler goes to the state modifying, and tells why when it
    /// cannot; "plan planned confirmed" goes to one after the other. What states and ways there are is up to `declare`.
    static func walking(_ name: ModuleName = "walking", _ declare: @escaping Script) -> ScriptedModule {
        ScriptedModule(name) { module in
            for definition in [IntentDefinition.plan, .swap, .skip] {
                module.declare(definition)
                module.add(ScriptedHandler(definition.intent, ScriptedModule.walk))
            }
            try declare(&module)
        }
    }

    @Sendable
    private static func walk(_ message: InboundMessage, _ turn: inout Turn) async throws -> Reply? {
        for state in message.text.split(separator: " ").dropFirst() {
            do {
                try turn.transition(to: ConversationState(rawValue: String(state)))
            } catch {
                return Reply("\(error)")
            }
        }
        return "\(turn.context.state)"
    }
}

extension ModuleRegistration {
    /// Declares states of one kind, each of which every intent of ``ScriptedModule/walking(_:_:)`` leads to and from.
    mutating func declareConnected(_ states: ConversationState..., timeout: StateTimeout? = nil) {
        for state in states {
            self.declare(state, kind: .interactive, timeout: timeout)
            for intent in [Intent.plan, .swap, .skip] {
                self.declare(Transition(from: .any, on: .intent(intent), to: state))
            }
        }
    }
}

extension ConversationTester {
    /// The transitions that were taken: `idle plan planned`.
    var steps: [String] {
        get async throws {
            try await self.events.compactMap { event in
                guard case .stateChanged(let change) = event.change else { return nil }
                return "\(change.from) \(change.trigger ?? "?") \(change.to)"
            }
        }
    }
}
