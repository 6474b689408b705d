import Crypto
import Foundation
import Testing

@testable import SMS

/// The vectors are those of Twilio's node SDK, `spec/validation.spec.js`; others say so.
struct TwilioSignatureTests {
    private static let token: Secret = "12345"
    private static let url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    private static let vector = "RSOYDt4T1cUTdK1PDd93/VVr8B8="
    private static let fields = [
        ("CallSid", "CA1234567890ABCDE"), ("Caller", "+14158675309"), ("Digits", "1234"), ("From", "+14158675309"),
        ("To", "+18005551212"),
    ]

    /// What a text is signed with, by an independent way of writing it.
    static func signed(_ text: String, _ token: Secret = Self.token) -> String {
        let key = SymmetricKey(data: Data(token.value.utf8))
        return Data(HMAC<Insecure.SHA1>.authenticationCode(for: Data(text.utf8), using: key)).base64EncodedString()
    }

    private func verify(
        _ call: WebhookRequest,
        tokens: [Secret] = [Self.token]
    ) -> SignatureError? {
        do {
            try TwilioSignature(tokens: tokens).verify(call)
            return nil
        } catch {
            return error
        }
    }

    private func form(
        _ fields: [(String, String)] = Self.fields,
        _ url: String = Self.url,
        signature: String? = Self.vector
    ) throws -> WebhookRequest {
        try .form(fields, to: url, headers: .init(twilioSignature: signature))
    }

    @Test("takes the SDK's vector, in whatever order the fields come")
    func vector() throws {
        #expect(try self.verify(self.form()) == nil)
        #expect(try self.verify(self.form(Self.fields.reversed())) == nil)
    }

