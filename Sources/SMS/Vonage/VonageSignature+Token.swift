import Crypto
import Foundation
import JWTKit

extension VonageSignature {
    /// Checks a call that carries a token: HS256 with the signature secret, over the body's hash.
    ///
    /// Source: https://developer.nexmo.com/cn/messages/concepts/signed-webhooks.
    func verifyToken(of call: WebhookRequest) async throws(SignatureError) {
        guard let header = call.headers.authorization else { throw .missing("the header Authorization") }
        let words = header.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { throw .malformed("the header Authorization") }
        let token = Array(words[1].utf8)
        guard let parts = try? DefaultJWTParser().parse(token, as: Claims.self), parts.header.alg == "HS256" else {
            throw .malformed("the token in Authorization")
        }
        let claims = try await self.claims(of: token)
        try self.age.check(signedAt: claims.iat.value.timeIntervalSince1970, now: call.receivedAt)
        guard claims.apiKey == self.apiKey else { throw .otherAccount }
        guard call.method == .post else { throw .uncovered(remedy: "set the webhook's method to POST at the provider") }
        guard let hash = claims.payloadHash else { throw .missing("the token's payload_hash") }
        guard Self.isHash(hash, of: call) else { throw .otherBody }
    }

    /// What a token says, once one of the secrets has verified it.
    private func claims(of token: [UInt8]) async throws(SignatureError) -> Claims {
        for secret in self.secrets {
            // HMAC fills a key up with zeros to its block anyway, and JWTKit wants one as long as the hash.
            let bytes = Array(secret.value.utf8)
            let key = bytes + [UInt8](repeating: 0, count: max(0, 32 - bytes.count))
            let keys = JWTKeyCollection()
            await keys.add(hmac: HMACKey(from: key), digestAlgorithm: .sha256)
            if let claims = try? await keys.verify(token, as: Claims.self) { return claims }
        }
        throw .mismatch
    }

    /// Whether a hash is that of the body as it came, or of JSON as Vonage's samples write it: without white space.
    private static func isHash(_ hash: String, of call: WebhookRequest) -> Bool {
        guard let expected = Hexadecimal.bytes(of: hash) else { return false }
        if ConstantTime.areEqual(Array(SHA256.hash(data: call.body)), expected) { return true }
        // White space in a form is part of its values.
        guard call.fields.isJSON else { return false }
        return ConstantTime.areEqual(Array(SHA256.hash(data: CompactJSON.bytes(of: call.body))), expected)
    }

    /// What a token says.
    private struct Claims: JWTPayload {
        let iat: IssuedAtClaim
        let apiKey: String?
        let payloadHash: String?

        enum CodingKeys: String, CodingKey {
            case iat
            case apiKey = "api_key"
            case payloadHash = "payload_hash"
        }

        /// Nothing more: what is to hold depends on the call.
        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }
}
