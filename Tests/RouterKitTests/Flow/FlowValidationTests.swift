import RouterKitTesting
import Testing

@testable import RouterKit

/// Graphs that do not fit together are refused, and the modules are named.
struct FlowValidationTests {
    private func problems(
        _ modules: ScriptedModule...,
        completeness: ModuleCatalogue.Completeness = .whole
    ) -> [String] {
        do {
            _ = try ModuleCatalogue(modules, completeness: completeness)
            return []
        } catch let error as InvalidModules {
            return error.problems
        } catch {
            return ["\(error)"]
        }
    }

    @Test("a transition that begins or ends in a state that nobody declares")
    func undeclaredEnds() {
        let module = ScriptedModule.walking("meals") { module in
            module.declare(Transition(from: [.planned], on: .intent(.plan), to: .confirmed))
        }
        #expect(
            self.problems(module)
                == ["confirmed", "planned"].map { state in
                    "module meals declares a transition on plan that touches state \(state), which no module declares: "
                        + "declare it or correct the name"
                }
        )
        let other = ScriptedModule("states") { module in
            module.declare(.planned, kind: .decision)
            module.declare(.confirmed, kind: .terminal)
            module.declare(Transition(from: .any, on: .intent(.plan), to: .planned))
        }
        #expect(self.problems(module, other).isEmpty)
    }

    @Test("a state that cannot be reached, with all who declare it")
    func unreachable() {
        let meals = ScriptedModule.walking("meals") { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.planned], on: .intent(.plan), to: .idle))
        }
        let boxes = ScriptedModule("boxes") { $0.declare(.planned, kind: .decision) }
        let advice = "cannot be reached from idle: declare a transition to it or remove it"
        #expect(self.problems(meals) == ["state planned, declared by module meals, \(advice)"])
        #expect(self.problems(meals, boxes) == ["state planned, declared by modules meals and boxes, \(advice)"])
        #expect(self.problems(meals, completeness: .part).isEmpty)
    }

    @Test("a state that is reached only over one that is not")
    func unreachableChain() {
        let module = ScriptedModule.walking { module in
            module.declare(.planned, kind: .decision)
            module.declare(.modifying, kind: .terminal)
            module.declare(Transition(from: [.planned], on: .intent(.plan), to: .modifying))
        }
        #expect(self.problems(module).map { $0.prefix(17) } == ["state modifying, ", "state planned, de"])
    }

    @Test("a state from which nothing leads on, and a circle of them")
    func deadEnd() {
        let module = ScriptedModule.walking("meals") { module in
            module.declare(.planned, kind: .decision)
            module.declare(.modifying, kind: .interactive)
            module.declare(Transition(from: [.idle, .modifying], on: .intent(.plan), to: .planned))
            module.declare(Transition(from: [.planned], on: .intent(.skip), to: .modifying))
        }
        let advice =
            "is a dead end: nothing leads from there to idle or a terminal state; declare a transition or a time-out"
        #expect(
            self.problems(module)
                == ["modifying", "planned"].map { "state \($0), declared by module meals, \(advice)" }
        )
        #expect(self.problems(module, completeness: .part).isEmpty)
        let end = ScriptedModule("ends") { module in
            module.declare(.modifying, kind: .interactive, timeout: StateTimeout(after: .seconds(60), to: .idle))
        }
        #expect(self.problems(module, end).isEmpty)
    }

    @Test("a terminal state is no dead end")
    func terminal() {
        let module = ScriptedModule.walking { module in
            module.declare(.confirmed, kind: .terminal)
            module.declare(Transition(from: [.idle], on: .intent(.plan), to: .confirmed))
        }
        #expect(self.problems(module).isEmpty)
    }

    @Test(
        "a transition that nobody takes",
        arguments: [
            (Transition.Trigger.intent(.box), "box, but no handler answers box"),
            (.job("analysis"), "job:analysis, but no signal handler waits for analysis"),
            (.entry, "@entry, but no entry handler is there for where it begins"),
        ]
    )
    func untaken(trigger: Transition.Trigger, reason: String) {
        let module = ScriptedModule.walking("meals") { module in
            module.declare(.confirmed, kind: .terminal)
            module.declare(Transition(from: [.idle], on: trigger, to: .confirmed))
        }
        for completeness in [ModuleCatalogue.Completeness.whole, .part] {
            #expect(
                self.problems(module, completeness: completeness) == [
                    "module meals declares a transition to confirmed on \(reason): add one or remove the transition"
                ]
            )
        }
    }

    @Test("different time-outs of one state, whichever module has which")
    func conflictingTimeouts() {
        func module(_ name: ModuleName, after seconds: Int?) -> ScriptedModule {
            ScriptedModule(name) { module in
                let timeout = seconds.map { StateTimeout(after: .seconds($0), to: .idle) }
                module.declare(.planned, kind: .decision, timeout: timeout)
                if name == "a" { module.declare(Transition(from: [.idle], on: .intent(.plan), to: .planned)) }
            }
        }
        let plans = ScriptedModule(intents: [.plan], handlers: [ScriptedHandler(.plan, saying: "ok")])
        #expect(
            self.problems(plans, module("a", after: 60), module("b", after: 90)) == [
                "state planned has different time-outs by a (60.0 seconds to idle), b (90.0 seconds to idle): agree on one"
            ]
        )
        #expect(self.problems(plans, module("a", after: 60), module("b", after: 60)).isEmpty)
        #expect(self.problems(plans, module("a", after: nil), module("b", after: 60)).isEmpty)
    }

    @Test("a handler of a time-out that no state has")
    func unanswerableTimeout() {
        let module = ScriptedModule.walking("meals") { module in
            module.declareConnected(.planned)
            module.declare(Transition(from: .any, on: .intent(.plan), to: .idle))
            module.add(ScriptedTimeoutHandler(.planned) { _ in "late" })
        }
        #expect(
            self.problems(module) == [
                "module meals handles the time-out of planned, which has none: declare it with the state"
            ]
        )
    }
}
