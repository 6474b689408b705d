import Foundation
import RouterKit
import Testing

@testable import RouterKitTesting

struct FlowCoverageTests {
    private static let module = ScriptedModule { module in
        for definition in [Intent.plan, .say].map({ IntentDefinition($0, summary: "", keywords: [$0.rawValue]) }) {
            module.declare(definition)
        }
        module.declare(.planned, kind: .decision, timeout: StateTimeout(after: .seconds(60), to: .done))
        module.declare(.done, kind: .terminal)
        module.declare(Transition(from: [.idle, .planned], on: .intent(.plan), to: .planned))
        module.declare(Transition(from: .any, on: .intent(.say), to: .idle))
        module.add(
            ScriptedHandler(.plan) { _, turn in
                try turn.transition(to: .planned)
                return "planned"
            }
        )
        module.add(
            ScriptedHandler(.say) { _, turn in
                try turn.transition(to: .idle)
                return "idle"
            }
        )
    }

    private func uncovered(_ text: String) throws -> (states: [String], edges: [String]) {
        let flow = try ModuleCatalogue([Self.module]).flow
        let (states, edges) = FlowCoverage(reading: text).uncovered(in: flow)
        return (states.map(\.rawValue), edges.map { "\($0.from?.rawValue ?? "*") \($0.trigger) \($0.to)" })
    }

    @Test("nothing is covered by nothing, and what stays where it begins is not asked for")
    func nothing() throws {
        let (states, edges) = try self.uncovered("")
        #expect(states == ["idle", "done", "planned"])
        #expect(edges == ["idle plan planned", "* say idle", "planned @timeout done"])
    }

    @Test("a step covers its transition and both its states; from any state, one of them will do")
    func steps() throws {
        let (states, edges) = try self.uncovered("idle plan planned\nplanned say idle\n")
        #expect(states == ["done"])
        #expect(edges == ["planned @timeout done"])
        #expect(
            try self.uncovered("done say idle\nplanned other done\n").edges == [
                "idle plan planned", "planned @timeout done",
            ]
        )
    }

    @Test("a reset covers the transition to idle of its intent, whatever the state was")
    func resets() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "coverage-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let module = ScriptedModule { module in
            module.add(
                ScriptedHandler(.startOver) { _, turn in
                    turn.reset()
                    return "anew"
                }
            )
            module.declare(Transition(from: .any, on: .intent(.startOver), to: .idle))
        }
        let phone = try ConversationTester(modules: [module], footprints: FlowFootprints(path: file.path()))
        try await phone.send("start over")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text == "* start_over idle\n= idle\n")
        let (states, edges) = FlowCoverage(reading: text).uncovered(in: phone.engine.catalogue.flow)
        #expect(states.isEmpty && edges.isEmpty)
    }

    @Test("a state covers itself, and what is no line of ours is passed over")
    func states() throws {
        let (states, edges) = try self.uncovered("= done\n\nnonsense\n== idle\na b c d\n")
        #expect(states == ["idle", "planned"])
        #expect(edges.count == 3)
    }

    @Test("a tester writes down what is committed, each thing once, after what was in the file")
    func writes() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "coverage-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try "= elsewhere\n".write(to: file, atomically: true, encoding: .utf8)
        let footprints = FlowFootprints(path: file.path())
        for _ in 0..<2 {
            let phone = try ConversationTester(modules: [Self.module], footprints: footprints)
            for text in ["hello", "plan", "say", "plan"] { try await phone.send(text) }
            try await phone.advance(by: .seconds(60))
        }
        #expect(
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n") == [
                "= elsewhere", "= idle", "idle plan planned", "= planned", "planned say idle", "planned @timeout done",
                "= done",
            ]
        )
        let (states, edges) = try self.uncovered(String(contentsOf: file, encoding: .utf8))
        #expect(states.isEmpty && edges.isEmpty)
    }

    @Test("a turn that is not committed leaves no trace, and a file that cannot be written breaks nothing")
    func leavesNoTrace() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "coverage-\(UUID().uuidString)")
        let phone = try ConversationTester(
            modules: [Self.module],
            footprints: FlowFootprints(path: file.path()),
            wrapping: { store in
                let failing = FailingStore(store)
                failing.fail(.commit, with: ScriptedFailure())
                return failing
            }
        )
        await #expect(throws: ScriptedFailure.self) { try await phone.send("plan") }
        #expect(!FileManager.default.fileExists(atPath: file.path()))
        let nowhere = try ConversationTester(
            modules: [Self.module],
            footprints: FlowFootprints(path: "/no/such/folder/file")
        )
        #expect(try await nowhere.send("plan") == ["planned"])
    }
}

extension ConversationState {
    fileprivate static let done = ConversationState(rawValue: "done")
}
