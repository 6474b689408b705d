/// Gives messages to an SMS provider.
public protocol MessageTransport: Sendable {
    /// Hands a message to the provider and returns the provider's id for it.
    ///
    /// Several calls run at a time, never two for one recipient. The message's own id should go along, so that a
    /// delivery receipt can name it. A call has to end within ``OutboxSender/Configuration/lease``.
    ///
    /// - Throws: ``SendError``, which says what becomes of the message; other errors as described there.
    func send(_ message: OutgoingMessage) async throws -> String
}
