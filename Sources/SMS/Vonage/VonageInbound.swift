package import Foundation
package import RouterKit

/// Vonage's inbound SMS webhook, in each of the forms that an account may be set to.
///
/// Fields as documented at https://developer.vonage.com/messaging/sms/guides/inbound-sms; numbers come without `+`.
package enum VonageInbound {
    /// The message in a call.
    ///
    /// A message with no text of its own (`type=binary`) has an empty one.
    ///
    /// - Throws: ``WebhookError`` naming the field that is missing or wrong.
    package static func message(in fields: WebhookFields, receivedAt time: Date) throws(WebhookError) -> InboundMessage
    {
        let from = try Self.phone("msisdn", in: fields)
        let to = try Self.required("to", in: fields)
        let id = try Self.required("messageId", in: fields)
        guard let text = fields["text"] ?? (fields["type"] == "binary" ? "" : nil) else {
            throw .missing(field: "text")
        }
        return InboundMessage(
            id: MessageID(provider: "vonage", rawValue: id),
            from: from,
            to: to,
            text: text,
            receivedAt: time
        )
    }

    private static func required(_ name: String, in fields: WebhookFields) throws(WebhookError) -> String {
        guard let value = fields[name], !value.isEmpty else { throw .missing(field: name) }
        // A database may end a text at a NUL, and two ids would be one.
        guard !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .invalid(field: name, reason: "it holds a control character")
        }
        return value
    }

    private static func phone(_ name: String, in fields: WebhookFields) throws(WebhookError) -> PhoneNumber {
        do {
            return try PhoneNumber(try Self.required(name, in: fields))
        } catch let error as WebhookError {
            throw error
        } catch {
            throw .invalid(field: name, reason: "\(error)")
        }
    }
}
