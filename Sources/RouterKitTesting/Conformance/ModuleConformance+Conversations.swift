import RouterKit
import SMS

extension ModuleConformance {
    static let conversationChecks = [
        Check("survives whatever is said, in every state") { probe in
            var failures: [String] = []
            let sentences = try probe.sentences()
            for (number, state) in try probe.states().enumerated() {
                let texts = RandomTexts(seed: UInt64(number), sentences: sentences).prefix(Self.randomTexts)
                failures += try await probe.say(Array(texts), in: state).failures
            }
            return failures
        },
        Check("survives what it declares, in every state") { probe in
            try await Self.conversations(of: probe).flatMap(\.outcome.failures)
        },
        Check("answers within two segments, in every language that it understands") { probe in
            try await Self.replies(of: probe) { reply in
                guard !reply.fits(segments: 2), !probe.isExempt(reply) else { return nil }
                return "takes \(reply.segmentCount().segments) segments"
            }
        },
        Check("answers in words that are all there") { probe in
            try await Self.replies(of: probe) { reply in
                if reply.allSatisfy(\.isWhitespace) { return "is empty" }
                return Self.placeholders.first { reply.contains($0) }.map { "still has \"\($0)\" in it" }
                    ?? reply.firstMatch(of: /\{[a-zA-Z_]+\}/).map { "still has \"\($0.0)\" in it" }
            }
        },
        Check("remembers what it declares, and reads what it wrote") { probe in
            let declared = try probe.registered().declaredData
            let known = Set(try probe.catalogue().modules.flatMap(\.data))
            var problems: Set<String> = []
            for context in try await Self.conversations(of: probe).flatMap(\.outcome.contexts) {
                for name in context.data.keys where !known.contains(name) {
                    problems.insert("data \(name) is remembered, but no module declares it")
                }
                for data in declared {
                    guard let stored = context.data[data.name] else { continue }
                    do {
                        guard try data.rewritten(stored) != stored else { continue }
                        problems.insert("data \(data.name) changes when it is read and written again")
                    } catch {
                        problems.insert("data \(data.name) cannot be read again: \(error)")
                    }
                }
            }
            return problems.sorted()
        },
    ]

    /// How many texts of every kind are said in each state.
    private static let randomTexts = 40

    /// What words are put in place of, and what stands where something was missing.
    private static let placeholders = ["Optional(", "%@", "%d", "%ld", "%s", "{{", "}}", "${", "\\(", "<#", "TODO"]

    /// Everything that the module declares, said in every state and language.
    private static func conversations(
        of probe: ModuleProbe
    ) async throws -> [(state: ConversationState, language: Language, outcome: ModuleProbe.Outcome)] {
        let intents = try probe.registered().intents
        var conversations: [(state: ConversationState, language: Language, outcome: ModuleProbe.Outcome)] = []
        for language in try probe.languages() {
            let texts = intents.filter { $0.language == language }.flatMap(\.sayings)
            for state in try probe.states() {
                let outcome = try await probe.say(texts, in: state, language: language)
                conversations.append((state, language, outcome))
            }
        }
        return conversations
    }

    /// What is wrong with replies to what the module declares.
    private static func replies(
        of probe: ModuleProbe,
        _ problem: (String) -> String?
    ) async throws -> [String] {
        var problems: [String] = []
        var known: Set<String> = []
        for (state, language, outcome) in try await Self.conversations(of: probe) {
            for (text, reply) in outcome.replies where known.insert(reply).inserted {
                guard let problem = problem(reply) else { continue }
                problems.append("the reply to \"\(text)\" in \(state) (\(language)) \(problem): \(reply)")
            }
        }
        return problems
    }
}
