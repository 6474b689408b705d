import RouterKit

/// Resolving one message's handlers among more and more modules, each with an intent, a state and two handlers.
enum Resolution {
    static func report() throws -> String {
        let sizes = [10, 100, 1_000]
        var resolving: [Measurement] = []
        var both: [Measurement] = []
        for size in sizes {
            let catalogue = try ModuleCatalogue((0..<size).map(NumberedModule.init))
            // The same eight messages at every size, all of modules that are there at every size.
            let texts = (0..<8).map { "please do task\($0) for me" }
            let contexts = (0..<8).map { ConversationContext.anybody(in: NumberedModule.state($0)) }
            let classified = zip(texts, contexts).map { catalogue.classifier.classify($0, in: $1) }
            resolving.append(
                Measurement("\(size)") { call in
                    catalogue.candidates(for: classified[call & 7], in: contexts[call & 7].state).count
                }
            )
            both.append(
                Measurement("\(size)") { call in
                    let context = contexts[call & 7]
                    let classification = catalogue.classifier.classify(texts[call & 7], in: context)
                    return catalogue.candidates(for: classification, in: context.state).count
                }
            )
        }
        Measurement.run(&resolving)
        Measurement.run(&both, callsPerRound: 2_000)
        let base = (resolving[0].nanoseconds, both[0].nanoseconds)
        let rows = zip(resolving, both).map { resolve, both in
            "| \(resolve.name) | \(format(resolve.nanoseconds)) ns | \(format(resolve.nanoseconds / base.0)) × | "
                + "\(format(both.nanoseconds)) ns | \(format(both.nanoseconds / base.1)) × |"
        }
        return """
            | modules | resolve | to 10 modules | classify and resolve | to 10 modules |
            | ---: | ---: | ---: | ---: | ---: |
            \(rows.joined(separator: "\n"))
            """
    }

    private static func format(_ value: Double) -> String {
        value >= 100 ? "\(Int(value.rounded()))" : "\((value * 100).rounded() / 100)"
    }
}

/// A module that is like all others but for its number.
private struct NumberedModule: HandlerModule {
    let number: Int
    var name: ModuleName { ModuleName(rawValue: "module\(self.number)") }

    static func state(_ number: Int) -> ConversationState { ConversationState(rawValue: "state\(number)") }

    func register(in module: inout ModuleRegistration) {
        let intent = Intent(rawValue: "intent\(self.number)")
        let state = Self.state(self.number)
        module.declare(IntentDefinition(intent, summary: "Task.", keywords: ["task\(self.number)"]))
        module.declare(state, kind: .interactive)
        module.declare(Transition(from: .any, on: .intent(intent), to: state))
        module.declare(Transition(from: [state], on: .intent(intent), to: .idle))
        module.add(NumberedHandler(intent: intent, states: [state]))
        module.add(NumberedHandler(intent: intent, states: .any))
    }
}

private struct NumberedHandler: MessageHandler {
    let intent: Intent
    let states: StateScope

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? { nil }
}
