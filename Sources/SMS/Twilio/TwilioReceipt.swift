import RouterKit

/// Twilio's status callback: https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks.
///
/// Callbacks come in any order; where a message stands only ever moves on.
enum TwilioReceipt {
    /// What a callback says; a status that is no end and no progress, or not known, is nothing to us.
    ///
    /// - Throws: ``WebhookError`` naming the field that is missing or wrong.
    static func content(of call: WebhookRequest) throws(WebhookError) -> WebhookContent {
        let status = try call.fields.required("MessageStatus")
        let code = TwilioErrorCode(rawValue: call.fields["ErrorCode"].flatMap { Int($0) } ?? 0)
        let outcome: DeliveryReceipt.Outcome
        switch status.lowercased() {
        case "accepted", "queued", "sending", "sent", "scheduled": outcome = .accepted
        case "delivered", "read": outcome = .delivered
        case "failed", "undelivered", "canceled": outcome = .failed("Twilio: \(status.lowercased()), \(code.words)")
        default: return .ignored(status: status)
        }
        let id = try TwilioInbound.messageID(in: call.fields)
        let reference: DeliveryReceipt.Reference
        if let own = call.query[Twilio.referenceField], !own.isEmpty {
            reference = .id(OutgoingMessage.ID(rawValue: try call.query.required(Twilio.referenceField)))
        } else {
            reference = .providerMessageID(id)
        }
        let isOptOut = code.isOptOut && outcome.reason != nil
        return .receipt(
            ReceivedReceipt(
                DeliveryReceipt(for: reference, outcome, providerMessageID: id),
                optedOut: isOptOut ? try? call.fields.phone("To") : nil
            )
        )
    }
}
