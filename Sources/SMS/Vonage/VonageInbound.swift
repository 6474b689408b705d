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
        let from = try fields.phone("msisdn")
        let to = try fields.required("to")
        let id = try fields.required("messageId")
        guard let text = fields["text"] ?? (fields["type"] == "binary" ? "" : nil) else {
            throw .missing(field: "text")
        }
        return InboundMessage(
            id: MessageID(provider: Vonage.name, rawValue: id),
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
        let reference = try fields.required("concat-ref")
        guard let total = Int(try fields.required("concat-total")),
            (1...MessagePart.maximumParts).contains(total)
        else { throw .invalid(field: "concat-total", reason: "it is to be a number from 1 to 255") }
        guard let number = Int(try fields.required("concat-part")),
            let part = MessagePart(reference: reference, number: number, total: total)
        else { throw .invalid(field: "concat-part", reason: "it is to be a number from 1 to \(total)") }
        return part
    }
}
