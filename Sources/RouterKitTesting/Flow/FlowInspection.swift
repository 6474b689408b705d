import Foundation
import Logging
import RouterKit
import SMS

/// Looks whether everything holds, after each step of a walk.
struct FlowInspection {
    private let phone: ConversationTester
    private let segments: Int
    private let isExempt: @Sendable (String) -> Bool
    private let flow: ConversationFlow
    private let handled: Set<Intent>
    /// Each conversation as its journal tells it, as it stood at the last look.
    private var folded: [ConversationKey: ConversationContext] = [:]
    private var place = OutboxPlace.beginning
    private(set) var steps: [TransitionCounts.Step: Int] = [:]

    init(phone: ConversationTester, segments: Int, isExempt: @escaping @Sendable (String) -> Bool) {
        self.phone = phone
        self.segments = segments
        self.isExempt = isExempt
        self.flow = phone.engine.catalogue.flow
        self.handled = Set(phone.engine.catalogue.modules.flatMap(\.handlers).map(\.intent))
    }

    /// What does not hold, a sentence each.
    mutating func look() async throws -> [String] {
        let before = self.folded
        var problems = await self.deadLetters()
        for context in await self.phone.store.conversations(after: nil, limit: .max) {
            let known = self.folded[context.key] ?? ConversationContext(key: context.key)
            guard known.version != context.version else { continue }
            let events = await self.phone.store.events(of: context.key, after: known.lastSequence, limit: .max)
            var now = known
            now.fold(events)
            self.folded[context.key] = now
            let found =
                self.difference(of: context, from: now) + self.steps(in: events) + self.places(of: context)
                + self.questions(of: context) + (await self.timer(of: context)) + self.undo(of: context, to: known)
            problems += found.map { "\(context.key): \($0)" }
        }
        problems += self.replies(to: await self.phone.messages(after: self.place).map(\.text), before: before)
        self.place = await self.phone.place
        return problems
    }

    private func deadLetters() async -> [String] {
        await self.phone.store.deadLetters(in: nil, after: nil, limit: .max).map { letter in
            "the turn of \"\(letter.element.message.text)\" failed: \(letter.element.reason)"
        }
    }

    private func difference(of stored: ConversationContext, from folded: ConversationContext) -> [String] {
        guard stored != folded else { return [] }
        let differences = (try? stored.differences(from: folded).map(\.description)) ?? []
        return ["the journal tells another conversation than the stored one: \(differences.joined(separator: ", "))"]
    }

    /// Counts the transitions that were taken.
    private mutating func steps(in events: [ConversationEvent]) -> [String] {
        events.compactMap { event in
            guard case .stateChanged(let change) = event.change else { return nil }
            self.steps[.init(from: change.from, trigger: change.trigger, to: change.to), default: 0] += 1
            let isDeclared = self.flow.transitions.map(\.transition).contains { way in
                way.to == change.to && "\(way.trigger)" == change.trigger
                    && (way.from == .any || way.from.states.contains(change.from))
            }
            return isDeclared
                ? nil : "no module declares the step from \(change.from) to \(change.to) on \(change.trigger ?? "?")"
        }
    }

    private func places(of context: ConversationContext) -> [String] {
        self.flow.states[context.state] == nil ? ["state \(context.state) is not declared"] : []
    }

    private func questions(of context: ConversationContext) -> [String] {
        var problems: [String] = []
        if let waiting = context.suspendedQuestion, context.question?.suspends != true {
            problems.append("question \(waiting.name) waits behind none that interrupts it")
        }
        for question in [context.question, context.suspendedQuestion].compactMap(\.self) {
            let answers: Set<Intent> = question.kind == .yesNo ? [.affirmative, .negative] : [question.intent]
            for intent in answers.subtracting(self.handled).map(\.rawValue).sorted() {
                problems.append("nobody handles \(intent), which answers question \(question.name)")
            }
        }
        return problems
    }

    private func timer(of context: ConversationContext) async -> [String] {
        guard let timer = context.timer else { return [] }
        let job = await self.phone.store.everyJob.first { $0.id == timer.job }
        guard job?.status.isUnfinished == true else {
            return ["the timer of \(context.state) has no job that will end"]
        }
        return []
    }

    private func replies(to texts: [String], before: [ConversationKey: ConversationContext]) -> [String] {
        let number = ConversationKey(phone: self.phone.number)
        let wasOptedOut = before[number]?.number?.optedOutAt != nil
        let isOptedOut = self.folded[number]?.number?.optedOutAt != nil
        var problems: [String] = []
        if isOptedOut, texts.count > (wasOptedOut ? 0 : 1) {
            problems.append("a number that opted out was told: \(texts.joined(separator: " | "))")
        }
        for text in texts where !text.fits(segments: self.segments) && !self.isExempt(text) {
            let count = text.segmentCount().segments
            problems.append("a reply takes \(count) segments instead of \(self.segments): \(text)")
        }
        return problems
    }

    /// Undoes what the last turn changed, on a copy, then all that can be undone.
    private func undo(of context: ConversationContext, to before: ConversationContext) -> [String] {
        var turn = Turn(
            context: context,
            requestID: RequestID(rawValue: "undo"),
            now: self.phone.clock.now,
            calendar: .test,
            logger: Logger(label: "walk") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        let changes = context.modifications.count { $0.version == context.version }
        guard changes > 0 else { return [] }
        for _ in 0..<changes { turn.undoLastModification() }
        var problems: [String] = []
        if context.version == before.version + 1, changes < ConversationContext.maximumModifications {
            if turn.context.data != before.data {
                let names = Set(before.data.keys).union(turn.context.data.keys).sorted()
                let changed = names.filter { before.data[$0] != turn.context.data[$0] }
                problems.append("undo does not bring back the data \(changed.joined(separator: ", ")) as they were")
            }
            if turn.context.state != before.state {
                problems.append("undo leads to \(turn.context.state), not back to \(before.state)")
            }
        }
        while turn.undoLastModification() != nil {}
        if !turn.context.modifications.isEmpty { problems.append("what was changed cannot all be undone") }
        return problems
    }
}
