import Foundation

/// A message's turn that failed outside the error boundary, and would fail again whenever the message came.
///
/// What a store throws is no such failure, since it may do better in a moment; except that what is stored cannot be
/// read, or what the turn recorded cannot be written as JSON.
struct TurnFailure: Error {
    /// What was thrown.
    let reason: String
    /// The state in which the turn began; `nil` when nobody knows.
    let state: ConversationState?

    /// What a turn that began in `state` threw.
    init(_ error: any Error, in state: ConversationState) {
        self.reason = "\(error)"
        self.state = state
    }

    /// What came out of running a turn, if it is the turn's fault and not the store's or nobody's.
    init?(_ error: any Error) {
        switch error {
        case let failure as TurnFailure: self = failure
        case StoreError.undecodable, is EncodingError:
            self.reason = "\(error)"
            self.state = nil
        default: return nil
        }
    }
}

extension ConversationState {
    /// What a turn's outcome says of a conversation that cannot be read; no conversation ever stands there.
    static let unreadable = ConversationState(rawValue: "unreadable")
}
