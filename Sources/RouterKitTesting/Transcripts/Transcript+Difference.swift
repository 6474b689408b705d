import RouterKit

extension Transcript {
    /// How what happened differs from what this transcript expects: a unified diff with three lines of context, or `nil`
    /// when it does not.
    ///
    /// Lines that begin with `-` were expected and those with `+` happened; line numbers are those of the file. Where a
    /// reply is as open as it may be, and where no state is expected, nothing differs.
    public func difference(from actual: Transcript) -> String? {
        LineDifference(from: self.lines, to: self.settled(with: actual, states: .expected).lines)
            .unified(from: "\(self.name) (expected)", to: "\(self.name) (happened)")
    }

    /// This transcript with what happened in place of what it expects, for the file that it came from.
    ///
    /// Comments, blank lines, sent texts and directives stay, and so do replies with open parts that allow what was said.
    /// States are named where they were, and where they change.
    public func recording(_ actual: Transcript) -> Transcript { self.settled(with: actual, states: .changes) }

    enum NamedStates {
        /// Those that this transcript names.
        case expected
        /// These, and those that are not what they were before.
        case changes
    }

    private func settled(with actual: Transcript, states: NamedStates) -> Transcript {
        guard self.entries.count == actual.entries.count else { return actual }
        var settled = actual
        var before = ConversationState.idle
        for (index, (mine, other)) in zip(self.entries, actual.entries).enumerated() {
            guard case .exchange(let expected) = mine, case .exchange(var exchange) = other else { continue }
            let state = exchange.state ?? before
            exchange.replies = Self.settled(exchange.replies, with: expected.replies)
            if expected.state == nil, states == .expected || state == before { exchange.state = nil }
            settled.entries[index] = .exchange(exchange)
            before = state
        }
        return settled
    }

    /// What was said, with the words of the expectation wherever it allows that.
    private static func settled(_ said: [TranscriptReply], with expected: [TranscriptReply]) -> [TranscriptReply] {
        let difference = expected.difference(from: said) { $0.allows($1) || $1.allows($0) }
        var surprises = Set<Int>()
        var missing = Set<Int>()
        for change in difference {
            switch change {
            case .remove(let offset, _, _): surprises.insert(offset)
            case .insert(let offset, _, _): missing.insert(offset)
            }
        }
        var met = expected.indices.filter { !missing.contains($0) }.makeIterator()
        return said.enumerated().map { index, reply in
            guard !surprises.contains(index), let next = met.next() else { return reply }
            return expected[next]
        }
    }
}
