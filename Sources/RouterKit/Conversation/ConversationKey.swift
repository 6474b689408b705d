import Foundation

/// Names a conversation: a phone number, and the member of the household when several people share it.
public struct ConversationKey: Sendable, Hashable {
    /// The number that the conversation is held with.
    public let phone: PhoneNumber
    /// Who on that number, in lower case and composed Unicode; `nil` for whoever has not said a name.
    public let member: String?

    /// The conversation with `member` on `phone`; an empty name is none.
    public init(phone: PhoneNumber, member: String? = nil) {
        self.phone = phone
        self.member = member.flatMap { $0.isEmpty ? nil : $0.lowercased().precomposedStringWithCanonicalMapping }
    }

    /// Reads the form that ``description`` writes: `+15550001111`, or `+15550001111:anna`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let phone = try? PhoneNumber(String(first)) else { return nil }
        if parts.count == 2, parts[1].isEmpty { return nil }
        self.init(phone: phone, member: parts.count == 2 ? String(parts[1]) : nil)
    }

    /// The key of the number's own conversation.
    var ofNumber: ConversationKey { ConversationKey(phone: self.phone) }

    /// The key for logs: the last two digits of the number.
    public var redacted: String { self.phone.redacted }
}

extension ConversationKey: CustomStringConvertible {
    public var description: String { self.member.map { "\(self.phone.e164):\($0)" } ?? self.phone.e164 }
}

extension ConversationKey: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let key = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a conversation key")
        }
        self = key
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.description)
    }
}
