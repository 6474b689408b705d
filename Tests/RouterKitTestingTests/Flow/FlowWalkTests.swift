import Foundation
import RouterKit
import RouterKitTesting
import Testing

struct FlowWalkTests {
    /// A module that does a bit of everything: a job, a question, changes to undo, members, time-outs, two languages.
    private static func module(_ break: Defect? = nil) -> ScriptedModule {
        ScriptedModule { module in
            for (intent, words) in [
                (Intent.plan, ["plan"]), (.say, ["change", "change it"]), (.remind, ["undo", "wait"]),
            ] {
                module.declare(IntentDefinition(intent, summary: "", keywords: words, examples: words))
            }
            module.declare(Notes.self)
            module.declare(
                .planned,
                kind: .decision,
                timeout: StateTimeout(after: .seconds(86_400), to: .idle, since: .activity)
            )
            module.declare(Transition(from: [.idle], on: .job("analysis"), to: .planned))
            module.declare(Transition(from: [.planned], on: .intent(.say), to: .changed))
            module.declare(.changed, kind: .interactive, timeout: StateTimeout(after: .seconds(7_200), to: .planned))
            module.claimForNumber { $0.lowercased().hasPrefix("this is ") }
            module.suggest("CHANGE IT for something else", in: [.planned])
            module.suggest(Phrase("PLAN for a plan", es: "PLAN para un plan"))
            Self.addHandlers(to: &module, `break`)
        }
    }

    /// What may be wrong with it.
    enum Defect: CaseIterable {
        case longReply, throwing, unansweredQuestion, lateRecord
    }

    private static func addHandlers(to module: inout ModuleRegistration, _ defect: Defect?) {
        module.add(
            ScriptedHandler(.plan) { _, turn in
                if turn.context.state == .idle { turn.enqueue(JobRequest("analysis", uniqueKey: "plan")) }
                return defect == .longReply ? Reply(String(repeating: "long ", count: 90)) : "One moment."
            }
        )
        module.add(
            ScriptedHandler(.say) { message, turn in
                guard turn.context.state == .planned else { return nil }
                if defect == .throwing { throw ScriptedFailure("broken") }
                if defect == .lateRecord { turn[Notes.self] = Notes(texts: [message.text]) }
                turn.record(Modification(kind: "change", summary: "changing it"))
                turn[Notes.self] = Notes(texts: (turn[Notes.self]?.texts ?? []) + [message.text])
                try turn.transition(to: .changed)
                turn.ask(
                    defect == .unansweredQuestion
                        ? .freeText("why", asking: Intent(rawValue: "why")) : .yesNo("sure", asking: .say)
                )
                return "Changed. Sure?"
            }
        )
        module.add(
            ScriptedHandler(.remind) { _, turn in
                Reply("Undone: \(turn.undoLastModification()?.summary ?? "nothing").")
            }
        )
        for intent in [Intent.affirmative, .negative] {
            module.add(ScriptedHandler(intent) { _, turn in turn.answer == nil ? nil : "Good." })
        }
        module.add(
            ScriptedHandler(.startOver) { _, turn in
                turn.reset()
                return "Anew."
            }
        )
        module.add(ScriptedHandler(.resume, saying: "Go on."))
        module.add(
            ScriptedHandler(.unknown) { message, turn in
                let name = message.text.lowercased().wholeMatch(of: /this is ([a-z]+)/)?.1
                if let name, turn.select(member: String(name)) { return "Hello!" }
                return "Pardon?"
            }
        )
        module.add(ScriptedJobHandler("analysis") { _ in .null })
        module.add(
            ScriptedSignalHandler("analysis") { signal, turn in
                guard case .finished = signal.outcome, turn.context.state == .idle else { return "No dinners." }
                try turn.transition(to: .planned)
                return "Five dinners."
            }
        )
    }

    @Test("finds nothing where everything holds", arguments: UInt64(1)...4)
    func holds(seed: UInt64) async throws {
        let steps = try await FlowWalk(modules: [Self.module()], seed: seed, steps: 150).run()
        #expect(!steps.isEmpty)
    }

    @Test("goes everywhere in a few walks, and counts its steps")
    func everywhere() async throws {
        var all: [TransitionCounts.Step: Int] = [:]
        for seed in UInt64(1)...10 {
            all.merge(try await FlowWalk(modules: [Self.module()], seed: seed, steps: 150).run()) { $0 + $1 }
        }
        let text = all.keys.map { "\($0.from) \($0.trigger ?? "?") \($0.to)" }.joined(separator: "\n")
        let flow = try ModuleCatalogue([Self.module()], completeness: .part).flow
        let (states, edges) = FlowCoverage(reading: text).uncovered(in: flow)
        #expect(states.isEmpty)
        #expect(edges.isEmpty)
        #expect(all.values.allSatisfy { $0 > 0 })
    }

    @Test("is the same walk for the same seed")
    func repeatable() async throws {
        func failure(_ seed: UInt64) async -> FlowWalkFailure? {
            do {
                try await FlowWalk(modules: [Self.module(.throwing)], seed: seed, steps: 300).run()
                return nil
            } catch {
                return error as? FlowWalkFailure
            }
        }
        let first = try #require(await failure(3))
        #expect(await failure(3) == first)
        #expect(first.seed == 3)
    }

    @Test(
        "finds what does not hold, and says so",
        arguments: [
            (Defect.longReply, "a reply takes 3 segments instead of 2"), (.throwing, "failed: broken"),
            (.unansweredQuestion, "nobody handles why, which answers question why"),
            (.lateRecord, "undo does not bring back the data notes as they were"),
        ]
    )
    func finds(defect: Defect, problem: String) async throws {
        var failures: [FlowWalkFailure] = []
        for seed in UInt64(1)...10 {
            do {
                try await FlowWalk(modules: [Self.module(defect)], seed: seed, steps: 150).run()
            } catch let failure as FlowWalkFailure {
                failures.append(failure)
            }
        }
        let failure = try #require(failures.first)
        #expect(failures.allSatisfy { $0.problems.contains { $0.contains(problem) } }, "\(failure)")
        #expect(failure.description.contains("seed \(failure.seed): "))
        #expect(failure.description.contains(failure.transcript))
    }

    @Test("the transcript of a failure leads to the same again")
    func transcript() async throws {
        let error = await #expect(throws: FlowWalkFailure.self) {
            try await FlowWalk(modules: [Self.module(.longReply)], seed: 1, steps: 150).run()
        }
        let failure = try #require(error)
        let expected = try Transcript(parsing: failure.transcript, name: "walk.chat")
        let actual = try await ConversationTester(modules: [Self.module(.longReply)]).run(expected)
        #expect(expected.difference(from: actual) == nil)
    }

    @Test("lets replies take more that may")
    func exempt() async throws {
        try await FlowWalk(modules: [Self.module(.longReply)], seed: 1, isExempt: { $0.hasPrefix("long ") }).run()
        try await FlowWalk(modules: [Self.module(.longReply)], seed: 1, segments: 3).run()
    }
}

extension ConversationState {
    fileprivate static let changed = ConversationState(rawValue: "changed")
}

private struct Notes: ModuleData {
    static let name = "notes"
    var texts: [String]
}
