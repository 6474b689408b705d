/// Modules that do not fit together.
///
/// Thrown at start, so that no customer finds out.
public struct InvalidModules: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence each, naming the modules and what to do.
    public let problems: [String]

    public var description: String {
        (["the modules do not fit together:"] + self.problems).joined(separator: "\n- ")
    }
}

extension ModuleCatalogue {
    /// What is wrong with these modules, taken together.
    static func problems(in modules: [ModuleRegistration], completeness: Completeness) -> [String] {
        Self.repeatedNames(in: modules) + Self.emptyWords(in: modules) + Self.reservedWords(in: modules)
            + Self.contestedWords(in: modules) + Self.undeclared(in: modules) + Self.conflictingStates(in: modules)
            + Self.ties(in: modules)
            + Self.contestedJobs(in: modules)
            + Self.dataProblems(in: modules)
            + Self.flowProblems(in: modules, completeness: completeness)
    }

    private static func repeatedNames(in modules: [ModuleRegistration]) -> [String] {
        Dictionary(grouping: modules, by: \.module).compactMap { name, same in
            same.count > 1 ? "module \(name) is there \(same.count) times: remove it or rename one" : nil
        }.sorted()
    }

    /// Texts with nothing in them to compare; the empty message would be taken for them.
    private static func emptyWords(in modules: [ModuleRegistration]) -> [String] {
        modules.flatMap { module in
            module.intents.flatMap { intent in
                (intent.keywords + intent.openings + intent.wholeMessages)
                    .filter { NormalizedText($0).words.isEmpty }
                    .map {
                        "module \(module.module) declares \"\($0)\" for \(intent.intent), which has no letter, digit or "
                            + "emoji: nobody could say it"
                    }
            }
        }
    }

    private static func reservedWords(in modules: [ModuleRegistration]) -> [String] {
        modules.flatMap { module in
            module.intents.flatMap { intent in
                (intent.keywords + intent.openings + intent.wholeMessages)
                    .filter { CarrierKeywords.all.contains(NormalizedText($0).words.joined(separator: " ")) }
                    .map {
                        "module \(module.module) claims \"\($0)\" for \(intent.intent), but carriers reserve that word: remove it"
                    }
            }
        }
    }

    private static func contestedWords(in modules: [ModuleRegistration]) -> [String] {
        var claims: [[String]: [(intent: Intent, owner: String)]] = [:]
        func claim(_ definition: IntentDefinition, by owner: String) {
            for text in definition.keywords + definition.openings + definition.wholeMessages {
                claims[NormalizedText(text).words, default: []].append((definition.intent, owner))
            }
        }
        for definition in IntentDefinition.builtIn { claim(definition, by: "the framework") }
        for module in modules { for definition in module.intents { claim(definition, by: "module \(module.module)") } }
        return claims.compactMap { words, claims in
            guard !words.isEmpty, Set(claims.map(\.intent)).count > 1 else { return nil }
            let who = claims.map { "\($0.owner) for \($0.intent)" }.joined(separator: ", ")
            return "\"\(words.joined(separator: " "))\" is claimed by \(who): leave it to one intent"
        }.sorted()
    }

    private static func undeclared(in modules: [ModuleRegistration]) -> [String] {
        let intents = Set((IntentDefinition.builtIn + modules.flatMap(\.intents)).map(\.intent) + [.unknown])
        let states = Set(modules.flatMap(\.states).map(\.state) + [.idle])
        return modules.flatMap { module in
            module.handlers.flatMap { handler in
                var problems = handler.states.states.subtracting(states).map(\.rawValue).sorted().map {
                    "module \(module.module) handles \(handler.intent) in state \($0), which no module declares"
                }
                if !intents.contains(handler.intent) {
                    problems.append(
                        "module \(module.module) handles \(handler.intent), which no module declares: nobody could say it"
                    )
                }
                return problems
            }
        }
    }

    private static func conflictingStates(in modules: [ModuleRegistration]) -> [String] {
        let declared = modules.flatMap { module in module.states.map { (module.module, $0) } }
        return Dictionary(grouping: declared, by: \.1.state).compactMap { state, claims in
            guard Set(claims.map(\.1.kind)).count > 1 || state == .idle else { return nil }
            guard state != .idle else { return "state idle belongs to the framework: do not declare it" }
            let who = claims.map { "\($0.0) as \($0.1.kind.rawValue)" }.joined(separator: ", ")
            return "state \(state) is declared by \(who): agree on one kind"
        }.sorted()
    }

    /// Two handlers that tie: the order of registration would decide between them, which nobody can see.
    private static func ties(in modules: [ModuleRegistration]) -> [String] {
        let all = modules.flatMap { module in module.handlers.map { (module: module.module, handler: $0) } }
        return Dictionary(grouping: all) { "\($0.handler.intent)/\($0.handler.priority)" }.values.flatMap { rivals in
            rivals.indices.flatMap { first in
                rivals[(first + 1)...].compactMap { second -> String? in
                    let (one, other) = (rivals[first], second)
                    let shared = one.handler.states.states.intersection(other.handler.states.states)
                    guard one.handler.states == other.handler.states || !shared.isEmpty else { return nil }
                    let place = shared.map(\.rawValue).sorted().first.map { "in \($0)" } ?? "in any state"
                    return "modules \(one.module) and \(other.module) both handle \(one.handler.intent) \(place) with "
                        + "priority \(one.handler.priority): give one a higher priority"
                }
            }
        }.sorted()
    }

    private static func contestedJobs(in modules: [ModuleRegistration]) -> [String] {
        let runs = modules.flatMap { module in module.jobHandlers.map { ($0.job, "run", module.module) } }
        let waits = modules.flatMap { module in module.signalHandlers.map { ($0.job, "wait for", module.module) } }
        let taken = (JobName.timers + [.advice]).map { ($0, "run", ModuleName(rawValue: "of the framework")) }
        return Dictionary(grouping: runs + waits + taken) { "\($0.1) \($0.0)" }.compactMap { what, claims in
            guard claims.count > 1 else { return nil }
            return "modules \(claims.map(\.2.rawValue).joined(separator: " and ")) both \(what): rename one of the jobs"
        }.sorted()
    }
}
