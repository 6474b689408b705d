import Crypto
import Foundation
import JWTKit
import Testing

@testable import SMS

/// Tokens are made here, since Vonage publishes none with its body byte by byte.
struct VonageTokenTests {
    private static let secret: Secret = "signature-secret"
    private static let body = #"{ "msisdn" : "15550001111", "to" : "15550009999", "text" : "a \" b" }"#
    private static let compact = #"{"msisdn":"15550001111","to":"15550009999","text":"a \" b"}"#

    private struct Claims: JWTPayload {
        var iat: Int? = 1_577_880_000
        var jti = "9b1deb4d"
        var iss = "Vonage"
        var apiKey: String? = "abcd1234"
        var payloadHash: String?

        enum CodingKeys: String, CodingKey {
            case iat, jti, iss
            case apiKey = "api_key"
            case payloadHash = "payload_hash"
        }

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    private static func hash(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func token(
        _ claims: Claims = Claims(payloadHash: Self.hash(Self.body)),
        _ secret: Secret = Self.secret,
        _ algorithm: DigestAlgorithm = .sha256
    ) async throws -> String {
        let keys = JWTKeyCollection()
        let key = Array(secret.value.utf8)
        let padded = key + [UInt8](repeating: 0, count: 64 - key.count)
        await keys.add(hmac: HMACKey(from: padded), digestAlgorithm: algorithm)
        return try await keys.sign(claims)
    }

    private func verify(
        _ token: String?,
        body: String = Self.body,
        secrets: [Secret] = [Self.secret],
        at time: Date = noon
    ) async throws -> SignatureError? {
        let signature = VonageSignature(.jwt, secrets: secrets, apiKey: "abcd1234")
        let headers = WebhookRequest.Headers(authorization: token.map { "Bearer \($0)" })
        let call = try WebhookRequest.json(body, headers: headers, at: time)
        do {
            try await signature.verify(call)
            return nil
        } catch {
            return error
        }
    }

    @Test("takes a token over the body as it came")
    func takesToken() async throws {
        #expect(try await self.verify(self.token()) == nil)
    }

    @Test("takes the hash of the body without white space, as Vonage's samples make it")
    func compactHash() async throws {
        let token = try await self.token(Claims(payloadHash: Self.hash(Self.compact)))
        #expect(try await self.verify(token) == nil)
        #expect(try await self.verify(token, body: Self.compact) == nil)
        let spaced = Self.body.replacing(#"a \" b"#, with: #"a  \" b"#)
        #expect(try await self.verify(token, body: spaced) == .otherBody)
    }

    @Test("white space in a form is covered")
    func formBody() async throws {
        let body = "msisdn=15550001111&text=hello"
        let token = try await self.token(Claims(payloadHash: Self.hash(body)))
        let headers = WebhookRequest.Headers(authorization: "Bearer \(token)", contentType: "text/plain")
        let signature = VonageSignature(.jwt, secrets: [Self.secret], apiKey: "abcd1234")
        let call = { try WebhookRequest(.post, "https://sms.example", headers: headers, body: $0, receivedAt: noon) }
        try await signature.verify(call(Data(body.utf8)))
        await #expect(throws: SignatureError.otherBody) {
            try await signature.verify(call(Data(body.replacing("hello", with: "he llo").utf8)))
        }
    }

    @Test("refuses every changed character of the token")
    func changedToken() async throws {
        let token = try await self.token()
        // The last character has two bits that stand for nothing.
        for index in token.indices where token.index(after: index) < token.endIndex {
            let changed = token.replacingCharacters(in: index...index, with: token[index] == "A" ? "B" : "A")
            #expect(try await self.verify(changed) != nil)
        }
    }

    @Test("refuses every changed character of the body")
    func changedBody() async throws {
        let token = try await self.token()
        let body = #"{"text":"hello"}"#
        let good = try await self.token(Claims(payloadHash: Self.hash(body)))
        #expect(try await self.verify(good, body: body) == nil)
        for text in ["jello", "hallo", "hexlo", "helxo", "hellx", "hello ", "", "hell"] {
            #expect(try await self.verify(good, body: #"{"text":"\#(text)"}"#) == .otherBody)
        }
        #expect(try await self.verify(token, body: body) == .otherBody)
    }

    @Test("refuses tokens of other secrets, and takes two secrets at once")
    func secrets() async throws {
        let token = try await self.token()
        #expect(try await self.verify(token, secrets: ["new", Self.secret]) == nil)
        #expect(try await self.verify(token, secrets: [Self.secret, "new"]) == nil)
        #expect(try await self.verify(token, secrets: ["new"]) == .mismatch)
        #expect(try await self.verify(token, secrets: [""]) == .noSecret)
    }

    @Test("refuses tokens with another algorithm, or none")
    func algorithms() async throws {
        let other = try await self.token(Claims(payloadHash: Self.hash(Self.body)), Self.secret, .sha512)
        #expect(try await self.verify(other) == .malformed("the token in Authorization"))
        let parts = try await self.token().split(separator: ".")
        let none = Data(#"{"alg":"none","typ":"JWT"}"#.utf8).base64EncodedString().replacing("=", with: "")
        #expect(try await self.verify("\(none).\(parts[1]).") == .malformed("the token in Authorization"))
        #expect(try await self.verify("\(none).\(parts[1]).\(parts[2])") == .malformed("the token in Authorization"))
    }

    @Test(
        "refuses what is too old or too new",
        arguments: [
            (-301, SignatureError.early(seconds: 301)), (-300, nil), (300, nil), (301, .stale(seconds: 301)),
        ]
    )
    func age(seconds: Int, expected: SignatureError?) async throws {
        let time = noon.addingTimeInterval(TimeInterval(seconds))
        #expect(try await self.verify(self.token(), at: time) == expected)
    }

    @Test("refuses tokens for another account, and with claims left out")
    func claims() async throws {
        let hash = Self.hash(Self.body)
        #expect(try await self.verify(self.token(Claims(apiKey: "other", payloadHash: hash))) == .otherAccount)
        #expect(try await self.verify(self.token(Claims(apiKey: nil, payloadHash: hash))) == .otherAccount)
        #expect(try await self.verify(self.token(Claims())) == .missing("the token's payload_hash"))
        #expect(
            try await self.verify(self.token(Claims(iat: nil, payloadHash: hash)))
                == .malformed("the token in Authorization")
        )
        #expect(try await self.verify(self.token(Claims(payloadHash: "no hash"))) == .otherBody)
    }

    @Test("refuses a query, which no token covers")
    func query() async throws {
        let token = try await self.token(Claims(payloadHash: Self.hash("")))
        let signature = VonageSignature(.jwt, secrets: [Self.secret], apiKey: "abcd1234")
        let call = try WebhookRequest.query([("text", "hi")], headers: .init(authorization: "Bearer \(token)"))
        await #expect(throws: SignatureError.uncovered(remedy: "set the webhook's method to POST at the provider")) {
            try await signature.verify(call)
        }
    }

    @Test("says what is missing or cannot be read", arguments: ["", "x", "a.b", "a.b.c", "é.é.é", "..", "a b"])
    func malformed(token: String) async throws {
        let error = try #require(try await self.verify(token))
        #expect("\(error)".contains("cannot be read"))
        #expect(try await self.verify(nil) == .missing("the header Authorization"))
    }
}
