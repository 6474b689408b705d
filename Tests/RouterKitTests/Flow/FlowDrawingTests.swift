import RouterKitTesting
import Testing

@testable import RouterKit

/// The graph as people see it.
struct FlowDrawingTests {
    private func flow() throws -> ConversationFlow {
        let meals = ScriptedModule.walking("meals") { module in
            module.declare(.planned, kind: .checkpoint, timeout: StateTimeout(after: .seconds(60), to: .confirmed))
            module.declare(.confirmed, kind: .terminal)
            let isFull = Transition.Condition("the basket is full") { _ in true }
            module.declare(Transition(from: [.idle], on: .intent(.plan), to: .planned, weight: 2, when: isFull))
            module.declare(Transition(from: .any, on: .intent(.skip), to: .idle))
        }
        let boxes = ScriptedModule("boxes") { $0.declare(Transition(from: .any, on: .intent(.skip), to: .idle)) }
        return try ModuleCatalogue([meals, boxes]).flow
    }

    private func step(_ from: ConversationState, _ trigger: String?, _ to: ConversationState) -> TransitionCounts.Step {
        TransitionCounts.Step(from: from, trigger: trigger, to: to)
    }

    @Test("as a language of Graphviz, with what is highlighted in red")
    func dot() throws {
        let flow = try self.flow()
        flow.counts.replace(with: [self.step(.idle, "plan", .planned): 3])
        #expect(
            flow.dot(highlighting: [.confirmed]) == #"""
                digraph conversation {
                  rankdir=LR;
                  node [shape=box, style=rounded];
                  "idle" [label="idle\n(entry)"];
                  "confirmed" [label="confirmed\n(terminal)", peripheries=2, color=red];
                  "planned" [label="planned\n(checkpoint)\n60.0 seconds to confirmed", shape=diamond];
                  "*" [label="any state", style=dashed];
                  "idle" -> "planned" [label="plan [the basket is full] ×3"];
                  "*" -> "idle" [label="skip"];
                  "planned" -> "confirmed" [label="@timeout"];
                }
                """#
        )
    }

    @Test("as Mermaid's state diagram")
    func mermaid() throws {
        #expect(
            try self.flow().mermaid == """
                stateDiagram-v2
                  [*] --> idle
                  any_state: any state
                  idle --> planned: plan [the basket is full]
                  any_state --> idle: skip
                  planned --> confirmed: @timeout
                  confirmed --> [*]
                """
        )
    }

    @Test("a colon in a trigger does not end a label of Mermaid's")
    func colon() throws {
        let module = ScriptedModule(jobs: [], signals: [ScriptedSignalHandler("analysis") { _, _ in nil }])
        #expect(try ModuleCatalogue([module]).flow.mermaid.contains("any_state --> idle: job analysis"))
    }

    @Test(
        "has an edge for each state where a transition begins, with who declared it, what it needs and what it weighs"
    )
    func edges() throws {
        let edges = try self.flow().edges
        #expect(edges.map { $0.from?.rawValue } == ["idle", nil, "planned"])
        #expect(edges.map(\.trigger) == ["plan", "skip", "@timeout"])
        #expect(edges.map(\.to) == [.planned, .idle, .confirmed])
        #expect(edges.map(\.modules) == [["meals"], ["meals", "boxes"], ["meals"]])
        #expect(edges.map(\.condition) == ["the basket is full", nil, nil])
        #expect(edges.map(\.weight) == [2, 1, 1])
        #expect(edges.map(\.count) == [0, 0, 0])
    }

    @Test("counts the steps of each edge; those of no trigger where there is but one way, and nobody's not at all")
    func counts() throws {
        let flow = try self.flow()
        flow.counts.replace(with: [
            self.step(.idle, "plan", .planned): 5, self.step(.idle, nil, .planned): 2,
            self.step(.planned, "skip", .idle): 3, self.step(.confirmed, "skip", .idle): 4,
            self.step(.planned, "@timeout", .confirmed): 1, self.step(.planned, "swap", .confirmed): 9,
            self.step(.modifying, "plan", .planned): 9,
        ])
        #expect(flow.edges.map(\.count) == [7, 7, 1])
    }

    @Test("a step without a trigger counts for none of two ways")
    func ambiguous() throws {
        let module = ScriptedModule.walking { $0.declareConnected(.planned) }
        let flow = try ModuleCatalogue([module], completeness: .part).flow
        flow.counts.replace(with: [self.step(.idle, nil, .planned): 9])
        #expect(flow.edges.allSatisfy { $0.count == 0 })
    }
}
