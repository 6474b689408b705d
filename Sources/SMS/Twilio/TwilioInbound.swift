package import Foundation
import RouterKit

/// Twilio's inbound message webhook: https://www.twilio.com/docs/messaging/guides/webhook-request.
///
/// Twilio puts long texts together itself, so there are no parts.
package enum TwilioInbound {
    /// The message in a call; one that is only pictures has an empty text.
    ///
    /// - Throws: ``WebhookError`` naming the field that is missing or wrong.
    package static func message(in fields: WebhookFields, receivedAt time: Date) throws(WebhookError) -> ReceivedSMS {
        let id = try Self.messageID(in: fields)
        let from = try fields.phone("From")
        let to = try fields.required("To")
        let mediaCount = try Self.mediaCount(in: fields)
        guard let text = fields["Body"] ?? (mediaCount > 0 ? "" : nil) else { throw .missing(field: "Body") }
        return ReceivedSMS(
            InboundMessage(
                id: MessageID(provider: Twilio.name, rawValue: id),
                from: from,
                to: to,
                text: text,
                receivedAt: time
            ),
            mediaCount: mediaCount
        )
    }

    /// The id of the message that a call is about: `MessageSid`, or the name it had of old.
    ///
    /// - Throws: ``WebhookError`` naming `MessageSid` when there is none.
    static func messageID(in fields: WebhookFields) throws(WebhookError) -> String {
        guard fields["MessageSid"] == nil, fields["SmsSid"] != nil else { return try fields.required("MessageSid") }
        return try fields.required("SmsSid")
    }

    /// How many media there are: `NumMedia`, or as many as have a `MediaUrl` when that is left out.
    private static func mediaCount(in fields: WebhookFields) throws(WebhookError) -> Int {
        guard let text = fields["NumMedia"], !text.isEmpty else {
            return fields.pairs.count { $0.name.hasPrefix("MediaUrl") }
        }
        guard let count = Int(text), (0...Self.maximumMedia).contains(count) else {
            throw .invalid(field: "NumMedia", reason: "it is to be a number from 0 to \(Self.maximumMedia)")
        }
        return count
    }

    /// More than any message has: 10 are allowed.
    private static let maximumMedia = 100
}
