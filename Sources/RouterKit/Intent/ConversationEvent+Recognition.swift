extension ConversationEvent {
    /// Whether a message to handle came with it.
    var opensWithMessage: Bool {
        switch self.change {
        case .messageReceived, .messageRetried: true
        default: false
        }
    }
}

extension ConversationEvent.Change {
    /// Notes what the message was taken for.
    mutating func recognize(_ classification: Classification) {
        switch self {
        case .messageReceived(var received):
            received.intent = classification.intent
            received.confidence = classification.confidence
            self = .messageReceived(received)
        case .messageRetried(var retried):
            retried.intent = classification.intent
            retried.confidence = classification.confidence
            self = .messageRetried(retried)
        default: break
        }
    }
}
