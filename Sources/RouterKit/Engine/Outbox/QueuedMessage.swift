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
