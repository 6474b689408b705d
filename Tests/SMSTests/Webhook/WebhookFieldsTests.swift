import Foundation
import Testing

@testable import SMS

struct WebhookFieldsTests {
    private func fields(_ body: String, _ contentType: String? = nil) throws -> WebhookFields {
        try WebhookFields(body: Data(body.utf8), contentType: contentType)
    }

    private static let form = "application/x-www-form-urlencoded"
    private static let json = "application/json"

    @Test(
        "reads a form, in the order in which its fields came",
        arguments: [
            ("a=1&b=2", [["a", "1"], ["b", "2"]]),
            ("b=2&a=1&b=3", [["b", "2"], ["a", "1"], ["b", "3"]]),
            ("a=", [["a", ""]]),
            ("a", [["a", ""]]),
            ("a=b=c", [["a", "b=c"]]),
            ("&a=1&&b=2&", [["a", "1"], ["b", "2"]]),
            ("text=hello+world", [["text", "hello world"]]),
            ("text=1%2B1%3D2%26more", [["text", "1+1=2&more"]]),
            ("to=%2B15550001111", [["to", "+15550001111"]]),
            ("caf%C3%A9=%F0%9F%91%8D", [["café", "👍"]]),
            ("text=line%0D%0Aline", [["text", "line\r\nline"]]),
            ("text=👍 raw", [["text", "👍 raw"]]),
            ("", []),
        ]
    )
    func readsForms(form: String, expected: [[String]]) throws {
        #expect(try WebhookFields(form: form).pairs.map { [$0.name, $0.value] } == expected)
    }

    @Test("gives the first value of a name")
    func firstValue() throws {
        let fields = try WebhookFields(form: "a=1&a=2")
        #expect(fields["a"] == "1")
        #expect(fields["A"] == nil)
    }

    @Test("takes a percent sign that begins no escape as itself", arguments: ["%", "%2", "%zz", "100%", "5% off"])
    func strayPercentSigns(text: String) throws {
        let fields = try WebhookFields(form: "text=\(text.replacing(" ", with: "+"))&to=1")
        #expect(fields["text"] == text)
        #expect(fields["to"] == "1")
    }

    @Test(
        "refuses escapes that are not UTF-8",
        arguments: [
            "text=%FF", "text=%C3", "text=%C3%28", "%FF=text", "text=100%25%FF",
        ]
    )
    func badEscapes(form: String) {
        #expect(throws: WebhookError.unreadableBody("the form has an escape that is not UTF-8")) {
            try WebhookFields(form: form)
        }
    }

    @Test(
        "reads a flat JSON object, its values as texts",
        arguments: [
            (#"{"a":"text"}"#, "text"), (#"{"a":""}"#, ""), (#"{"a":7}"#, "7"), (#"{"a":-7}"#, "-7"),
            (#"{"a":447700900001}"#, "447700900001"), (#"{"a":0.25}"#, "0.25"), (#"{"a":true}"#, "true"),
            (#"{"a":false}"#, "false"), (#"{"a":null}"#, ""), (#"{"a":"👍\n\""}"#, "👍\n\""),
            ("\n {\"a\" : \"text\"} ", "text"),
        ]
    )
    func readsJSON(json: String, expected: String) throws {
        #expect(try self.fields(json, Self.json)["a"] == expected)
    }

    @Test("sorts the fields of a JSON object, which has no order")
    func sortsJSON() throws {
        #expect(try self.fields(#"{"b":"2","a":"1"}"#, Self.json).pairs.map(\.name) == ["a", "b"])
        #expect(try self.fields("{}", Self.json).pairs.isEmpty)
    }

    @Test(
        "refuses JSON that is no flat object",
        arguments: [
            #"{"a":{"b":"c"}}"#, #"{"a":["b"]}"#, #"{"a":[]}"#, #"[{"a":"b"}]"#, #""a""#, "7", "null", "{", #"{"a":}"#,
            #"{"a":"b"} tail"#, "", "a=1",
        ]
    )
    func refusesJSON(json: String) {
        #expect(throws: WebhookError.unreadableBody("the body is not a JSON object of texts and numbers")) {
            try self.fields(json, Self.json)
        }
    }

    @Test(
        "looks at the body when the type says nothing, or something else",
        arguments: [
            (#"{"a":"1"}"#, nil), (#"{"a":"1"}"#, "text/plain"), (#" {"a":"1"}"#, Self.form), ("a=1", nil),
            ("a=1", "text/plain"), ("a=1", Self.form), ("a=1", "Application/X-WWW-Form-Urlencoded; charset=utf-8"),
            (#"{"a":"1"}"#, "APPLICATION/JSON;charset=utf-8"), (#"{"a":"1"}"#, " application/json "),
            (#"{"a":"1"}"#, "application/json ; charset=utf-8"), ("a=1", ""),
        ]
    )
    func sniffs(body: String, contentType: String?) throws {
        #expect(try self.fields(body, contentType)["a"] == "1")
    }

    @Test("refuses a body that is neither", arguments: ["", "hello", " ", "<a>1</a>"])
    func neither(body: String) {
        #expect(throws: WebhookError.unreadableBody("the body is neither a form nor a JSON object")) {
            try self.fields(body)
        }
    }

    @Test("refuses a body that is not UTF-8, whatever it says it is", arguments: [nil, Self.form, Self.json])
    func invalidUTF8(contentType: String?) {
        let bodies: [[UInt8]] = [
            [0x61, 0x3D, 0xFF], [0xC3, 0x28], [0x61, 0x3D, 0xED, 0xA0, 0x80], [0x61, 0x3D, 0xC0, 0xAF],
        ]
        for body in bodies {
            #expect(throws: WebhookError.unreadableBody("the body is not UTF-8")) {
                try WebhookFields(body: Data(body), contentType: contentType)
            }
        }
    }

    @Test("reads large bodies", .timeLimit(.minutes(1)))
    func largeBodies() throws {
        let text = String(repeating: "é", count: 100_000)
        let escaped = String(repeating: "%C3%A9", count: 100_000)
        #expect(try self.fields("text=" + escaped, Self.form)["text"] == text)
        #expect(try self.fields(#"{"text":"\#(text)"}"#, Self.json)["text"] == text)
        let many = (0..<20_000).map { "f\($0)=\($0)" }.joined(separator: "&")
        #expect(try self.fields(many, Self.form).pairs.count == 20_000)
        let deep = #"{"a":"# + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "}"
        #expect(throws: WebhookError.self) { try self.fields(deep, Self.json) }
    }

    @Test(
        "an error names its field and says what to do",
        arguments: [
            (WebhookError.missing(field: "to"), Optional("to"), "the field to is missing"),
            (.invalid(field: "msisdn", reason: "no digits"), "msisdn", "the field msisdn is wrong: no digits"),
            (
                .unreadableBody("the body is not UTF-8"), nil,
                "send application/x-www-form-urlencoded or application/json"
            ),
        ]
    )
    func errors(error: WebhookError, field: String?, description: String) {
        #expect(error.field == field)
        #expect(error.description.contains(description))
    }
}
