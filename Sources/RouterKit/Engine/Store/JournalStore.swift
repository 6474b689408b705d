/// Reading what happened.
public protocol JournalStore: Sendable {
    /// At most `limit` events of a conversation after a sequence number, in order.
    func events(of key: ConversationKey, after sequence: Int, limit: Int) async throws -> [ConversationEvent]

    /// The turn that answered a message, or `nil` when it was never committed.
    func turn(answering message: MessageID) async throws -> RecordedTurn?

    /// At most `limit` conversations after a key, in the order of their keys.
    func conversations(after key: ConversationKey?, limit: Int) async throws -> [ConversationContext]
}

/// A turn that was committed.
public struct RecordedTurn: Sendable {
    /// The conversation that it belongs to.
    public let key: ConversationKey
    /// Its events, in order.
    public let events: [ConversationEvent]
    /// The state after it.
    public let state: ConversationState

    /// A turn read back from where it was kept.
    public init(key: ConversationKey, events: [ConversationEvent], state: ConversationState) {
        self.key = key
        self.events = events
        self.state = state
    }
}