    @Test("refuses every changed character of the signature")
    func changedSignature() throws {
        for index in Self.vector.indices {
            let changed = Self.vector.replacingCharacters(
                in: index...index,
                with: Self.vector[index] == "A" ? "B" : "A"
            )
            #expect(try self.verify(self.form(signature: changed)) != nil)
        }
        // The last digit has two bits that stand for nothing.
        #expect(
            try self.verify(self.form(signature: "RSOYDt4T1cUTdK1PDd93/VVr8B9="))
                == .malformed("the header X-Twilio-Signature")
        )
    }

    @Test("refuses every changed character of the fields and the URL, and a field more or less")
    func changedCall() throws {
        for (name, value) in Self.fields {
            for index in value.indices {
                let changed = value.replacingCharacters(in: index...index, with: value[index] == "7" ? "8" : "7")
                #expect(try self.verify(self.form(Self.fields.with(name, changed))) == .mismatch)
            }
            #expect(try self.verify(self.form(Self.fields.with(name, nil))) == .mismatch)
        }
        #expect(try self.verify(self.form(Self.fields + [("Body", "hi")])) == .mismatch)
        for index in Self.url.indices {
            let changed = Self.url.replacingCharacters(in: index...index, with: Self.url[index] == "x" ? "y" : "x")
            #expect(try self.verify(self.form(Self.fields, changed)) == .mismatch)
        }
    }

    @Test(
        "takes the URL with its scheme's port and without, whichever was signed",
        arguments: [
            ("https://sms.example/in?a=1", "https://sms.example:443/in?a=1"),
            ("http://sms.example/in", "http://sms.example:80/in"),
            ("https://sms.example", "https://sms.example:443"),
            ("https://[::1]/in", "https://[::1]:443/in"),
            ("https://sms.example/in", "https://sms.example:8443/in"),
        ]
    )
    func ports(without: String, with: String) throws {
        let isDefault = !with.contains("8443")
        for (called, signed) in [(with, without), (without, without), (with, with)] {
            #expect(try self.verify(self.form([], called, signature: Self.signed(signed))) == nil)
        }
        let error = try self.verify(self.form([], without, signature: Self.signed(with)))
        #expect(error == (isDefault ? nil : .mismatch))
    }

    @Test("takes fields that are there several times, as the SDK signs them and as others do; computed")
    func repeatedFields() throws {
        let fields = [("MediaUrl", "b"), ("MediaUrl", "a"), ("Body", "x"), ("MediaUrl", "b")]
        let url = "https://sms.example/in"
        for text in ["BodyxMediaUrlaMediaUrlb", "BodyxMediaUrlbMediaUrlaMediaUrlb"] {
            #expect(try self.verify(self.form(fields, url, signature: Self.signed(url + text))) == nil)
        }
        for text in ["BodyxMediaUrla", "BodyxMediaUrlbMediaUrla", "BodyxMediaUrlab"] {
            #expect(try self.verify(self.form(fields, url, signature: Self.signed(url + text))) == .mismatch)
        }
    }

    @Test("takes a query by its URL alone, and looks at no body then")
    func queries() throws {
        let call = { (url: String) in
            try WebhookRequest(
                .get,
                url,
                headers: .init(twilioSignature: Self.signed("https://sms.example/in?Body=hi")),
                receivedAt: noon
            )
        }
        #expect(try self.verify(call("https://sms.example/in?Body=hi")) == nil)
        #expect(try self.verify(call("https://sms.example/in?Body=ho")) == .mismatch)
    }

    @Test("takes the SDK's vector of a URL with the hash of a body, and the body with that hash alone")
    func bodyHash() throws {
        let body = #"{"property": "value", "boolean": true}"#
        let url =
            Self.url + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
        let headers = WebhookRequest.Headers(twilioSignature: "a9nBmqA0ju/hNViExpshrM61xv4=")
        #expect(try self.verify(.json(body, to: url, headers: headers)) == nil)
        #expect(try self.verify(.json(body + " ", to: url, headers: headers)) == .otherBody)
        #expect(try self.verify(.json(body.replacing("true", with: "null"), to: url, headers: headers)) == .otherBody)
        #expect(try self.verify(.json(body, to: url.replacing("0a1f", with: "0a1e"), headers: headers)) == .mismatch)
        let noHash = "https://sms.example/in?bodySHA256=none"
        let signed = WebhookRequest.Headers(twilioSignature: Self.signed(noHash))
        #expect(try self.verify(.json(body, to: noHash, headers: signed)) == .otherBody)
    }

    @Test("refuses JSON that no hash covers, however it is called")
    func uncoveredJSON() throws {
        let url = "https://sms.example/in"
        let headers = WebhookRequest.Headers(twilioSignature: Self.signed(url + "Bodyhi"))
        let expected = SignatureError.uncovered(remedy: "a body of JSON needs bodySHA256 in the URL")
        #expect(try self.verify(.json(#"{"Body":"hi"}"#, to: url, headers: headers)) == expected)
        var form = headers
        form.contentType = "application/x-www-form-urlencoded"
        let call = try WebhookRequest(.post, url, headers: form, body: Data(#"{"Body":"hi"}"#.utf8), receivedAt: noon)
        #expect(self.verify(call) == expected)
    }

    @Test("takes two tokens at once, and no other")
    func tokens() throws {
        let call = try self.form()
        #expect(self.verify(call, tokens: ["new", Self.token]) == nil)
        #expect(self.verify(call, tokens: [Self.token, "new"]) == nil)
        #expect(self.verify(call, tokens: ["new"]) == .mismatch)
        #expect(self.verify(call, tokens: []) == .noSecret)
        let empty = try self.form([], "https://a", signature: Self.signed("https://a", ""))
        #expect(self.verify(empty, tokens: [""]) == .noSecret)
    }

    @Test("says what is missing or cannot be read")
    func missing() throws {
        #expect(try self.verify(self.form(signature: nil)) == .missing("the header X-Twilio-Signature"))
        for text in ["", "x", "RSOYDt4T", "é", String(Self.vector.dropLast())] {
            #expect(try self.verify(self.form(signature: text)) == .malformed("the header X-Twilio-Signature"))
        }
    }
}
