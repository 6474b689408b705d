/// Gives messages to an SMS provider.
public protocol MessageTransport: Sendable {
    /// Hands a message to the provider and returns the provider's id for it.
    ///
    /// - Throws: when the provider did not take it; it is then tried again.
    func send(_ message: OutgoingMessage) async throws -> String
}
