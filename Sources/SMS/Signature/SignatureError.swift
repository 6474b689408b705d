/// Why a webhook call was refused.
///
/// The description is for the operator's log: it says what is wrong and what to check, and holds nothing of the call and
/// of the secrets. The caller is to be told only that it was refused.
package struct SignatureError: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Reason: Sendable, Hashable {
        case noSecret, mismatch, otherBody, otherAccount
        case missing(String), malformed(String), uncovered(String)
        case stale(seconds: Int), early(seconds: Int)
    }

    private let reason: Reason

    /// There is no secret to check with.
    package static let noSecret = Self(reason: .noSecret)
    /// No secret gives this signature.
    package static let mismatch = Self(reason: .mismatch)
    /// The body is another one than was signed.
    package static let otherBody = Self(reason: .otherBody)
    /// It is signed for another account.
    package static let otherAccount = Self(reason: .otherAccount)

    /// A part of the call that the signature needs is not there, such as `the field sig`.
    package static func missing(_ part: String) -> SignatureError { Self(reason: .missing(part)) }

    /// A part of the call that the signature needs is not what it has to be.
    package static func malformed(_ part: String) -> SignatureError { Self(reason: .malformed(part)) }

    /// The fields are in a place that the signature does not cover; `remedy` is what to change.
    package static func uncovered(remedy: String) -> SignatureError { Self(reason: .uncovered(remedy)) }

    /// It was signed so many seconds ago, which is too long.
    package static func stale(seconds: Int) -> SignatureError { Self(reason: .stale(seconds: seconds)) }

    /// It was signed so many seconds from now, which is too far.
    package static func early(seconds: Int) -> SignatureError { Self(reason: .early(seconds: seconds)) }

    package var description: String {
        switch self.reason {
        case .noSecret: "the webhook cannot be verified: no signature secret is set"
        case .mismatch:
            "the webhook's signature is wrong: check the signature secret and method, and that the public address is "
                + "the one that the provider calls"
        case .otherBody: "the webhook's body is not the one that was signed: check what changes it on the way"
        case .otherAccount: "the webhook is signed for another account: check the account's key"
        case .missing(let part): "the webhook is not signed: \(part) is missing; switch signing on at the provider"
        case .malformed(let part): "the webhook's signature cannot be read: \(part) is not what it has to be"
        case .uncovered(let remedy): "the webhook's signature does not cover its fields: \(remedy)"
        case .stale(let seconds):
            "the webhook was signed \(seconds) s ago: check this machine's clock; if it is right, somebody repeats calls"
        case .early(let seconds): "the webhook was signed \(seconds) s in the future: check this machine's clock"
        }
    }
}
