import RouterKit

extension ModuleConformance {
    static let declarationChecks = [
        Check("registers the same each time") { probe in
            let (first, second) = (Self.summary(try probe.registered()), Self.summary(try probe.registered()))
            return zip(first, second).compactMap { first, second in
                first == second ? nil : "it registered \(first) once and \(second) the next time"
            }
        },
        Check("fits together with the modules beside it") { probe in
            do {
                let completeness: ModuleCatalogue.Completeness = probe.others.isEmpty ? .part : .whole
                _ = try ModuleCatalogue(probe.modules, completeness: completeness)
                return []
            } catch let error as InvalidModules {
                return error.problems
            }
        },
        Check("declares no intent that nobody handles") { probe in
            let handled = Set(try probe.catalogue().modules.flatMap(\.handlers).map(\.intent))
            let declared = Set(try probe.registered().intents.map(\.intent)).subtracting([.unknown])
            return declared.subtracting(handled).map(\.rawValue).sorted().map { "no handler answers \($0)" }
        },
        Check("has its examples understood, each in a state where it makes sense") { probe in
            let catalogue = try probe.catalogue()
            return try probe.registered().intents.flatMap { definition in
                let states = Self.states(of: definition.intent, in: catalogue)
                let missed = definition.examples.compactMap { example -> (isUnknown: Bool, problem: String)? in
                    let taken = states.map { catalogue.classifier.classify(example, in: .anybody(in: $0)).intent }
                    guard !taken.contains(definition.intent) else { return nil }
                    let found = zip(states, taken).map { "\($1) in \($0)" }.joined(separator: ", ")
                    return (
                        taken.allSatisfy { $0 == .unknown },
                        "\"\(example)\" is an example of \(definition.intent), but it is taken for \(found)"
                    )
                }
                // What is learned is not right about everything; without anything to learn from, it knows nothing.
                let judged = missed.filter { !$0.isUnknown || catalogue.isLearned }
                return judged.count > definition.examples.count / 20 ? judged.map(\.problem) : []
            }
        },
        Check("has no state that cannot be left") { probe in
            let catalogue = try probe.catalogue()
            let handlers = catalogue.modules.flatMap(\.handlers)
            guard !handlers.contains(where: { $0.intent == .startOver }) else { return [] }
            return try probe.registered().states.map(\.state).filter { state in
                !catalogue.flow.transitions.map(\.transition).contains { way in
                    way.to != state && (way.from == .any || way.from.states.contains(state))
                }
            }
            .map { "nothing leads from \($0) anywhere, and no module answers start_over: declare a transition" }
        },
    ]

    /// Idle, and where the intent's handlers take precedence or its transitions begin.
    private static func states(of intent: Intent, in catalogue: ModuleCatalogue) -> [ConversationState] {
        let handlers = catalogue.modules.flatMap(\.handlers).filter { $0.intent == intent }
        let ways = catalogue.flow.transitions.map(\.transition).filter { $0.trigger == .intent(intent) }
        let states = Set(handlers.flatMap(\.states.states) + ways.flatMap(\.from.states)).subtracting([.idle])
        return [.idle] + states.sorted { $0.rawValue < $1.rawValue }
    }

    /// What a module registered, a line for each part; the order within one says nothing.
    private static func summary(_ module: RegisteredModule) -> [String] {
        let handlers = module.handlers.map { "\($0.intent) \($0.states.sortedNames) \($0.priority)" }
        let transitions = module.transitions.map { "\($0.from.sortedNames) \($0.trigger) \($0.to) \($0.weight)" }
        return [
            "name \(module.name)",
            "intents \(module.intents.map { "\($0)" }.sorted())",
            "states \(module.states.map { "\($0)" }.sorted())",
            "handlers \(handlers.sorted())",
            "jobs \((module.jobs + module.signals).map(\.rawValue).sorted())",
            "transitions \(transitions.sorted())",
            "data \(module.data.sorted())",
        ]
    }
}

extension StateScope {
    /// The states in an order that is the same each time.
    fileprivate var sortedNames: [String] { self.states.map(\.rawValue).sorted() }
}
