import RouterKit

/// Vonage's delivery receipt: https://developer.vonage.com/messaging/sms/guides/delivery-receipts.
///
/// A text in several parts has a receipt for each. They all name the message, the first end that is reported stands, and
/// a part that fails after another was delivered changes nothing.
enum VonageReceipt {
    /// What a receipt says; a status that is no end and no progress, or not known, is nothing to us.
    ///
    /// - Throws: ``WebhookError`` naming the field that is missing or wrong.
    static func content(of fields: WebhookFields) throws(WebhookError) -> WebhookContent {
        let status = try fields.required("status")
        let code = VonageReceiptCode(rawValue: fields["err-code"] ?? "")
        let outcome: DeliveryReceipt.Outcome
        switch status.lowercased() {
        case "accepted", "buffered": outcome = .accepted
        case "delivered": outcome = .delivered
        case "failed", "rejected", "expired": outcome = .failed("Vonage: \(status.lowercased()), \(code.words)")
        default: return .ignored(status: status)
        }
        let id = try fields.required("messageId")
        let reference: DeliveryReceipt.Reference
        if let own = fields["client-ref"], !own.isEmpty {
            reference = .id(OutgoingMessage.ID(rawValue: try fields.required("client-ref")))
        } else {
            reference = .providerMessageID(id)
        }
        let isOptOut = code.isOptOut && outcome.reason != nil
        return .receipt(
            ReceivedReceipt(
                DeliveryReceipt(for: reference, outcome, providerMessageID: id),
                optedOut: isOptOut ? try? fields.phone("msisdn") : nil
            )
        )
    }
}
