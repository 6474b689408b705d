import Crypto
import Foundation
import Testing

@testable import SMS

/// The vectors are those of Vonage's node SDK, `packages/sms/__tests__`, as far as they are published; others say so.
struct VonageSignatureTests {
    static let secret: Secret = "my_secret_key_for_testing"
    static let signedAt = Date(timeIntervalSince1970: 1_385_047_698)
    static let fields = [
        ("message-timestamp", "2013-11-21 15:27:30"), ("messageId", "020000001B0FE827"), ("msisdn", "14843472194"),
        ("text", "Test again"), ("timestamp", "1385047698"), ("to", "13239877404"), ("type", "text"),
    ]
    static let sha256 = "DDB8397C2B90AAC7F3882D306475C9A5058C92322EEF43C92B298B6E0FC0D330"
    static let digests: [VonageSignature.Method] = [.md5hash, .md5, .sha1, .sha256, .sha512]

    private func signature(
        _ method: VonageSignature.Method = .sha256,
        _ secrets: [Secret] = [Self.secret]
    ) -> VonageSignature {
        VonageSignature(method, secrets: secrets, apiKey: "abcd1234")
    }

    /// What these fields are signed with, by an independent way of writing it.
    static func signed(_ fields: [(String, String)], _ method: VonageSignature.Method) -> String {
        let text = fields.sorted { $0.0 < $1.0 }.reduce(into: "") { text, field in
            text += "&\(field.0)=\(field.1.replacing("&", with: "_").replacing("=", with: "_"))"
        }
        let key = SymmetricKey(data: Array(Self.secret.value.utf8))
        let data = Array(text.utf8)
        let bytes: [UInt8] =
            switch method {
            case .md5hash: Array(Insecure.MD5.hash(data: Array((text + Self.secret.value).utf8)))
            case .md5: Array(HMAC<Insecure.MD5>.authenticationCode(for: data, using: key))
            case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: data, using: key))
            case .sha512: Array(HMAC<SHA512>.authenticationCode(for: data, using: key))
            default: Array(HMAC<SHA256>.authenticationCode(for: data, using: key))
            }
        return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func verify(
        _ fields: [(String, String)],
        sig: String?,
        with signature: VonageSignature,
        at time: Date = Self.signedAt
    ) async -> SignatureError? {
        do {
            try await signature.verify(.form(fields.with("sig", sig), at: time))
            return nil
        } catch {
            return error as? SignatureError
        }
    }

    @Test("builds the text that the SDK signs")
    func signedText() throws {
        let fields = try WebhookFields(form: encoded(Self.fields.reversed() + [("sig", "x")]))
        #expect(
            VonageSignature.signedText(of: fields)
                == "&message-timestamp=2013-11-21 15:27:30&messageId=020000001B0FE827&msisdn=14843472194&text=Test again"
                + "&timestamp=1385047698&to=13239877404&type=text"
        )
    }

    @Test("takes the SDK's vector in either case")
    func publishedVector() async {
        for sig in [Self.sha256, Self.sha256.lowercased()] {
            #expect(await self.verify(Self.fields, sig: sig, with: self.signature()) == nil)
        }
    }

    @Test("replaces what would part fields in a value; the vector is computed, not published")
    func separators() async {
        let sig = "7F9AA8AF206DCFD9F1727DCDC5B6C1FB861EACF64B86D66B098920E4CFCE71F5"
        let fields = Self.fields.with("text", "a&b=c")
        #expect(await self.verify(fields, sig: sig, with: self.signature()) == nil)
        #expect(await self.verify(Self.fields, sig: sig, with: self.signature()) == .mismatch)
    }

    @Test("takes each method's signature and no other's", arguments: Self.digests, Self.digests)
    func methods(method: VonageSignature.Method, other: VonageSignature.Method) async {
        let sig = Self.signed(Self.fields, method)
        let error = await self.verify(Self.fields, sig: sig, with: self.signature(other))
        #expect(error == (method == other ? nil : .mismatch))
    }

    @Test("takes calls by query and as JSON", arguments: Self.digests)
    func otherForms(method: VonageSignature.Method) async throws {
        let fields = Self.fields + [("sig", Self.signed(Self.fields, method))]
        let json = try JSONEncoder().encode(Dictionary(uniqueKeysWithValues: fields))
        try await self.signature(method).verify(.query(fields, at: Self.signedAt))
        try await self.signature(method).verify(.json(String(decoding: json, as: UTF8.self), at: Self.signedAt))
    }

    @Test("refuses every changed digit of the signature", arguments: Self.digests)
    func changedSignature(method: VonageSignature.Method) async {
        let sig = Self.signed(Self.fields, method)
        #expect(await self.verify(Self.fields, sig: sig, with: self.signature(method)) == nil)
        for index in sig.indices {
            let changed = sig.replacingCharacters(in: index...index, with: sig[index] == "0" ? "1" : "0")
            #expect(await self.verify(Self.fields, sig: changed, with: self.signature(method)) == .mismatch)
        }
    }

    @Test("refuses every changed character of a field, and a field more or less")
    func changedFields() async {
        for (name, value) in Self.fields {
            for index in value.indices {
                let changed = value.replacingCharacters(in: index...index, with: value[index] == "7" ? "8" : "7")
                let fields = Self.fields.with(name, changed)
                #expect(await self.verify(fields, sig: Self.sha256, with: self.signature()) == .mismatch)
            }
            let fields = Self.fields.with(name, nil)
            #expect(await self.verify(fields, sig: Self.sha256, with: self.signature()) == .mismatch)
        }
        let more = Self.fields + [("concat", "true")]
        #expect(await self.verify(more, sig: Self.sha256, with: self.signature()) == .mismatch)
    }

    @Test("takes two secrets at once, and no other", arguments: Self.digests)
    func secrets(method: VonageSignature.Method) async {
        let sig = Self.signed(Self.fields, method)
        for secrets: [Secret] in [["new", Self.secret], [Self.secret, "new"]] {
            #expect(await self.verify(Self.fields, sig: sig, with: self.signature(method, secrets)) == nil)
        }
        #expect(await self.verify(Self.fields, sig: sig, with: self.signature(method, ["new"])) == .mismatch)
    }

    @Test("refuses everything without a secret, also what was signed with an empty one", arguments: Self.digests)
    func noSecret(method: VonageSignature.Method) async {
        let sig = Insecure.MD5.hash(data: Data("&timestamp=1385047698".utf8)).map { String($0, radix: 16) }.joined()
        for secrets: [Secret] in [[], [""], ["", ""]] {
            let signature = self.signature(method, secrets)
            #expect(await self.verify([("timestamp", "1385047698")], sig: sig, with: signature) == .noSecret)
        }
    }

    @Test(
        "refuses what is too old or too new",
        arguments: [
            (-301, SignatureError.early(seconds: 301)), (-300, nil), (0, nil), (300, nil), (301, .stale(seconds: 301)),
            (86_400, .stale(seconds: 86_400)),
        ]
    )
    func age(seconds: Int, expected: SignatureError?) async {
        let time = Self.signedAt.addingTimeInterval(TimeInterval(seconds))
        #expect(await self.verify(Self.fields, sig: Self.sha256, with: self.signature(), at: time) == expected)
    }

    @Test("takes what an operator allows to be older")
    func tolerance() async {
        let signature = VonageSignature(.sha256, secrets: [Self.secret], apiKey: "", tolerance: 86_400)
        let time = Self.signedAt.addingTimeInterval(86_400)
        #expect(await self.verify(Self.fields, sig: Self.sha256, with: signature, at: time) == nil)
    }

    @Test("says what is missing or cannot be read")
    func missing() async {
        let signature = self.signature()
        #expect(await self.verify(Self.fields, sig: nil, with: signature) == .missing("the field sig"))
        for sig in ["0", "xy", "DDB8397C 2B", "é"] {
            #expect(await self.verify(Self.fields, sig: sig, with: signature) == .malformed("the field sig"))
        }
        #expect(await self.verify(Self.fields, sig: "", with: signature) == .mismatch)
        let timeless = Self.fields.with("timestamp", nil)
        let sig = Self.signed(timeless, .sha256)
        #expect(await self.verify(timeless, sig: sig, with: signature) == .missing("the field timestamp"))
        for time in ["", "now", "1385047698.5", "99999999999999999999"] {
            let fields = Self.fields.with("timestamp", time)
            let error = await self.verify(fields, sig: Self.signed(fields, .sha256), with: signature)
            #expect(error == .malformed("the field timestamp"))
        }
    }
}
