import RouterKitTesting
import Testing

@testable import RouterKit

struct ConversationFlowTests {
    @Test("has the states of all modules, and idle")
    func joinsStates() throws {
        let catalogue = try ModuleCatalogue(
            [
                ScriptedModule("a", states: [.planned]), ScriptedModule("b", states: [.planned, .modifying]),
            ],
            completeness: .part
        )
        #expect(Set(catalogue.flow.states.keys) == [.idle, .planned, .modifying])
        #expect(catalogue.flow.states[.idle]?.kind == .entry)
    }

    @Test("suggests what belongs to the state before what holds anywhere, each by rank, then by registration")
    func suggests() throws {
        let catalogue = try ModuleCatalogue(
            [
                ScriptedModule("a") { module in
                    module.suggest("HELP", rank: 1)
                    module.suggest("PLAN", rank: 90)
                    module.suggest("SWAP 2", in: [.planned], rank: 10)
                },
                ScriptedModule("b") { module in
                    module.suggest("SKIP THU", in: [.planned, .modifying], rank: 20)
                    module.suggest("UNDO", in: [.planned], rank: 20)
                    module.suggest("PRICES", rank: 90)
                },
            ],
            completeness: .part
        )
        #expect(catalogue.flow.suggestions(in: .planned) == ["SKIP THU", "UNDO", "SWAP 2", "PLAN", "PRICES", "HELP"])
        #expect(catalogue.flow.suggestions(in: .modifying) == ["SKIP THU", "PLAN", "PRICES", "HELP"])
        #expect(catalogue.flow.suggestions(in: .idle) == ["PLAN", "PRICES", "HELP"])
    }

    @Test("says how to make a transition legal")
    func illegalTransition() {
        let error = IllegalTransition(from: .idle, to: .planned, trigger: .intent(.plan), unmet: [])
        #expect(error.description.contains("planned"))
        #expect(error.description.contains("register(in:)"))
    }
}
