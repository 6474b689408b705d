import RouterKit

/// A provider that takes every message and sends none: what it would send is in the outbox.
struct SimulatorTransport: MessageTransport {
    func send(_ message: OutgoingMessage) async throws -> String { "simulator-\(message.id)" }
}
