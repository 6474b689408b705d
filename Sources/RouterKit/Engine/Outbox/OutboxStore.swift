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

    /// Records what came of attempts, all of it together.
    ///
    /// An attempt that was overtaken changes nothing, and does not hurt the others.
    func record(_ outcomes: [SendOutcome]) async throws

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
