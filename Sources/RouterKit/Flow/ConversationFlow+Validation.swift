extension ModuleCatalogue {
    /// What is wrong with the graph that the modules declare together.
    ///
    /// Of a part of an assistant only what can be seen without the others is checked: neither whether states can be
    /// reached, nor whether they lead anywhere.
    static func flowProblems(in modules: [ModuleRegistration], completeness: Completeness) -> [String] {
        let problems =
            Self.undeclaredEnds(in: modules) + Self.untaken(in: modules) + Self.conflictingTimeouts(in: modules)
            + Self.unanswerableTimeouts(in: modules)
        guard completeness == .whole, problems.isEmpty else { return problems }
        return Self.unreachable(in: modules) + Self.deadEnds(in: modules)
    }

    private static func undeclaredEnds(in modules: [ModuleRegistration]) -> [String] {
        let states = Set(modules.flatMap(\.states).map(\.state) + [.idle])
        return modules.flatMap { module in
            module.allTransitions.flatMap { transition in
                transition.from.states.union([transition.to]).subtracting(states).map(\.rawValue).sorted().map {
                    "module \(module.module) declares a transition on \(transition.trigger) that touches state \($0), "
                        + "which no module declares: declare it or correct the name"
                }
            }
        }
    }

    /// Transitions that nothing takes: no handler of the intent, nobody who waits for the job.
    private static func untaken(in modules: [ModuleRegistration]) -> [String] {
        let intents = Set(modules.flatMap(\.handlers).map(\.intent))
        let jobs = Set(modules.flatMap(\.signalHandlers).map(\.job))
        let entered = Set(modules.flatMap(\.entryHandlers).map(\.state))
        return modules.flatMap { module in
            module.allTransitions.compactMap { transition in
                let missing: String? =
                    switch transition.trigger {
                    case .intent(let intent) where !intents.contains(intent): "no handler answers \(intent)"
                    case .job(let job) where !jobs.contains(job): "no signal handler waits for \(job)"
                    case .entry where transition.from == .any || entered.isDisjoint(with: transition.from.states):
                        "no entry handler is there for where it begins"
                    default: nil
                    }
                return missing.map {
                    "module \(module.module) declares a transition to \(transition.to) on \(transition.trigger), but \($0): "
                        + "add one or remove the transition"
                }
            }
        }
    }

    private static func conflictingTimeouts(in modules: [ModuleRegistration]) -> [String] {
        let limits = modules.flatMap { module in
            module.states.compactMap { state in state.timeout.map { (state: state.state, limit: $0, by: module.module) }
            }
        }
        return Dictionary(grouping: limits, by: \.state).compactMap { state, claims in
            guard Set(claims.map(\.limit)).count > 1 else { return nil }
            let who = claims.map { "\($0.by) (\($0.limit.after) to \($0.limit.destination))" }.joined(separator: ", ")
            return "state \(state) has different time-outs by \(who): agree on one"
        }.sorted()
    }

    /// Handlers of time-outs of states that have none.
    private static func unanswerableTimeouts(in modules: [ModuleRegistration]) -> [String] {
        let limited = Set(modules.flatMap(\.states).filter { $0.timeout != nil }.map(\.state))
        return modules.flatMap { module in
            module.timeoutHandlers.filter { !limited.contains($0.state) }.map {
                "module \(module.module) handles the time-out of \($0.state), which has none: declare it with the state"
            }
        }
    }

    private static func unreachable(in modules: [ModuleRegistration]) -> [String] {
        let shared = Set(modules.flatMap(\.states).filter(\.isShared).map(\.state))
        return Self.owners(of: Self.unreached(in: modules).subtracting(shared), in: modules).map { state, owners in
            "state \(state), declared by \(owners), cannot be reached from idle: declare a transition to it or remove it"
        }
    }

    /// What is not wrong but worth knowing: shared states that these modules never lead to.
    static func remarks(on modules: [ModuleRegistration]) -> [String] {
        let unreached = Self.unreached(in: modules).map(\.rawValue).sorted()
        guard !unreached.isEmpty else { return [] }
        return ["with these modules no conversation reaches \(unreached.joined(separator: ", "))"]
    }

    private static func unreached(in modules: [ModuleRegistration]) -> Set<ConversationState> {
        let edges = Self.edges(in: modules)
        var reached: Set<ConversationState> = [.idle]
        var waiting: [ConversationState] = [.idle]
        while let state = waiting.popLast() {
            for next in edges[state] ?? [] where reached.insert(next).inserted { waiting.append(next) }
        }
        return Set(edges.keys).subtracting(reached)
    }

    /// States from which a conversation can neither come to an end nor begin anew, short of a reset.
    private static func deadEnds(in modules: [ModuleRegistration]) -> [String] {
        let edges = Self.edges(in: modules)
        let kinds = Dictionary(modules.flatMap(\.states).map { ($0.state, $0.kind) }) { first, _ in first }
        var leading = Set(kinds.filter { $0.value == .terminal || $0.value == .entry }.keys).union([.idle])
        var grows = true
        while grows {
            let more = edges.filter { !leading.contains($0.key) && !leading.isDisjoint(with: $0.value) }.keys
            leading.formUnion(more)
            grows = !more.isEmpty
        }
        let stuck = Set(edges.keys).subtracting(leading).subtracting(Self.unreached(in: modules))
        return Self.owners(of: stuck, in: modules).map { state, owners in
            "state \(state), declared by \(owners), is a dead end: nothing leads from there to idle or a terminal state; "
                + "declare a transition or a time-out"
        }
    }

    /// The states that can be reached in one step, of each state.
    private static func edges(in modules: [ModuleRegistration]) -> [ConversationState: Set<ConversationState>] {
        let states = Set(modules.flatMap(\.states).map(\.state) + [.idle])
        var edges = Dictionary(uniqueKeysWithValues: states.map { ($0, Set<ConversationState>()) })
        for transition in modules.flatMap(\.allTransitions) {
            for from in transition.from == .any ? states : transition.from.states where from != transition.to {
                edges[from, default: []].insert(transition.to)
            }
        }
        return edges
    }

    private static func owners(
        of states: Set<ConversationState>,
        in modules: [ModuleRegistration]
    ) -> [(ConversationState, String)] {
        states.sorted { $0.rawValue < $1.rawValue }.map { state in
            let owners = modules.filter { module in module.states.contains { $0.state == state } }.map(
                \.module.rawValue
            )
            return (state, "module\(owners.count == 1 ? "" : "s") \(owners.joined(separator: " and "))")
        }
    }
}
