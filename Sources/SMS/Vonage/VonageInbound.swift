package import Foundation
package import RouterKit

/// Vonage's inbound SMS webhook, in each of the forms that an account may be set to.
///
/// Fields as documented at https://developer.vonage.com/messaging/sms/guides/inbound-sms; numbers come without `+`.
package enum VonageInbound {
    /// The message in a call.
    ///
    /// A message with no text of its own (`type=binary`) has an empty one. One that says `concat=true` is a part of a
    /// longer text.
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
            receivedAt: time,
            part: try Self.part(in: fields)
        )
    }

    /// Which part of a longer text the message is: `concat-ref` names the text, `concat-part` counts from 1.
    private static func part(in fields: WebhookFields) throws(WebhookError) -> MessagePart? {
        guard fields["concat"] == "true" else { return nil }
        let reference = try Self.required("concat-ref", in: fields)
        guard let total = Int(try Self.required("concat-total", in: fields)),
            (1...MessagePart.maximumParts).contains(total)
        else { throw .invalid(field: "concat-total", reason: "it is to be a number from 1 to 255") }
        guard let number = Int(try Self.required("concat-part", in: fields)),
            let part = MessagePart(reference: reference, number: number, total: total)
        else { throw .invalid(field: "concat-part", reason: "it is to be a number from 1 to \(total)") }
        return part
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
