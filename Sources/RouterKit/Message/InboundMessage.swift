public import Foundation

/// A text message from a customer, after the provider's adapter has verified and parsed it.
public struct InboundMessage: Sendable, Hashable {
    /// Who delivered it and under which id; a second delivery of the same id changes nothing.
    public var id: MessageID
    /// Who sent it.
    public var from: PhoneNumber
    /// The number, short code or name that it was sent to, as the provider gives it; `nil` when unknown.
    public var to: String?
    /// The text as it came, not trimmed; it may be empty.
    public var text: String
    /// When it reached us.
    public var receivedAt: Date
    /// Which part of a longer text it is; `nil` for one that is whole, as handlers get it.
    public var part: MessagePart?

    /// Makes a message; adapters and tests do, handlers receive one.
    public init(
        id: MessageID,
        from: PhoneNumber,
        to: String? = nil,
        text: String,
        receivedAt: Date,
        part: MessagePart? = nil
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.text = text
        self.receivedAt = receivedAt
        self.part = part
    }
}

/// A provider's name for one message.
///
/// Unique within that provider.
public struct MessageID: Sendable, Hashable, CustomStringConvertible {
    /// Who gave the id: `vonage` or `simulator`, say.
    public let provider: String
    /// The id as the provider wrote it.
    public let rawValue: String

    /// Names a message of a provider.
    public init(provider: String, rawValue: String) {
        self.provider = provider
        self.rawValue = rawValue
    }

    public var description: String { "\(self.provider):\(self.rawValue)" }
}
