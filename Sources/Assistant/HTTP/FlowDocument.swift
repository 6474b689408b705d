import RouterKit

/// The flow graph as JSON.
struct FlowDocument: Encodable {
    let states: [State]
    let transitions: [Edge]

    struct State: Encodable {
        let state: ConversationState
        let kind: StateDefinition.Kind
        let place: String?
        let timeout: Timeout?
        let choices: [String]
    }

    struct Timeout: Encodable {
        let seconds: Double
        let to: ConversationState
        let since: StateTimeout.Start
    }

    struct Edge: Encodable {
        /// `*` for any state.
        let from: String
        let trigger: String
        let to: ConversationState
        let guardName: String?
        let weight: Double
        let modules: [String]
        let count: Int

        private enum CodingKeys: String, CodingKey {
            case from, trigger, to, weight, modules, count
            case guardName = "guard"
        }
    }

    init(_ flow: ConversationFlow) {
        self.states = flow.sortedStates.map { state in
            State(
                state: state.state,
                kind: state.kind,
                place: state.place?.english,
                timeout: state.timeout.map {
                    Timeout(seconds: $0.after / .seconds(1), to: $0.destination, since: $0.since)
                },
                choices: flow.suggestions(in: state.state)
            )
        }
        self.transitions = flow.edges.map { edge in
            Edge(
                from: edge.from?.rawValue ?? "*",
                trigger: edge.trigger,
                to: edge.to,
                guardName: edge.condition,
                weight: edge.weight,
                modules: edge.modules.map(\.rawValue),
                count: edge.count
            )
        }
    }
}
