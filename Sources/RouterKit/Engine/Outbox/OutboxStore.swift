public import Foundation

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
