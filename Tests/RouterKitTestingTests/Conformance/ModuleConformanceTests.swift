import Foundation
import RouterKit
import RouterKitTesting
import Synchronization
import Testing

/// A suite of checks is worth what it finds: one bad module for each check, and a good one.
struct ModuleConformanceTests {
    private static let pause = IntentDefinition(
        .pause,
        summary: "No box.",
        keywords: ["pause"],
        examples: ["pause please"]
    )

    /// What the checks find wrong with a module, by the check.
    private func findings(
        _ module: @escaping @Sendable () -> any HandlerModule,
        beside others: [any HandlerModule] = [],
        isExempt: @escaping @Sendable (String) -> Bool = { _ in false }
    ) async -> [String: String] {
        var findings: [String: String] = [:]
        let conformance = ModuleConformance(module: module, beside: others, isExempt: isExempt)
        for check in ModuleConformance.checks {
            do { try await conformance.run(check) } catch { findings[check.name] = "\(error)" }
        }
        return findings
    }

    /// A module whose handler does something.
    private func module(_ script: @escaping ScriptedHandler.Script) -> ScriptedModule {
        ScriptedModule("bad", intents: [Self.pause], handlers: [ScriptedHandler(.pause, script)])
    }

    /// Expects one check to fail, with these words, and all others not to.
    private func expect(_ findings: [String: String], _ check: String, _ words: String) {
        #expect(findings.keys.sorted() == [check])
        #expect(findings[check]?.contains(words) == true, "\(findings[check] ?? "nothing")")
    }

    @Test("finds nothing wrong with a module that behaves", arguments: ModuleConformance.checks)
    func good(check: ModuleConformance.Check) async throws {
        try await ModuleConformance(module: { PauseModule() }).run(check)
        try await ModuleConformance(module: { politeModule }, beside: [PauseModule()]).run(check)
    }

