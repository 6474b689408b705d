import Foundation
import RouterKit

/// Why Vonage refused a message or a part of it: the status in its answer.
///
/// Source: Vonage's API specification, `definitions/sms.yml`.
struct VonageStatus: RawRepresentable, Sendable, Hashable {
    let rawValue: String

    /// What the code means, in words.
    var words: String { Self.words[self.rawValue] ?? "a status that is not known" }

    /// Whether the same message may be taken later: Vonage is busy, or something about the account has to be mended.
    ///
    /// What is wrong with the account is wrong with every message: giving each one up would lose them all for a secret
    /// mistyped or a balance run out, so they wait.
    var mayPass: Bool { Self.passing.contains(self.rawValue) || Self.account.contains(self.rawValue) }

    /// What becomes of a message that was refused so; `note` is added to the reason.
    func error(note: String, retryAfter: TimeInterval?) -> SendError {
        let code = self.rawValue.utf8.allSatisfy { (0x30...0x39).contains($0) } ? self.rawValue.prefix(4) : "?"
        let remedy = Self.account.contains(self.rawValue) ? ": check the account and VONAGE_API_KEY" : ""
        let reason = "Vonage refused with status \(code), \(self.words)\(remedy)\(note)"
        switch self.rawValue {
        case "1": return .retryable(reason, after: retryAfter ?? 1)
        default: return self.mayPass ? .retryable(reason, after: retryAfter) : .rejected(reason)
        }
    }

    /// Busy, or out of order.
    private static let passing: Set = ["1", "5", "10"]

    /// What is wrong is the account.
    private static let account: Set = ["4", "8", "9", "11", "14", "32", "33"]

    private static let words = [
        "1": "too much at once", "2": "a field is missing", "3": "a field is wrong",
        "4": "wrong credentials", "5": "an error inside of Vonage", "6": "the message cannot be handled",
        "7": "the number is barred", "8": "the account is barred", "9": "the balance is used up",
        "10": "too many connections", "11": "the account may not send over HTTP", "12": "the text is too long",
        "14": "wrong signature", "15": "the sender is not allowed", "22": "the network code is wrong",
        "23": "the callback's URL is wrong", "29": "the number is not on the account's list for trials",
        "32": "a secret and a signature at once", "33": "the number is deactivated",
    ]
}
