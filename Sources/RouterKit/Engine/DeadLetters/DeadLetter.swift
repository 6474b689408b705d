public import Foundation

/// A message whose turn failed: kept with the reason until its turn is run again with success, or somebody discards it.
///
/// Nothing that the turn had recorded was kept, and the customer got an apology. Sends and jobs that were given up are
/// not here: they stay in the outbox and among the jobs, as ``QueuedMessage/Status/dead`` and ``Job/Status/dead``.
public struct DeadLetter: Sendable, Hashable {
    /// Names it.
    public let id: ID
    /// The conversation that the message belongs to.
    public let key: ConversationKey
    /// The message as it came.
    public let message: InboundMessage
    /// The request that brought the message; a turn that is run again carries it, too.
    public let requestID: RequestID
    /// What the last attempt failed with, for the operator.
    public internal(set) var reason: String
    /// How often the turn was run.
    ///
    /// It is a token, too: of two that run it again at the same time, the second to commit is refused.
    public internal(set) var attempts: Int
    /// Where it stands.
    public internal(set) var status: Status
    /// When the turn failed first.
    public let createdAt: Date
    /// When it failed last.
    public internal(set) var lastFailedAt: Date
    /// When it was done or discarded; `nil` before that.
    public internal(set) var endedAt: Date?

    /// A letter read back from where it was kept.
    public init(
        id: ID,
        key: ConversationKey,
        message: InboundMessage,
        requestID: RequestID,
        reason: String,
        attempts: Int,
        status: Status,
        createdAt: Date,
        lastFailedAt: Date,
        endedAt: Date? = nil
    ) {
        self.id = id
        self.key = key
        self.message = message
        self.requestID = requestID
        self.reason = reason
        self.attempts = attempts
        self.status = status
        self.createdAt = createdAt
        self.lastFailedAt = lastFailedAt
        self.endedAt = endedAt
    }

    /// Names one dead letter.
    public struct ID: Sendable, Hashable, RawRepresentable, Codable, CustomStringConvertible {
        /// The id.
        public let rawValue: String

        /// An id read back from where it was kept.
        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { self.rawValue }
    }

    /// Where a dead letter stands.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waiting for somebody to run its turn again, or to discard it.
        case dead
        /// Its turn was run again and is committed.
        case done
        /// Nobody will run it again.
        case discarded
    }
}

extension DeadLetter {
    /// The letter of a message whose turn failed for the first time.
    init(
        _ message: InboundMessage,
        of key: ConversationKey,
        requestID: RequestID,
        at time: Date,
        because reason: String
    ) {
        var message = message
        message.receivedAt = message.receivedAt.inStoredResolution
        self.init(
            id: ID(rawValue: TimeOrderedID.next()),
            key: key,
            message: message,
            requestID: requestID,
            reason: reason.storable,
            attempts: 1,
            status: .dead,
            createdAt: time.inStoredResolution,
            lastFailedAt: time.inStoredResolution
        )
    }

    /// The letter after one attempt more that succeeded.
    func done(at time: Date) -> DeadLetter {
        var letter = self
        letter.attempts += 1
        letter.status = .done
        letter.endedAt = time.inStoredResolution
        return letter
    }

    /// The letter after one attempt more that failed.
    package func failedAgain(at time: Date, because reason: String) -> DeadLetter {
        var letter = self.done(at: time)
        letter.fail(because: reason)
        return letter
    }

    /// Takes back that the last attempt, which ended the letter, succeeded.
    mutating func fail(because reason: String) {
        self.reason = reason.storable
        self.lastFailedAt = self.endedAt ?? self.lastFailedAt
        self.status = .dead
        self.endedAt = nil
    }
}

extension String {
    /// The text without NUL characters, at which databases end a text.
    fileprivate var storable: String { self.contains("\0") ? self.filter { $0 != "\0" } : self }
}
