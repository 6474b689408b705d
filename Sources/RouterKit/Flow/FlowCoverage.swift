/// Which transitions and states conversations went through, as a run of tests wrote it down.
///
/// When the environment variable `FLOW_COVERAGE` names a file, each `ConversationTester` of RouterKitTesting adds to it
/// what it sees committed, each thing once a process. What was in the file stays.
///
/// ```swift
/// let coverage = FlowCoverage(reading: try String(contentsOf: file, encoding: .utf8))
/// let (states, edges) = coverage.uncovered(in: catalogue.flow)
/// ```
public struct FlowCoverage: Sendable, Hashable {
    /// The environment variable that names the file.
    public static let variable = "FLOW_COVERAGE"

    /// The transitions that were taken.
    public let steps: Set<TransitionCounts.Step>
    /// The states in which a turn began or ended.
    public let states: Set<ConversationState>

    /// What a file says: `idle plan planned` is a step, `* start_over idle` a reset, as a step from any state, and
    /// `= planned` a state; other lines are left out.
    public init(reading text: String) {
        var steps: Set<TransitionCounts.Step> = []
        var states: Set<ConversationState> = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ").map(String.init)
            if words.count == 3 {
                let (from, to) = (ConversationState(rawValue: words[0]), ConversationState(rawValue: words[2]))
                steps.insert(.init(from: from, trigger: words[1], to: to))
                states.formUnion([from, to])
            } else if words.count == 2, words[0] == "=" {
                states.insert(ConversationState(rawValue: words[1]))
            }
        }
        self.steps = steps
        self.states = states.subtracting([ConversationState(rawValue: "*")])
    }

    /// What no conversation went through: states, idle first, and transitions in the order of ``ConversationFlow/edges``.
    ///
    /// A transition from any state counts as taken once it was taken from one. One that stays where it begins is not
    /// asked for, since no journal tells of it.
    public func uncovered(
        in flow: ConversationFlow
    ) -> (states: [ConversationState], edges: [ConversationFlow.Edge]) {
        (
            flow.sortedStates.map(\.state).filter { !self.states.contains($0) },
            flow.edges.filter { edge in
                edge.from != edge.to && !self.steps.contains { step in step.takes(edge) }
            }
        )
    }
}

extension TransitionCounts.Step {
    fileprivate func takes(_ edge: ConversationFlow.Edge) -> Bool {
        self.to == edge.to && self.trigger == edge.trigger && (edge.from ?? self.from) == self.from
    }
}
