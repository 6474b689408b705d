public import RouterKit
import Synchronization

/// What phones have sent last, and in which conversation it was answered.
final class Deliveries: Sendable {
    private let state = Mutex(State())

    private struct State {
        var messages: [PhoneNumber: InboundMessage] = [:]
        var keys: [PhoneNumber: ConversationKey] = [:]
    }

    func note(_ message: InboundMessage) { self.state.withLock { $0.messages[message.from] = message } }

    func note(_ key: ConversationKey) { self.state.withLock { $0.keys[key.phone] = key } }

    /// The last message from a phone.
    func last(from phone: PhoneNumber) -> InboundMessage? { self.state.withLock { $0.messages[phone] } }

    /// The conversation of a phone's last message; of several people's, that of who spoke.
    func key(of phone: PhoneNumber) -> ConversationKey {
        self.state.withLock { $0.keys[phone] } ?? ConversationKey(phone: phone)
    }

    /// Whether anybody has sent anything.
    var isEmpty: Bool { self.state.withLock { $0.messages.isEmpty } }
}

/// A phone has sent nothing that could be delivered again.
public struct NothingToRepeat: Error, Sendable, Hashable, CustomStringConvertible {
    /// The phone.
    public let phone: PhoneNumber

    public var description: String { "there is no message to deliver again: \(self.phone) has sent none" }
}
