public import Foundation

/// A message in the outbox.
public struct QueuedMessage: Sendable, Hashable {
    /// The message.
    public let message: OutgoingMessage
    /// The request that caused it.
    public let requestID: RequestID
    /// When its turn was committed.
    public let createdAt: Date
    /// Where it stands.
    public internal(set) var status: Status
    /// How often it was leased; the number of the attempt, and the token of its lease.
    public internal(set) var attempts: Int
    /// How many of the attempts do not count: handed back before they began, or made before an operator's retry.
    public internal(set) var uncountedAttempts: Int
    /// When it may be sent: its next attempt while pending, the end of its lease while being sent, the repetition when
    /// the outcome is unknown.
    public internal(set) var availableAt: Date
    /// The provider's id, once it was sent.
    public internal(set) var providerMessageID: String?
    /// Why the last attempt failed, or why it was given up.
    public internal(set) var lastError: String?
    /// The trace that sending it goes on with; `nil` when its turn was not traced.
    public let trace: TraceContext?

    /// A message read back from where it was kept; it may be sent from its creation on when `availableAt` is left out.
    public init(
        message: OutgoingMessage,
        requestID: RequestID,
        createdAt: Date,
        status: Status = .pending,
        attempts: Int = 0,
        uncountedAttempts: Int = 0,
        availableAt: Date? = nil,
        providerMessageID: String? = nil,
        lastError: String? = nil,
        trace: TraceContext? = nil
    ) {
        self.message = message
        self.requestID = requestID
        self.createdAt = createdAt
        self.status = status
        self.attempts = attempts
        self.uncountedAttempts = uncountedAttempts
        self.availableAt = availableAt ?? createdAt
        self.providerMessageID = providerMessageID
        self.lastError = lastError
        self.trace = trace
    }

    /// Why a turn discarded a message that waited.
    package enum DiscardReason: String, Sendable {
        /// The change that it told of was undone.
        case takenBack = "taken back: the customer undid what it told of"
        /// The number opted out.
        case optedOut = "the number opted out"
    }

    /// Where a message stands.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waiting for its first or next attempt.
        case pending
        /// Leased by a sender.
        case sending
        /// The provider may have it: waiting for a receipt.
        case outcomeUnknown = "outcome_unknown"
        /// Taken by the provider.
        case sent
        /// The phone has it, says a receipt.
        case delivered
        /// Taken by the provider and not delivered, says a receipt.
        case failed
        /// Given up.
        case dead
        /// Given up, and never to be sent again.
        case discarded

        /// Whether the messages after it in its conversation have to wait for it.
        package var isUnsettled: Bool { [.pending, .sending, .outcomeUnknown].contains(self) }
    }
}
