import Foundation
import Logging
import RouterKit

/// A module under a check, with the few things that every check does with it.
struct ModuleProbe: Sendable {
    let makeModule: @Sendable () -> any HandlerModule
    let others: [any HandlerModule]
    let isExempt: @Sendable (String) -> Bool

    /// All modules, the one under the check last.
    var modules: [any HandlerModule] { self.others + [self.makeModule()] }

    /// The modules joined, whether they are all that an assistant has or not.
    func catalogue() throws -> ModuleCatalogue { try ModuleCatalogue(self.modules, completeness: .part) }

    /// What the module declares.
    func registered() throws -> RegisteredModule {
        guard let last = try self.catalogue().modules.last else {
            throw ConformanceFailure(description: "the module declares nothing")
        }
        return last
    }

    /// Where a conversation may stand that the module knows of, idle first.
    func states() throws -> [ConversationState] {
        let module = try self.registered()
        let scopes = module.handlers.flatMap(\.states.states) + module.transitions.flatMap(\.from.states)
        let states = Set(module.states.map(\.state) + scopes).subtracting([.idle])
        return [.idle] + states.sorted { $0.rawValue < $1.rawValue }
    }

    /// What people say to it, as it declares.
    func sentences() throws -> [String] {
        try self.registered().intents.flatMap(\.sayings)
    }

    /// The languages that it understands, English too.
    func languages() throws -> [Language] {
        let languages = Set(try self.registered().intents.map(\.language)).subtracting([.english])
        return [.english] + languages.sorted { $0.rawValue < $1.rawValue }
    }

    /// What came of saying texts, each to a conversation of its own.
    struct Outcome: Sendable {
        /// The texts, with what was said to each, also after its jobs.
        var replies: [(text: String, reply: String)] = []
        /// What failed, with the text.
        var failures: [String] = []
        /// The conversations afterwards.
        var contexts: [ConversationContext] = []
    }

    /// Says each text to somebody whose conversation stands in `state`, then something to the question that it leads to.
    func say(_ texts: [String], in state: ConversationState, language: Language = .english) async throws -> Outcome {
        let tester = try ConversationTester(
            modules: self.modules,
            middleware: ConversationEngine.standardMiddleware(ratePerMinute: 0)
        )
        var outcome = Outcome()
        for (number, text) in texts.enumerated() {
            let key = try ConversationKey.test(number % 10_000)
            let phone = tester.phone(key.phone)
            try await phone.store.commit(Self.arrival(of: key, in: state, language: language))
            do {
                for reply in try await phone.send(text) { outcome.replies.append((text, reply)) }
                guard let question = try await phone.context.question else { continue }
                let answer = question.choices.first?.label ?? (question.kind == .days ? "monday" : "yes")
                for reply in try await phone.send(answer) {
                    outcome.replies.append(("\(text)\", then \"\(answer)", reply))
                }
            } catch {
                outcome.failures.append("\"\(text.prefix(80))\" in \(state): \(error)")
            }
        }
        outcome.failures += await tester.store.deadLetters(in: nil, after: nil, limit: .max).map { letter in
            "\"\(letter.element.message.text.prefix(80))\" in \(state): \(letter.element.reason)"
        }
        outcome.contexts = await tester.store.conversations(after: nil, limit: .max)
        return outcome
    }

    /// A turn with which a conversation comes to stand somewhere.
    private static func arrival(
        of key: ConversationKey,
        in state: ConversationState,
        language: Language
    ) throws -> TurnRecord {
        var turn = Turn(
            context: ConversationContext(key: key),
            requestID: RequestID(rawValue: "arrival"),
            now: TestClock.start,
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        turn.append(.messageReceived(.init(.test("hello", from: key.phone))))
        if language != .english { turn.speak(language, isChosen: true) }
        try turn.transition(to: state)
        return TurnRecord(turn, from: 0, message: nil)
    }
}
