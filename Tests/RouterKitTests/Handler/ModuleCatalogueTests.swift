import RouterKit
import RouterKitTesting
import Testing

struct ModuleCatalogueTests {
    /// What is wrong with these modules.
    private func problems(_ modules: ScriptedModule...) -> [String] {
        do {
            _ = try ModuleCatalogue(modules, completeness: .part)
            return []
        } catch let error as InvalidModules {
            return error.problems
        } catch {
            return ["\(error)"]
        }
    }

    @Test("two modules of one name")
    func repeatedName() {
        #expect(
            self.problems(ScriptedModule("a"), ScriptedModule("b"), ScriptedModule("a")) == [
                "module a is there 2 times: remove it or rename one"
            ]
        )
    }

    @Test(
        "words that carriers reserve",
        arguments: [
            "stop", "STOP", "Unsubscribe", "cancel", "Quit!", "END", "revoke", "optout", "stopall", "start", "unstop",
            "help", "info",
        ]
    )
    func reservedWords(word: String) throws {
        let everywhere = [
            IntentDefinition(.plan, summary: "A plan.", keywords: [word]),
            IntentDefinition(.plan, summary: "A plan.", openings: [word]),
            IntentDefinition(.plan, summary: "A plan.", wholeMessages: [word]),
        ]
        for definition in everywhere {
            let problems = self.problems(ScriptedModule("plans", intents: [definition]))
            let first = try #require(problems.first, "it was allowed")
            #expect(first.contains("module plans claims \"\(word)\" for plan"))
            #expect(first.contains("carriers reserve"))
        }
    }

    @Test("phrases that merely contain a reserved word are free")
    func phrasesWithReservedWords() {
        let definition = IntentDefinition(.plan, summary: "A plan.", keywords: ["cancel my dinner", "start cooking"])
        #expect(self.problems(ScriptedModule(intents: [definition])).isEmpty)
    }

    @Test("a word that two intents claim, whoever claims it and however it is written")
    func contestedWords() {
        let meals = ScriptedModule(
            "meals",
            intents: [
                IntentDefinition(.plan, summary: "A plan.", keywords: ["What's new?"])
            ]
        )
        let boxes = ScriptedModule(
            "boxes",
            intents: [
                IntentDefinition(.box, summary: "The box.", wholeMessages: ["whats new"])
            ]
        )
        #expect(
            self.problems(meals, boxes) == [
                "\"whats new\" is claimed by module meals for plan, module boxes for box: leave it to one intent"
            ]
        )
        let yes = ScriptedModule("meals", intents: [IntentDefinition(.plan, summary: "A plan.", openings: ["Yes"])])
        #expect(
            self.problems(yes) == [
                "\"yes\" is claimed by the framework for affirmative, module meals for plan: leave it to one intent"
            ]
        )
    }

    @Test("words that nobody can say: no letter, digit or emoji in them", arguments: ["", "!!", " … "])
    func emptyWords(text: String) throws {
        let module = ScriptedModule(
            "plans",
            intents: [
                IntentDefinition(.plan, summary: "A plan.", wholeMessages: [text])
            ]
        )
        let problem = try #require(self.problems(module).first, "it was allowed")
        #expect(problem.contains("module plans"))
        #expect(problem.contains("for plan"))
    }

    @Test("a handler of an intent, or in a state, that nobody declares")
    func undeclared() {
        let module = ScriptedModule("plans", handlers: [ScriptedHandler(.plan, in: [.planned, .idle], saying: nil)])
        #expect(
            self.problems(module) == [
                "module plans handles plan in state planned, which no module declares",
                "module plans handles plan, which no module declares: nobody could say it",
            ]
        )
    }

    @Test("handlers of built-in intents, of the unknown and of other modules' intents and states are fine")
    func declaredElsewhere() {
        let owner = ScriptedModule("owner", intents: [.plan], states: [.planned])
        let guest = ScriptedModule(
            "guest",
            handlers: [
                ScriptedHandler(.plan, in: [.planned], saying: nil), ScriptedHandler(.help, saying: nil),
                ScriptedHandler(.affirmative, saying: nil), ScriptedHandler(.unknown, saying: nil),
            ]
        )
        #expect(self.problems(guest, owner).isEmpty)
    }

    @Test("a state that is declared as two kinds")
    func conflictingStates() {
        let one = ScriptedModule("one") { $0.declare(.planned, kind: .decision) }
        let other = ScriptedModule("other") { $0.declare(.planned, kind: .terminal) }
        #expect(
            self.problems(one, other) == [
                "state planned is declared by one as decision, other as terminal: agree on one kind"
            ]
        )
    }

    @Test("idle, which is the framework's")
    func idle() {
        #expect(
            self.problems(ScriptedModule(states: [.idle])) == [
                "state idle belongs to the framework: do not declare it"
            ]
        )
    }

    @Test("two modules may declare the same intent and state; the words of both count")
    func sharedDeclarations() throws {
        let one = ScriptedModule("one", intents: [.plan], states: [.planned])
        let words = IntentDefinition(.plan, summary: "A plan.", keywords: ["menu plan", "plan"])
        let other = ScriptedModule("other", intents: [words], states: [.planned])
        let catalogue = try ModuleCatalogue([one, other], completeness: .part)
        for text in ["plan", "meal plan", "menu plan"] {
            #expect(try catalogue.classifier.classify(text, in: Turn.test().context).intent == .plan)
        }
    }

    @Test(
        "handlers that tie: same intent, same priority, a state in common",
        arguments: [
            (StateScope.any, StateScope.any, "in any state"),
            ([.planned], [.planned], "in planned"),
            ([.planned, .modifying], [.modifying, .confirmed], "in modifying"),
        ] as [(StateScope, StateScope, String)]
    )
    func ties(one: StateScope, other: StateScope, place: String) {
        let states = ScriptedModule("states", intents: [.plan], states: [.planned, .modifying, .confirmed])
        #expect(
            self.problems(
                states,
                ScriptedModule("one", handlers: [ScriptedHandler(.plan, in: one, saying: nil)]),
                ScriptedModule("other", handlers: [ScriptedHandler(.plan, in: other, saying: nil)])
            ) == ["modules one and other both handle plan \(place) with priority 50: give one a higher priority"]
        )
    }

    @Test(
        "handlers that do not tie",
        arguments: [
            (ScriptedHandler(.plan, saying: nil), ScriptedHandler(.plan, priority: 51, saying: nil)),
            (ScriptedHandler(.plan, saying: nil), ScriptedHandler(.swap, saying: nil)),
            (ScriptedHandler(.plan, saying: nil), ScriptedHandler(.plan, in: [.planned], saying: nil)),
            (
                ScriptedHandler(.plan, in: [.modifying], saying: nil),
                ScriptedHandler(.plan, in: [.planned], saying: nil)
            ),
        ]
    )
    func noTies(one: ScriptedHandler, other: ScriptedHandler) {
        #expect(
            self.problems(
                ScriptedModule("states", intents: [.plan, .swap], states: [.planned, .modifying]),
                ScriptedModule("one", handlers: [one]),
                ScriptedModule("other", handlers: [other])
            ).isEmpty
        )
    }

    @Test("a job that two modules run or wait for")
    func contestedJobs() {
        let runs = ScriptedJobHandler("analysis") { _ in .null }
        let waits = ScriptedSignalHandler("analysis") { _, _ in nil }
        #expect(
            self.problems(ScriptedModule("one", jobs: [runs]), ScriptedModule("other", jobs: [runs])) == [
                "modules one and other both run analysis: rename one of the jobs"
            ]
        )
        #expect(
            self.problems(ScriptedModule("one", signals: [waits]), ScriptedModule("other", signals: [waits])) == [
                "modules one and other both wait for analysis: rename one of the jobs"
            ]
        )
        #expect(self.problems(ScriptedModule("one", jobs: [runs]), ScriptedModule("other", signals: [waits])).isEmpty)
    }

    @Test("all problems are told at once")
    func allAtOnce() {
        let error = #expect(throws: InvalidModules.self) {
            try ModuleCatalogue([
                ScriptedModule("a", states: [.idle]),
                ScriptedModule("a", handlers: [ScriptedHandler(.plan, saying: nil)]),
            ])
        }
        #expect(error?.problems.count == 3)
        #expect(error?.description.split(separator: "\n").count == 4)
    }

    @Test("what a module throws while it registers goes through")
    func throwingModule() {
        #expect(throws: ScriptedFailure("no recipes")) {
            try ModuleCatalogue([ScriptedModule { _ in throw ScriptedFailure("no recipes") }])
        }
    }

    @Test("tells what each module declared, in the order given")
    func registeredModules() throws {
        let catalogue = try ModuleCatalogue([
            ScriptedModule("b", intents: [.plan], states: [.planned], handlers: [ScriptedHandler(.plan, saying: nil)]),
            ScriptedModule("a", jobs: [ScriptedJobHandler("analysis") { _ in .null }]),
        ])
        #expect(catalogue.modules.map(\.name) == ["b", "a"])
        #expect(catalogue.modules[0].intents == [.plan])
        #expect(catalogue.modules[0].states.map(\.state) == [.planned])
        #expect(catalogue.modules[0].handlers.count == 1)
        #expect(catalogue.modules[1].jobs == ["analysis"])
    }
}
