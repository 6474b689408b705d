import Crypto
import Foundation
package import RouterKit
import Synchronization

/// How conversations stand in the log: so that the lines of one can be told from another's, and nobody's number is there.
package final class LoggedPhone: Sendable {
    /// A code with the key in it, of which a copy makes each label: taking the key up is half the work.
    private let keyed: HMAC<SHA256>
    /// What was made of late; the next message of a conversation often comes soon.
    private let known = Mutex<[ConversationKey: String]>([:])

    private static let capacity = 10_000

    /// Labels that only this key gives.
    package init(_ key: SecretKey) {
        self.keyed = HMAC(key: key.derived(for: "phone numbers in logs"))
    }

    /// Eight hexadecimal digits that only a number and the key give, and the number's last two: `1f0c92aa…11`.
    ///
    /// There are too few numbers for a hash without a key to hide one. With another `CREDENTIALS_KEY` labels are others.
    package func label(of conversation: ConversationKey) -> String {
        if let known = self.known.withLock({ $0[conversation] }) { return known }
        let label = self.digits(of: conversation.phone) + conversation.redacted
        self.known.withLock { known in
            if known.count >= Self.capacity { known = [:] }
            known[conversation] = label
        }
        return label
    }

    private func digits(of phone: PhoneNumber) -> String {
        var code = self.keyed
        code.update(data: Data(phone.e164.utf8))
        return code.finalize().prefix(4).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
}
