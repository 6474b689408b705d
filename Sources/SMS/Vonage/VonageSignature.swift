import Crypto
import Foundation

/// How Vonage signs the webhooks of an account, and with what.
///
/// Either with the field `sig`, or with a token in `Authorization` (``Method/jwt``). Signed inbound webhooks have to be
/// switched on by Vonage's support.
///
/// Vonage's calls have a `nonce` or `jti` beside their time. They are not remembered: a call that is repeated within the
/// tolerance brings a message id that was taken in already, or a receipt that moves nothing.
///
/// Sources: https://developer.vonage.com/getting-started/concepts/signing-messages and Vonage's node SDK,
/// `packages/sms/lib/sms.ts`.
package struct VonageSignature: Sendable, Hashable {
    /// How the signature is made, as the account's settings say.
    package enum Method: String, Sendable, Hashable, CaseIterable {
        /// MD5 of the fields and the secret; Vonage's default, and the weakest.
        case md5hash
        /// HMAC with MD5.
        case md5
        /// HMAC with SHA-1.
        case sha1
        /// HMAC with SHA-256.
        case sha256
        /// HMAC with SHA-512.
        case sha512
        /// A JSON web token with HMAC and SHA-256 over the body.
        case jwt
    }

    /// How the signature is made.
    package let method: Method
    /// The secrets that are good, such as the old and the new one while the secret is being changed.
    let secrets: [Secret]
    /// The key of the account, which a token has to be for.
    let apiKey: String
    /// How far the time of a signature may be from ours.
    let age: SignatureAge

    /// A way to sign.
    ///
    /// Vonage calls for a day when it is not answered, and documents `timestamp` as when it *started* to push a message.
    /// Should a repeated call have the time of the first one, a tolerance of less than a day loses what comes during a
    /// longer outage; since message ids are taken in once, a day lets nothing in twice.
    ///
    /// - Parameters:
    ///   - method: how the signature is made.
    ///   - secrets: the secrets that are good; empty ones are left out, and with none every call is refused.
    ///   - apiKey: the account's key.
    ///   - tolerance: how far the time of a signature may be from ours, in seconds, either way; 300 unless set.
    package init(_ method: Method, secrets: [Secret], apiKey: String, tolerance: Int = 300) {
        self.method = method
        self.secrets = secrets.filter { !$0.value.isEmpty }
        self.apiKey = apiKey
        self.age = SignatureAge(tolerance: tolerance)
    }

    /// Checks a call.
    ///
    /// - Throws: ``SignatureError``.
    package func verify(_ call: WebhookRequest) async throws(SignatureError) {
        guard !self.secrets.isEmpty else { throw .noSecret }
        guard self.method != .jwt else { return try await self.verifyToken(of: call) }
        guard let text = call.fields["sig"] else { throw .missing("the field sig") }
        guard let signature = Hexadecimal.bytes(of: text) else { throw .malformed("the field sig") }
        let signed = Array(Self.signedText(of: call.fields).utf8)
        // All secrets are tried, so that the time tells nothing of which one was right.
        let matches = self.secrets.map { ConstantTime.areEqual(self.signature(of: signed, with: $0), signature) }
        guard matches.contains(true) else { throw .mismatch }
        guard let timestamp = call.fields["timestamp"] else { throw .missing("the field timestamp") }
        guard let time = Int64(timestamp) else { throw .malformed("the field timestamp") }
        try self.age.check(signedAt: Double(time), now: call.receivedAt)
    }

    /// What is signed: all fields but `sig` by name, `&name=value` each, with `_` for what would part them in a value.
    static func signedText(of fields: WebhookFields) -> String {
        fields.inOrderOfNames.filter { $0.name != "sig" }
            .map { "&\($0.name)=\(Self.withoutSeparators($0.value))" }
            .joined()
    }

    private static func withoutSeparators(_ value: String) -> String {
        String(String.UnicodeScalarView(value.unicodeScalars.map { $0 == "&" || $0 == "=" ? "_" : $0 }))
    }

    private func signature(of text: [UInt8], with secret: Secret) -> [UInt8] {
        let secret = Array(secret.value.utf8)
        let key = SymmetricKey(data: secret)
        return switch self.method {
        case .md5hash: Array(Insecure.MD5.hash(data: text + secret))
        case .md5: Array(HMAC<Insecure.MD5>.authenticationCode(for: text, using: key))
        case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: text, using: key))
        case .sha256, .jwt: Array(HMAC<SHA256>.authenticationCode(for: text, using: key))
        case .sha512: Array(HMAC<SHA512>.authenticationCode(for: text, using: key))
        }
    }
}
