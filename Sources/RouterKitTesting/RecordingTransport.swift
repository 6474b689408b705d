public import RouterKit
import Synchronization

/// A provider that keeps what it is given.
public final class RecordingTransport: MessageTransport {
    private struct State {
        var calls: [OutgoingMessage] = []
        var taken: [OutgoingMessage] = []
    }

    private let state = Mutex(State())
    private let check: @Sendable (OutgoingMessage) throws -> Void

    /// A provider that refuses the messages for which `check` throws, and takes the others.
    public init(_ check: @escaping @Sendable (OutgoingMessage) throws -> Void = { _ in }) { self.check = check }

    /// Every message that was offered, as often as it was.
    public var offered: [OutgoingMessage] { self.state.withLock { $0.calls } }

    /// The messages that were taken, in order.
    public var taken: [OutgoingMessage] { self.state.withLock { $0.taken } }

    public func send(_ message: OutgoingMessage) async throws -> String {
        self.state.withLock { $0.calls.append(message) }
        try self.check(message)
        return self.state.withLock { state in
            state.taken.append(message)
            return "provider-\(state.taken.count)"
        }
    }
}
