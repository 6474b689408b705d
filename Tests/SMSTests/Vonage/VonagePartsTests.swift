import RouterKit
import Testing

@testable import SMS

struct VonagePartsTests {
    private static let part = [
        ("msisdn", "447700900001"), ("to", "447700900000"), ("messageId", "0A01"), ("text", "first half "),
        ("concat", "true"), ("concat-ref", "108"), ("concat-total", "2"), ("concat-part", "1"),
    ]

    private func part(_ fields: [(String, String)]) throws -> MessagePart? {
        try VonageInbound.message(in: WebhookFields(form: encoded(fields)), receivedAt: noon).part
    }

    @Test("reads which part a message is")
    func reads() throws {
        #expect(try self.part(Self.part) == MessagePart(reference: "108", number: 1, total: 2))
        let last = Self.part.with("concat-total", "255").with("concat-part", "255")
        #expect(try self.part(last) == MessagePart(reference: "108", number: 255, total: 255))
    }

    @Test("a message is whole that does not say it is a part", arguments: [nil, "", "false", "TRUE"])
    func whole(concat: String?) throws {
        #expect(try self.part(Self.part.with("concat", concat)) == nil)
    }

    @Test(
        "names the field that makes no part",
        arguments: [
            ("concat-ref", nil), ("concat-ref", ""), ("concat-total", nil), ("concat-total", "0"),
            ("concat-total", "256"), ("concat-total", "two"), ("concat-part", nil), ("concat-part", "0"),
            ("concat-part", "3"), ("concat-part", "-1"),
        ]
    )
    func wrong(field: String, value: String?) {
        let error = #expect(throws: WebhookError.self) { try self.part(Self.part.with(field, value)) }
        #expect(error?.field == field)
    }
}