    @Test("tells all problems, each with its check")
    func problems() async {
        let bad = self.module { _, _ in "" }
        let problems = await ModuleConformance(module: { bad }).problems()
        #expect(problems.count == 1)
        #expect(
            problems.first?.hasPrefix("answers in words that are all there: the reply to \"pause please\" in idle")
                == true
        )
        #expect(await ModuleConformance(module: { PauseModule() }).problems().isEmpty)
    }

    @Test("a module that registers something else each time")
    func registersDifferently() async {
        let count = Counter()
        let findings = await self.findings {
            ScriptedModule(
                "bad",
                intents: [Self.pause],
                handlers: [ScriptedHandler(.pause, priority: count.next(), saying: "ok")]
            )
        }
        self.expect(findings, "registers the same each time", "handlers")
    }

    @Test("a module that does not fit the others, and one whose states do not hang together")
    func doesNotFit() async {
        let bad = ScriptedModule("bad", intents: [Self.pause], handlers: [ScriptedHandler(.pause, saying: "ok")])
        #expect(await self.findings { bad }.isEmpty)
        let tie = await self.findings({ bad }, beside: [PauseModule()])
        self.expect(tie, "fits together with the modules beside it", "both handle pause")
        let lost = ScriptedModule("bad") { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.planned], on: .intent(.pause), to: .idle))
        }
        let findings = await self.findings({ lost }, beside: [PauseModule()])
        self.expect(findings, "fits together with the modules beside it", "cannot be reached from idle")
    }

    @Test("an intent that nobody handles")
    func unhandled() async {
        let bad = ScriptedModule("bad", intents: [IntentDefinition(.pause, summary: "No box.", keywords: ["pause"])])
        self.expect(await self.findings { bad }, "declares no intent that nobody handles", "no handler answers pause")
        #expect(await self.findings({ bad }, beside: [PauseModule()]).isEmpty)
    }

    @Test("an example that is taken for something else")
    func misunderstood() async {
        var definition = Self.pause
        definition.examples = ["no more boxes"]
        let bad = ScriptedModule("bad", intents: [definition], handlers: [ScriptedHandler(.pause, saying: "ok")])
        self.expect(
            await self.findings { bad },
            "has its examples understood, each in a state where it makes sense",
            "\"no more boxes\" is an example of pause, but it is taken for negative in idle"
        )
    }

    @Test("a state that cannot be left")
    func deadEnd() async {
        let bad = ScriptedModule("bad", intents: [Self.pause]) { module in
            module.declare(.planned, kind: .terminal)
            module.declare(Transition(from: [.idle], on: .intent(.pause), to: .planned))
            module.add(ScriptedHandler(.pause, saying: "ok"))
        }
        self.expect(
            await self.findings { bad },
            "has no state that cannot be left",
            "nothing leads from planned anywhere"
        )
        let restart = ScriptedModule("restart", handlers: [ScriptedHandler(.startOver, saying: "ok")])
        #expect(await self.findings({ bad }, beside: [restart]).isEmpty)
    }

    @Test("a handler that fails at what nobody expects, and one that fails at what it declares")
    func fails() async {
        let fragile = ScriptedModule(
            "bad",
            handlers: [
                ScriptedHandler(.unknown) { message, _ in
                    guard !message.text.isEmpty else { throw ScriptedFailure("no text") }
                    return "ok"
                }
            ]
        )
        self.expect(await self.findings { fragile }, "survives whatever is said, in every state", "no text")
        let broken = self.module { _, _ in throw ScriptedFailure("broken") }
        let findings = await self.findings { broken }
        #expect(findings["survives what it declares, in every state"]?.contains("\"pause\" in idle: broken") == true)
    }

    @Test("a reply that takes three segments, unless it may, in any language")
    func tooLong() async {
        let long = Phrase("ok", es: String(repeating: "largo ", count: 60))
        let spanish = IntentDefinition(.pause, summary: "No box.", keywords: ["pausa"], language: .spanish)
        let bad = ScriptedModule(
            "bad",
            intents: [Self.pause, spanish],
            handlers: [ScriptedHandler(.pause) { _, turn in turn.say(long) }]
        )
        self.expect(
            await self.findings { bad },
            "answers within two segments, in every language that it understands",
            "the reply to \"pausa\" in idle (es) takes 3 segments"
        )
        #expect(await self.findings({ bad }, isExempt: { $0.hasPrefix("largo") }).isEmpty)
    }

    @Test(
        "a reply that is empty or not filled in",
        arguments: ["", " \n", "Optional(\"leek\")", "Hi {name}!", "You have %d boxes.", "{{count}} boxes"]
    )
    func notFilledIn(reply: String) async {
        let bad = self.module { _, _ in Reply(reply) }
        self.expect(await self.findings { bad }, "answers in words that are all there", "in idle (en)")
    }

    @Test("data that nobody declares, and data that changes when it is written again")
    func data() async {
        let check = "remembers what it declares, and reads what it wrote"
        let script: ScriptedHandler.Script = { _, turn in
            turn[Forgetful.self] = Forgetful(count: 1)
            return "ok"
        }
        let undeclared = self.module(script)
        self.expect(
            await self.findings { undeclared },
            check,
            "data forgetful is remembered, but no module declares it"
        )
        let bad = ScriptedModule("bad", intents: [Self.pause], handlers: [ScriptedHandler(.pause, script)]) { module in
            module.declare(Forgetful.self)
        }
        self.expect(await self.findings { bad }, check, "data forgetful changes when it is read and written again")
    }

    @Test("a handler that records something and passes")
    func recordsAndPasses() async {
        let bad = self.module { _, turn in
            turn.record(Modification(kind: "pause", summary: "pausing"))
            return nil
        }
        self.expect(
            await self.findings { bad },
            "leaves the turn as it was when a handler passes",
            "a handler of pause passes in idle, but records [\"modification_recorded\"]"
        )
    }

    @Test("a handler that takes any job's end for its own")
    func anyJob() async {
        let bad = ScriptedModule("bad", jobs: [ScriptedJobHandler("analysis") { _ in .null }]) { module in
            module.add(ScriptedSignalHandler("analysis") { _, _ in "done" })
        }
        self.expect(
            await self.findings { bad },
            "ignores the end of a job that is not the conversation's, or was replaced",
            "the end of another analysis in idle leads to \"done\""
        )
    }
}

/// Pauses with a job of its own, whose end it knows, and asks first.
private let politeModule = ScriptedModule(
    "polite",
    intents: [IntentDefinition(.plan, summary: "A plan.", keywords: ["plan"], examples: ["a plan please"])],
    states: [.planned],
    handlers: [
        ScriptedHandler(.plan) { _, turn in
            turn[Pending.self] = Pending(job: turn.enqueue(JobRequest("analysis")))
            turn.ask(.yesNo("sure", asking: .plan))
            return "One moment."
        },
        ScriptedHandler(.affirmative) { _, turn in turn.answer?.answers("sure") == true ? "Good." : nil },
        ScriptedHandler(.unknown, saying: "Pardon?"),
    ],
    jobs: [ScriptedJobHandler("analysis") { _ in .null }],
    signals: [
        ScriptedSignalHandler("analysis") { signal, turn in
            guard turn[Pending.self]?.job == signal.jobID else { return nil }
            turn[Pending.self] = nil
            try turn.transition(to: .planned)
            return "Five dinners."
        }
    ]
) { module in
    module.declare(Pending.self)
}

private struct Pending: ModuleData {
    static let name = "pending"
    var job: Job.ID
}

/// Counts up when it is read.
private struct Forgetful: ModuleData {
    static let name = "forgetful"
    var count: Int

    init(count: Int) { self.count = count }

    init(from decoder: any Decoder) throws { self.count = try decoder.singleValueContainer().decode(Int.self) + 1 }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.count)
    }
}

/// Numbers, one after the other.
private final class Counter: Sendable {
    private let number = Mutex(0)

    func next() -> Int {
        self.number.withLock { number in
            number += 1
            return number
        }
    }
}
