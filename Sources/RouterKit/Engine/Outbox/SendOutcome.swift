public import Foundation

/// What came of an attempt to send a leased message.
public struct SendOutcome: Sendable, Hashable {
    /// The message as it was leased; its attempt is the lease's token.
    public let message: QueuedMessage
    /// What came of it.
    public let result: Result

    /// What came of an attempt.
    public enum Result: Sendable, Hashable {
        /// The provider took it, under its own id.
        case sent(providerMessageID: String)
        /// It was not taken, and is due again then.
        case failed(retryAt: Date, reason: String)
        /// It is given up.
        case dead(reason: String)
        /// Nobody knows whether the provider took it; without a receipt it is due again then.
        case unknown(retryAt: Date, reason: String)
        /// The attempt did not begin and does not count; the message is due at once.
        case handedBack
    }

    /// What came of the attempt for which `message` was leased.
    public init(_ message: QueuedMessage, _ result: Result) {
        self.message = message
        self.result = result
    }
}
