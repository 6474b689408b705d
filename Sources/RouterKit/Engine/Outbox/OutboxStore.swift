public import Foundation

/// Where messages wait for a provider.
///
/// A lease is named by the number of its attempt, which only grows. What an attempt that was overtaken has to say
/// changes nothing.
public protocol OutboxStore: Sendable {
    /// Takes messages whose time has come, those that are due longest first.
    ///
    /// Due are those that are pending, those whose lease has ended, and those whose outcome stayed unknown; of each
    /// recipient only the first that is not settled, and that only when it is due itself. Each counts one attempt more.
    func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage]

    /// Records that a provider took a leased message, under its own id.
    func markSent(_ message: QueuedMessage, providerMessageID: String) async throws

    /// Puts a leased message back for another attempt, or gives it up when `time` is `nil`.
    func markUnsent(_ message: QueuedMessage, retryAt time: Date?, because reason: String) async throws

    /// Records that nobody knows whether the provider took a leased message; it is not due again before `time`.
    func markUnknown(_ message: QueuedMessage, retryAt time: Date, because reason: String) async throws

    /// Gives a lease back whose attempt did not begin; the message is due at once, and the attempt does not count.
    func handBack(_ message: QueuedMessage) async throws

    /// Moves a message on to what its receipt says.
    ///
    /// Receipts come in any order and more than once: none moves a message back, and one that has ended stays as it is.
    ///
    /// - Returns: whether anything changed.
    @discardableResult
    func settle(_ receipt: DeliveryReceipt) async throws -> Bool

    /// Makes a message that was given up pending again, with as many attempts as a new one.
    ///
    /// - Returns: whether it was; `false` when there is no such message or it was not given up.
    func retry(_ id: OutgoingMessage.ID, at time: Date) async throws -> Bool

    /// At most `limit` messages after a position, newest first.
    func messages(after position: Int?, limit: Int) async throws -> [Listed<QueuedMessage>]

    /// Of the messages that stand somewhere, at most `limit` after a position, newest first.
    func messages(in status: QueuedMessage.Status, after position: Int?, limit: Int) async throws -> [Listed<
        QueuedMessage
    >]

    /// Gives a message up for good that was given up.
    ///
    /// - Returns: whether it was; `false` when there is no such message or it was not given up.
    func discard(_ id: OutgoingMessage.ID) async throws -> Bool
}
