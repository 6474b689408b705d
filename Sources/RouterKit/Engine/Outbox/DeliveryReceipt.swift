/// What a provider reports about a message that it was given.
public struct DeliveryReceipt: Sendable, Hashable {
    /// Which message it is about.
    public let reference: Reference
    /// What became of the message.
    public let outcome: Outcome
    /// The provider's id, when the receipt has it and the message is found by ours.
    public let providerMessageID: String?

    /// A receipt; `providerMessageID` is remembered when the message has none yet.
    public init(for reference: Reference, _ outcome: Outcome, providerMessageID: String? = nil) {
        self.reference = reference
        self.outcome = outcome
        self.providerMessageID = providerMessageID
    }

    /// How a receipt names its message.
    public enum Reference: Sendable, Hashable {
        /// By our own id, which the provider echoes; the only one that finds a message whose outcome is unknown.
        case id(OutgoingMessage.ID)
        /// By the provider's.
        case providerMessageID(String)
    }

    /// What became of a message.
    public enum Outcome: Sendable, Hashable {
        /// The provider or a carrier has it.
        case accepted
        /// The phone has it.
        case delivered
        /// Nobody will get it; the reason is the provider's.
        case failed(String)
    }
}

extension DeliveryReceipt.Outcome {
    /// Where a message stands after such a receipt.
    package var status: QueuedMessage.Status {
        switch self {
        case .accepted: .sent
        case .delivered: .delivered
        case .failed: .failed
        }
    }

    /// Why nobody will get it.
    package var reason: String? {
        if case .failed(let reason) = self { reason } else { nil }
    }

    /// From where such a receipt moves a message on: never back, and never from an end to another.
    package var predecessors: Set<QueuedMessage.Status> {
        switch self {
        case .accepted: [.sending, .outcomeUnknown]
        case .delivered, .failed: [.sending, .outcomeUnknown, .sent]
        }
    }

    /// Whether such a receipt settles a message that waits for another attempt after an earlier one.
    ///
    /// Somebody has it, so it is not sent again; that an earlier attempt came to nothing is what the next one is for.
    package var settlesWaiting: Bool { self.reason == nil }
}
