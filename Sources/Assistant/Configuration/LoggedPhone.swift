import Crypto
import Foundation
package import RouterKit

/// How conversations stand in the log: so that the lines of one can be told from another's, and nobody's number is there.
package struct LoggedPhone: Sendable {
    private let key: SymmetricKey

    /// Labels that only this key gives.
    package init(_ key: SecretKey) { self.key = key.derived(for: "phone numbers in logs") }

    /// Eight hexadecimal digits that only a number and the key give, and the number's last two: `1f0c92aa…11`.
    ///
    /// There are too few numbers for a hash without a key to hide one. With another `CREDENTIALS_KEY` labels are others.
    package func label(of conversation: ConversationKey) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(conversation.phone.e164.utf8), using: self.key)
        let digits = code.prefix(4).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
        return digits + conversation.redacted
    }
}
