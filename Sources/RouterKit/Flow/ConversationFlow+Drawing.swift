extension ConversationFlow {
    /// A transition as a drawing shows it: from one state, or `nil` for any.
    public struct Edge: Sendable, Hashable {
        /// Where it begins; `nil` for any state.
        public let from: ConversationState?
        /// What takes it, as ``Transition/Trigger`` is written.
        public let trigger: String
        /// Where it ends.
        public let to: ConversationState
        /// The name of what has to hold.
        public let condition: String?
        /// How much its intent counts where a message may mean several.
        public let weight: Double
        /// Who declared it.
        public let modules: [ModuleName]
        /// How often it was taken.
        public let count: Int
    }

    /// All transitions, one for each state where one begins, with how often each was taken.
    ///
    /// Steps that the counts know and no module declares any more are left out, and those without a trigger in the
    /// journal count for the only transition between their states, if there is just one.
    public var edges: [Edge] {
        let steps = self.counts.steps
        return self.transitions.flatMap { declared in
            let transition = declared.transition
            let origins: [ConversationState?] =
                transition.from == .any
                ? [nil] : transition.from.states.sorted { $0.rawValue < $1.rawValue }.map(\.self)
            return origins.map { origin in
                Edge(
                    from: origin,
                    trigger: "\(transition.trigger)",
                    to: transition.to,
                    condition: transition.condition?.name,
                    weight: transition.weight,
                    modules: declared.modules,
                    count: self.count(of: transition, from: origin, in: steps)
                )
            }
        }
    }

    private func count(
        of transition: Transition,
        from origin: ConversationState?,
        in steps: [TransitionCounts.Step: Int]
    ) -> Int {
        steps.reduce(0) { sum, step in
            let (step, count) = step
            guard step.to == transition.to, origin.map({ $0 == step.from }) ?? true else { return sum }
            if let trigger = step.trigger { return trigger == "\(transition.trigger)" ? sum + count : sum }
            let ways = self.transitions.count { way in
                way.transition.to == step.to && way.transition.from.includes(step.from)
            }
            return ways == 1 ? sum + count : sum
        }
    }

    /// The graph in the language of Graphviz, with the states of `highlighting` in red, such as those that no test
    /// walked.
    public func dot(highlighting: Set<ConversationState> = []) -> String {
        var lines = ["digraph conversation {", "  rankdir=LR;", "  node [shape=box, style=rounded];"]
        for state in self.sortedStates {
            let timeout = state.timeout.map { "\\n\($0.after) to \($0.destination)" } ?? ""
            let shape = state.kind == .checkpoint ? ", shape=diamond" : state.kind == .terminal ? ", peripheries=2" : ""
            let color = highlighting.contains(state.state) ? ", color=red" : ""
            lines.append(
                "  \"\(state.state)\" [label=\"\(state.state)\\n(\(state.kind.rawValue))\(timeout)\"\(shape)\(color)];"
            )
        }
        let edges = self.edges
        if edges.contains(where: { $0.from == nil }) { lines.append("  \"*\" [label=\"any state\", style=dashed];") }
        for edge in edges {
            lines.append("  \"\(edge.from?.rawValue ?? "*")\" -> \"\(edge.to)\" [label=\"\(edge.label)\"];")
        }
        return (lines + ["}"]).joined(separator: "\n")
    }

    /// The graph as Mermaid's state diagram.
    public var mermaid: String {
        var lines = ["stateDiagram-v2", "  [*] --> idle"]
        let edges = self.edges
        if edges.contains(where: { $0.from == nil }) { lines.append("  any_state: any state") }
        for edge in edges {
            // A colon ends a label's beginning there.
            let label = edge.label.replacing(":", with: " ")
            lines.append("  \(edge.from?.rawValue ?? "any_state") --> \(edge.to): \(label)")
        }
        for state in self.sortedStates where state.kind == .terminal { lines.append("  \(state.state) --> [*]") }
        return lines.joined(separator: "\n")
    }

    /// The states in the order of their names, idle first.
    public var sortedStates: [StateDefinition] {
        self.states.values.sorted {
            ($0.state == .idle ? "" : $0.state.rawValue) < ($1.state == .idle ? "" : $1.state.rawValue)
        }
    }
}

extension ConversationFlow.Edge {
    /// The trigger, what has to hold, and how often.
    fileprivate var label: String {
        let condition = self.condition.map { " [\($0)]" } ?? ""
        return "\(self.trigger)\(condition)" + (self.count > 0 ? " ×\(self.count)" : "")
    }
}
