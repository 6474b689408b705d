import Foundation
import RouterKit
import RouterKitSQL

/// Who stands where in a flow, and where people give up: where they have something to go on with and have been silent
/// for a day, or were until a time-out took them away.
struct FlowStates {
    let flow: ConversationFlow
    let counts: [ConversationState: StateCount]

    /// How long somebody says nothing who gave up, in seconds.
    static let silence: TimeInterval = 86_400
    /// The same as addresses have it.
    private static let silenceInAddresses = "1d"

    /// All states, idle first, and last those that only stored conversations know.
    var names: [ConversationState] {
        let known = self.flow.sortedStates.map(\.state)
        return known + self.counts.keys.filter { !known.contains($0) }.sorted { $0.rawValue < $1.rawValue }
    }

    /// How many stand in a state.
    func people(in state: ConversationState) -> Int { self.counts[state]?.all ?? 0 }

    /// How many gave up in a state and still stand there; `nil` where nobody has anything to go on with.
    func silent(in state: ConversationState) -> Int? {
        guard self.flow.states[state]?.kind.isUnderWay ?? true else { return nil }
        return self.counts[state]?.silent ?? 0
    }

    /// Where those are listed who stand in a state, or those of them who gave up.
    static func path(to state: ConversationState, silent: Bool = false) -> String {
        let path = "/console/conversations?state=\(state.rawValue.urlEncoded)"
        return silent ? "\(path)&silent=\(Self.silenceInAddresses)" : path
    }

    /// What a page needs to list them, and to mark those that no test walked.
    func content(unwalked: [ConversationState]) -> [[String: Any]] {
        let timeouts = self.flow.edges.filter { $0.trigger == "\(Transition.Trigger.timeout)" }
        return self.names.map { state in
            let definition = self.flow.states[state]
            var content: [String: Any] = [
                "name": state.rawValue, "path": Self.path(to: state), "people": self.people(in: state),
                "kind": definition?.kind.rawValue ?? "", "isUnwalked": unwalked.contains(state),
            ]
            if let silent = self.silent(in: state), silent > 0 {
                content["silent"] = ["count": silent, "path": Self.path(to: state, silent: true)]
            }
            if definition?.timeout != nil {
                content["timeouts"] = timeouts.reduce(0) { $1.from == state ? $0 + $1.count : $0 }
            }
            return content
        }
    }
}
