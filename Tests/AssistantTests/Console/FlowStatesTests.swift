import RouterKit
import RouterKitSQL
import Testing

@testable import Assistant

/// Who stands where in a flow, and who gave up.
struct FlowStatesTests {
    /// A state in which something is in hand, and one that is an end; a time-out leads from each to idle.
    private struct Waiting: HandlerModule {
        let name: ModuleName = "waiting"

        func register(in module: inout ModuleRegistration) {
            for (state, kind) in [("waiting", StateDefinition.Kind.decision), ("done", .terminal)] {
                module.declare(
                    ConversationState(rawValue: state),
                    kind: kind,
                    timeout: StateTimeout(after: .seconds(60), to: .idle)
                )
            }
        }
    }

    private func states(_ counts: [String: StateCount] = [:]) throws -> FlowStates {
        let flow = try ModuleCatalogue([Waiting()], completeness: .part).flow
        let (waiting, done) = (ConversationState(rawValue: "waiting"), ConversationState(rawValue: "done"))
        flow.counts.replace(with: [
            .init(from: waiting, trigger: "@timeout", to: .idle): 3,
            .init(from: done, trigger: "@timeout", to: .idle): 2,
            .init(from: waiting, trigger: "help", to: .idle): 9,
        ])
        return FlowStates(
            flow: flow,
            counts: Dictionary(uniqueKeysWithValues: counts.map { (ConversationState(rawValue: $0), $1) })
        )
    }

    @Test("whom a time-out took away is counted where they stood")
    func timeouts() throws {
        let timeouts = try self.states().content(unwalked: []).map { $0["timeouts"] as? Int }
        #expect(try self.states().names.map(\.rawValue) == ["idle", "done", "waiting"])
        #expect(timeouts == [nil, 2, 3])
    }

    @Test("only who has something to go on with gives up by being silent, known states or not")
    func silent() throws {
        let everywhere = StateCount(all: 5, silent: 4)
        let states = try self.states(["idle": everywhere, "waiting": everywhere, "done": everywhere, "old": everywhere])
        #expect(states.names.map(\.rawValue) == ["idle", "done", "waiting", "old"])
        #expect(states.names.map(states.silent) == [nil, nil, 4, 4])
        #expect(states.names.map(states.people) == [5, 5, 5, 5])
    }
}
