/// Why a message was not delivered: the `err-code` of a receipt.
///
/// Source: https://developer.vonage.com/messaging/sms/guides/delivery-receipts.
struct VonageReceiptCode: RawRepresentable, Sendable, Hashable {
    let rawValue: String

    /// Whether the recipient wants no messages, which is what Vonage documents 9 (illegal number) to be.
    var isOptOut: Bool { self.rawValue == "9" }

    /// What the code means, in words, with the code; only words when there is none.
    var words: String {
        guard !self.rawValue.isEmpty else { return "for no reason given" }
        guard let words = Self.words[self.rawValue] else { return "with a code that is not known" }
        return "\(words) (\(self.rawValue))"
    }

    private static let words = [
        "0": "no error", "1": "for a reason that is not known", "2": "the phone is off or out of reach for now",
        "3": "the number is no longer in use", "4": "the network bars the phone",
        "5": "the number moved to another network", "6": "held for spam", "7": "the phone is busy",
        "8": "the network failed", "9": "the recipient opted out", "10": "the message is not allowed there",
        "11": "there is no way to the network", "12": "the destination cannot be reached",
        "13": "the recipient is too young", "14": "the recipient's carrier blocks such messages",
        "15": "the recipient's prepaid balance is used up", "16": "the gateway's quota is used up",
        "50": Self.rules, "51": Self.rules, "52": Self.rules, "53": Self.rules, "54": Self.rules,
        "99": "for a general error",
    ]

    private static let rules = "the country's rules do not allow it"
}
