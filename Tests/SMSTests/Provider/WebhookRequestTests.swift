import Foundation
import Testing

@testable import SMS

struct WebhookRequestTests {
    @Test(
        "reads the query of a URL",
        arguments: [
            ("https://a.example/in", []), ("https://a.example/in?", []),
            ("https://a.example/in?a=1&b=%20", ["1", " "]),
            ("https://a.example/in?a=1#b=2", ["1"]), ("https://a.example/in?a=?&b=/", ["?", "/"]),
            ("https://a.example/in#x?a=1", []),
        ]
    )
    func queries(url: String, values: [String]) throws {
        #expect(try WebhookRequest(.get, url, receivedAt: noon).query.pairs.map(\.value) == values)
        #expect(try WebhookRequest(.get, url, receivedAt: noon).fields.pairs.map(\.value) == values)
    }

    @Test("takes the fields of a POST from its body, and keeps those of its query apart")
    func post() throws {
        let call = try WebhookRequest.form([("a", "body")], to: "https://a.example/in?a=query")
        #expect(call.fields["a"] == "body")
        #expect(call.query["a"] == "query")
        #expect(!call.fields.isJSON)
        #expect(try WebhookRequest.json(#"{"a":"1"}"#).fields.isJSON)
    }

    @Test("does not look at the body of a GET")
    func bodyOfGet() throws {
        let call = try WebhookRequest(.get, "https://a.example/in?a=1", body: Data([0xFF]), receivedAt: noon)
        #expect(call.fields.pairs.map(\.value) == ["1"])
    }

    @Test("refuses what cannot be read")
    func unreadable() {
        #expect(throws: WebhookError.self) {
            try WebhookRequest(.post, "https://a.example", body: Data("hello".utf8), receivedAt: noon)
        }
        #expect(throws: WebhookError.self) { try WebhookRequest(.get, "https://a.example?a=%FF", receivedAt: noon) }
    }

    @Test("a form reads as it was written", arguments: ["", "a b", "1+1=2&%", "é👍\r\n", "~-._*'()"])
    func formBody(text: String) throws {
        var form = FormBody()
        form.add("né", text)
        form.add("none", nil)
        form.add("DateSent>", text)
        let fields = try WebhookFields(form: String(decoding: form.bytes, as: UTF8.self))
        #expect(fields.pairs.map { [$0.name, $0.value] } == [["né", text], ["DateSent>", text]])
    }
}
