/// A state, and what sort of place it is.
public struct StateDefinition: Sendable, Hashable {
    /// The state.
    public let state: ConversationState
    /// What sort of place it is.
    public let kind: Kind
    /// How long a conversation may stay there; `nil` for as long as it likes.
    public internal(set) var timeout: StateTimeout?
    /// Where that is, in words for a customer who comes back: "your dinners for the week are ready to look at".
    public internal(set) var place: Phrase?
    /// Whether it belongs to a vocabulary that several modules share, so that an assistant may lack those that lead there.
    public let isShared: Bool

    /// A state of this kind.
    public init(
        _ state: ConversationState,
        kind: Kind,
        timeout: StateTimeout? = nil,
        place: Phrase? = nil,
        isShared: Bool = false
    ) {
        self.state = state
        self.kind = kind
        self.timeout = timeout
        self.place = place
        self.isShared = isShared
    }

    /// What sort of place a state is in a conversation.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Conversations begin here.
        case entry
        /// Work is under way; the customer waits.
        case processing
        /// The customer has something in hand and decides what to do with it.
        case decision
        /// The customer is changing something.
        case interactive
        /// A question whose answer commits.
        case checkpoint
        /// Done, until something new begins.
        case terminal
        /// Something went wrong, and the customer is led back.
        case recovery

        /// Whether a customer who comes back has something to go on with.
        public var isUnderWay: Bool { self != .entry && self != .terminal }
    }
}

/// How long a conversation may stay in a state, and where it goes then.
public struct StateTimeout: Sendable, Hashable {
    /// How long.
    public let after: Duration
    /// Where it goes.
    public let destination: ConversationState
    /// Since when the time counts.
    public let since: Start

    /// Since when the time counts.
    public enum Start: String, Sendable, Hashable, Codable {
        /// Since the state was entered.
        case entry
        /// Since the customer last wrote.
        case activity
    }

    /// A limit, counted from when the state was entered unless it is said otherwise.
    public init(after: Duration, to destination: ConversationState, since: Start = .entry) {
        self.after = after
        self.destination = destination
        self.since = since
    }
}
