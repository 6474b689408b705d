public import Foundation

/// Where conversations are kept between messages.
public protocol ConversationStore: Sendable {
    /// The stored conversation, or `nil` for one that never was.
    ///
    /// - Throws: ``StoreError/undecodable(_:)`` when what is stored cannot be read; nothing is changed.
    func load(_ key: ConversationKey) async throws -> ConversationContext?

    /// Makes everything that one turn changed durable, or nothing of it.
    ///
    /// - Throws: ``StoreError/duplicateMessage`` when its message was committed before,
    ///   ``StoreError/versionConflict`` when another turn of the conversation was committed since it was loaded,
    ///   ``StoreError/leaseLost`` when the job that it ends is no longer leased to this attempt.
    func commit(_ turn: TurnRecord) async throws
}

/// Reading what happened.
public protocol JournalStore: Sendable {
    /// At most `limit` events of a conversation after a sequence number, in order.
    func events(of key: ConversationKey, after sequence: Int, limit: Int) async throws -> [ConversationEvent]

    /// The turn that answered a message, or `nil` when it was never committed.
    func turn(answering message: MessageID) async throws -> RecordedTurn?

    /// At most `limit` conversations after a key, in the order of their keys.
    func conversations(after key: ConversationKey?, limit: Int) async throws -> [ConversationContext]
}

/// Where jobs wait.
public protocol JobStore: Sendable {
    /// Takes the jobs that have been due longest, in the order in which they were to run, and raises their attempt.
    ///
    /// Those whose lease has ended are due again.
    func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job]

    /// Puts a leased job back for another attempt.
    ///
    /// A lease that was lost changes nothing.
    func retry(_ job: Job, at time: Date, because reason: String) async throws

    /// How many jobs that a request caused are due and not ended.
    func unfinishedJobs(of request: RequestID, dueBy time: Date) async throws -> Int

    /// At most `limit` jobs after a position, newest first.
    func jobs(after position: Int?, limit: Int) async throws -> [Listed<Job>]
}

/// Where messages wait for a provider.
public protocol OutboxStore: Sendable {
    /// Takes messages that wait, in the order in which they were committed; those whose lease has ended wait again.
    func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage]

    /// Records that a provider took a leased message, under its own id.
    ///
    /// A lease that was lost changes nothing.
    func markSent(_ message: QueuedMessage, providerMessageID: String) async throws

    /// Puts a leased message back for another attempt, or gives it up when `time` is `nil`.
    ///
    /// A lease that was lost changes nothing.
    func markUnsent(_ message: QueuedMessage, retryAt time: Date?, because reason: String) async throws

    /// At most `limit` messages after a position, newest first.
    func messages(after position: Int?, limit: Int) async throws -> [Listed<QueuedMessage>]
}

/// Everything that the engine and its services keep.
public typealias EngineStore = ConversationStore & JournalStore & JobStore & OutboxStore

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

/// Something in a listing, with the position after which the next page begins.
public struct Listed<Element: Sendable>: Sendable {
    /// Where it stands.
    public let position: Int
    /// What it is.
    public let element: Element

    /// Something at a position.
    public init(position: Int, element: Element) {
        self.position = position
        self.element = element
    }
}

/// A message in the outbox.
public struct QueuedMessage: Sendable, Hashable {
    /// The message.
    public let message: OutgoingMessage
    /// The request that caused it.
    public let requestID: RequestID
    /// When its turn was committed.
    public let createdAt: Date
    /// Where it stands.
    public let status: Status
    /// How often it was given to the provider.
    public let attempts: Int
    /// The provider's id, once it was sent.
    public let providerMessageID: String?

    /// A message read back from where it was kept.
    public init(
        message: OutgoingMessage,
        requestID: RequestID,
        createdAt: Date,
        status: Status = .pending,
        attempts: Int = 0,
        providerMessageID: String? = nil
    ) {
        self.message = message
        self.requestID = requestID
        self.createdAt = createdAt
        self.status = status
        self.attempts = attempts
        self.providerMessageID = providerMessageID
    }

    /// Where a message stands.
    public enum Status: String, Sendable, Hashable, Codable {
        /// Waiting for its first or next attempt.
        case pending
        /// Leased by a sender.
        case sending
        /// Taken by the provider.
        case sent
        /// Given up.
        case dead
    }
}

/// Why a store refused.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The message was committed before.
    case duplicateMessage
    /// Another turn of the conversation was committed first.
    case versionConflict
    /// The job belongs to another attempt by now.
    case leaseLost
    /// Too much is waiting to be written; nothing was stored, and the same may come again in a moment.
    case overloaded
    /// What is stored cannot be read; the text says what and why.
    case undecodable(String)

    public var description: String {
        switch self {
        case .duplicateMessage: "the message was answered before"
        case .versionConflict: "another turn of this conversation was committed first"
        case .leaseLost: "the job was leased to another worker meanwhile"
        case .overloaded: "too much is waiting to be written; try again in a moment"
        case .undecodable(let what): "what is stored cannot be read: \(what)"
        }
    }
}
