package import Foundation
package import RouterKit

/// What a webhook call holds.
package enum WebhookContent: Sendable, Hashable {
    /// A message from a customer.
    case message(ReceivedSMS)
    /// What became of a message to a customer.
    case receipt(ReceivedReceipt)
    /// Something that says nothing to us, such as a status that is new or on the way; acknowledge it and go on.
    ///
    /// The text names what it was, for logs: a word of letters, digits, dashes and underscores.
    case nothing(String)

    /// Nothing to us, because of a status of this name.
    static func ignored(status: String) -> WebhookContent {
        let isWord = status.utf8.allSatisfy { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
                || scalar == "-" || scalar == "_"
        }
        return .nothing(isWord && (1...40).contains(status.utf8.count) ? status : "unreadable")
    }
}

/// A message from a customer as the provider gives it.
package struct ReceivedSMS: Sendable, Hashable {
    /// The message; its text is empty when it is pictures alone.
    package let message: InboundMessage
    /// How many pictures and other media came with it; they stay with the provider.
    package let mediaCount: Int
    /// When the provider received it, when it says so.
    package let sentAt: Date?

    /// A message, by default without media.
    package init(_ message: InboundMessage, mediaCount: Int = 0, sentAt: Date? = nil) {
        self.message = message
        self.mediaCount = mediaCount
        self.sentAt = sentAt
    }
}

/// What became of a message to a customer, and what that tells of the customer.
package struct ReceivedReceipt: Sendable, Hashable {
    /// What became of the message.
    package let receipt: DeliveryReceipt
    /// The number that wants no messages, when the provider refused for that; record it as a STOP from there.
    ///
    /// `nil`, too, when the receipt has no number that could be one.
    package let optedOut: PhoneNumber?

    /// A receipt, by default of a number that takes messages.
    package init(_ receipt: DeliveryReceipt, optedOut: PhoneNumber? = nil) {
        self.receipt = receipt
        self.optedOut = optedOut
    }
}
