public import Foundation
public import RouterKit

/// How the assistant is.
public struct AdminStatus: Sendable, Hashable {
    /// Whether a turn could be committed.
    public var isReady: Bool
    /// The program's version, where it is known.
    public var version: String?
    /// Seconds since the start.
    public var uptime: TimeInterval
    /// Whether the provider is spoken to.
    public var circuit: CircuitState
    /// Whether messages are held.
    public var isPaused: Bool
    /// Messages that wait or are on their way.
    public var messages: Int
    /// Jobs that are due or run.
    public var jobs: Int
    /// How many seconds the oldest of those messages and jobs has waited; `nil` for none.
    public var oldest: TimeInterval?
    /// What was given up: turns, sends and jobs.
    public var deadTurns: Int
    /// The messages of it.
    public var deadMessages: Int
    /// The jobs of it.
    public var deadJobs: Int

    /// A status of an assistant that has just begun.
    public init(
        isReady: Bool,
        version: String? = nil,
        uptime: TimeInterval,
        circuit: CircuitState,
        isPaused: Bool,
        messages: Int = 0,
        jobs: Int = 0,
        oldest: TimeInterval? = nil,
        deadTurns: Int = 0,
        deadMessages: Int = 0,
        deadJobs: Int = 0
    ) {
        self.isReady = isReady
        self.version = version
        self.uptime = uptime
        self.circuit = circuit
        self.isPaused = isPaused
        self.messages = messages
        self.jobs = jobs
        self.oldest = oldest
        self.deadTurns = deadTurns
        self.deadMessages = deadMessages
        self.deadJobs = deadJobs
    }
}

/// What happened in some time.
public struct AdminStatistics: Sendable, Hashable {
    /// Messages that came.
    public var received: Int
    /// Messages that were queued for customers.
    public var sent: Int
    /// Messages that were taken for something or nothing.
    public var read: Int
    /// Of those, the ones that were taken for something.
    public var understood: Int
    /// Turns that failed.
    public var errors: Int
    /// Conversations that somebody wrote in.
    public var conversations: Int

    /// Counts.
    public init(received: Int, sent: Int, read: Int, understood: Int, errors: Int, conversations: Int) {
        self.received = received
        self.sent = sent
        self.read = read
        self.understood = understood
        self.errors = errors
        self.conversations = conversations
    }
}

/// What is known of a number, without anything that was said.
public struct AdminCustomer: Sendable, Hashable {
    /// Where the conversation stands.
    public var state: ConversationState
    /// When they last wrote.
    public var lastActivity: Date?
    /// Their language.
    public var language: Language
    /// Whether they want no messages.
    public var isOptedOut: Bool
    /// Messages that wait for them.
    public var waiting: Int

    /// A customer.
    public init(state: ConversationState, lastActivity: Date?, language: Language, isOptedOut: Bool, waiting: Int) {
        self.state = state
        self.lastActivity = lastActivity
        self.language = language
        self.isOptedOut = isOptedOut
        self.waiting = waiting
    }
}

/// Whom a text to everybody would reach.
public struct AdminAudience: Sendable, Hashable {
    /// Numbers that would get it.
    public var numbers: Int
    /// Numbers that would not, since they want no messages.
    public var optedOut: Int
    /// Parts of text messages for each.
    public var parts: Int

    /// An audience.
    public init(numbers: Int, optedOut: Int, parts: Int) {
        self.numbers = numbers
        self.optedOut = optedOut
        self.parts = parts
    }
}
