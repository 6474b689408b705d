import Crypto
import Foundation

/// How Twilio signs webhook calls: `X-Twilio-Signature`, HMAC-SHA1 with the account's token.
///
/// A form is covered field by field together with the URL. JSON is covered by the URL alone, which then has the hash of
/// the body in its query. There is no time in it: a call that is repeated passes again, and brings a message id that was
/// taken in already, or a receipt that moves nothing.
///
/// Sources: https://www.twilio.com/docs/usage/security#validating-requests and Twilio's node SDK,
/// `src/webhooks/webhooks.ts`.
package struct TwilioSignature: Sendable, Hashable {
    /// The tokens that are good, such as the old and the new one while the token is being changed.
    let tokens: [Secret]

    /// A way to sign with any of the tokens; empty ones are left out, and with none every call is refused.
    package init(tokens: [Secret]) { self.tokens = tokens.filter { !$0.value.isEmpty } }

    /// Checks a call.
    ///
    /// - Throws: ``SignatureError``.
    package func verify(_ call: WebhookRequest) throws(SignatureError) {
        guard !self.tokens.isEmpty else { throw .noSecret }
        guard let header = call.headers.twilioSignature else { throw .missing("the header X-Twilio-Signature") }
        guard let signature = Data(base64Encoded: header), signature.count == Insecure.SHA1.byteCount,
            // The decoder takes bits that stand for nothing, so that several texts would be one signature.
            signature.base64EncodedString() == header
        else { throw .malformed("the header X-Twilio-Signature") }
        let hash = call.query[Self.bodyHashField]
        guard hash != nil || call.method == .get || !call.fields.isJSON else {
            throw .uncovered(remedy: "a body of JSON needs \(Self.bodyHashField) in the URL")
        }
        // All variants are tried, so that the time tells nothing of which one was right.
        let texts = Self.urls(of: call.url).flatMap { url in
            (call.method == .get || hash != nil ? [""] : Self.texts(of: call.fields)).map { Array((url + $0).utf8) }
        }
        let matches = self.tokens.flatMap { token in
            let key = SymmetricKey(data: Array(token.value.utf8))
            return texts.map { text in
                let expected = HMAC<Insecure.SHA1>.authenticationCode(for: text, using: key)
                return ConstantTime.areEqual(Array(expected), signature)
            }
        }
        guard matches.contains(true) else { throw .mismatch }
        guard call.method == .post, let hash else { return }
        guard let expected = Hexadecimal.bytes(of: hash),
            ConstantTime.areEqual(Array(SHA256.hash(data: call.body)), expected)
        else { throw .otherBody }
    }

    /// The name under which a body's hash stands in the URL.
    private static let bodyHashField = "bodySHA256"

    /// The fields as they are signed: sorted by name, names and values one after the other.
    ///
    /// Of a field that is there several times, Twilio's SDK takes each value once, in order; others take all of them as
    /// they came. Either is good.
    static func texts(of fields: WebhookFields) -> [String] {
        let sorted = fields.inOrderOfNames
        let plain = sorted.map { $0.name + $0.value }.joined()
        let values = Dictionary(grouping: sorted) { Array($0.name.utf8) }
        guard values.count < sorted.count else { return [plain] }
        var seen: Set<[UInt8]> = []
        let distinct = sorted.filter { seen.insert(Array($0.name.utf8)).inserted }
            .flatMap { field in
                Set((values[Array(field.name.utf8)] ?? []).map(\.value)).sorted().map { field.name + $0 }
            }
            .joined()
        return [plain, distinct]
    }
}
