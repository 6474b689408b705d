/// What came of a message, for whoever brought it.
public struct TurnOutcome: Sendable, Hashable {
    /// The conversation.
    public let key: ConversationKey
    /// The request that the turn answered; for a repeated message, the first one.
    public let requestID: RequestID
    /// What the message was taken for.
    public let intent: Intent
    /// How surely, from 0 to 1.
    public let confidence: Double
    /// The state after the turn.
    public let state: ConversationState
    /// What the turn said, in order.
    public let replies: [String]
    /// The sequence number of the turn's last event.
    public let lastSequence: Int

    init(_ turn: Turn) {
        self.key = turn.context.key
        self.requestID = turn.requestID
        self.intent = turn.classification.intent
        self.confidence = turn.classification.confidence
        self.state = turn.context.state
        self.replies = turn.outgoing.map(\.text)
        self.lastSequence = turn.context.lastSequence
    }

    /// The outcome of a turn that was committed before.
    init(_ turn: RecordedTurn) {
        self.key = turn.key
        self.requestID = turn.events.first?.requestID ?? RequestID(rawValue: "")
        var received: ConversationEvent.Change.MessageReceived?
        var replies: [String] = []
        for event in turn.events {
            switch event.change {
            case .messageReceived(let message): received = message
            case .replySent(let reply): replies.append(reply.text)
            default: break
            }
        }
        self.intent = received?.intent ?? .unknown
        self.confidence = received?.confidence ?? 0
        self.state = turn.state
        self.replies = replies
        self.lastSequence = turn.events.last?.sequence ?? 0
    }
}

/// Why the engine did not run a turn.
///
/// Nothing is stored, and the same message may come again.
public enum EngineError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Too many turns of this conversation wait already.
    case mailboxFull
    /// Too many turns of all conversations wait already.
    case overloaded
    /// Other nodes kept committing turns of this conversation first.
    case contended

    public var description: String {
        switch self {
        case .mailboxFull: "too many messages of this conversation are waiting; try again in a few seconds"
        case .overloaded: "too many messages are waiting; try again in a few seconds"
        case .contended: "this conversation is busy on other nodes; try again in a few seconds"
        }
    }
}

extension ConversationEvent.Change.MessageReceived {
    package init(_ message: InboundMessage) {
        self.init(provider: message.id.provider, messageID: message.id.rawValue, parts: 1, text: message.text)
    }

    /// A text that was joined from parts; its id is that of the part that comes first in it.
    init(joining parts: [TextPart]) {
        let parts = parts.sorted { $0.number < $1.number }
        self.init(
            provider: parts.first?.provider ?? "",
            messageID: parts.first?.messageID ?? "",
            parts: parts.count,
            text: parts.map(\.text).joined(),
            reference: parts.first?.reference
        )
    }
}

extension ConversationEvent.Change.SignalReceived {
    package init(_ signal: Signal) {
        switch signal.outcome {
        case .finished(let result):
            self.init(job: signal.job, jobID: signal.jobID, result: result)
        case .failed(let reason): self.init(job: signal.job, jobID: signal.jobID, failure: reason)
        }
    }
}
