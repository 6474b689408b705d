import Crypto
import Foundation
import MealPlanning
import RouterKit

/// Addresses of pages that nobody can guess.
///
/// The secret part is derived from the key, the customer and what the page is about, so that a message that is said again,
/// and a row that is written again, have the same.
struct LinkTokens: CustomerLinks {
    private let plans: SymmetricKey
    private let onboardings: SymmetricKey
    private let address: String

    /// Tokens under the address that the outside sees, such as `https://dinners.example`.
    init(_ key: SecretKey, publicAddress: String) {
        self.plans = key.derived(for: "plan links")
        self.onboardings = key.derived(for: "onboarding links")
        self.address = publicAddress
    }

    func link(to plan: Date, of customer: ConversationKey) -> String? {
        "\(self.address)/plans/\(self.token(ofPlan: plan, of: customer))"
    }

    func link(toOnboarding beginning: Date, of customer: ConversationKey) -> String? {
        "\(self.address)/onboard/\(self.token(ofOnboarding: beginning, of: customer))"
    }

    func token(ofPlan plan: Date, of customer: ConversationKey) -> String {
        Self.token(of: plan, customer, self.plans)
    }

    func token(ofOnboarding beginning: Date, of customer: ConversationKey) -> String {
        Self.token(of: beginning, customer, self.onboardings)
    }

    /// 24 characters of the URL-safe base64 (RFC 4648, 5): 144 bits.
    private static func token(of time: Date, _ customer: ConversationKey, _ key: SymmetricKey) -> String {
        let text = "\(customer.description)|\(Int((time.timeIntervalSince1970 * 1000).rounded()))"
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
        return Data(code.prefix(Self.bytes)).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
    }

    /// Whether a text may be a token at all.
    static func isToken(_ text: String) -> Bool {
        text.utf8.count == Self.bytes / 3 * 4
            && text.utf8.allSatisfy { byte in
                let character = Character(UnicodeScalar(byte))
                return character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
            }
    }

    private static let bytes = 18
}
