/// A transition that no module declared, or whose condition does not hold; the context is as it was.
public struct IllegalTransition: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where the conversation stands.
    public let from: ConversationState
    /// Where it should have gone.
    public let to: ConversationState
    /// What should have taken it there; `nil` when nobody knows, as in a test of one handler.
    public let trigger: Transition.Trigger?
    /// The conditions of transitions that would have led there.
    public let unmet: [String]

    public var description: String {
        let way = "from \(self.from) to \(self.to)" + (self.trigger.map { " on \($0)" } ?? "")
        guard self.unmet.isEmpty else {
            return "the transition \(way) needs that \(self.unmet.joined(separator: ", or that ")), which does not hold"
        }
        return "no module declares a transition \(way): declare it in the module's register(in:)"
    }
}
