import SMS
import Testing

struct SegmentCountTests {
    /// So many of a text.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let expected: (encoding: SMSEncoding, units: Int, segments: Int)
        var testDescription: String { "\(self.expected.units) units, \(self.text.prefix(3))…\(self.text.suffix(3))" }

        init(_ text: String, _ encoding: SMSEncoding, units: Int, segments: Int) {
            self.text = text
            self.expected = (encoding, units, segments)
        }
    }

    static let cases = [
        Case("", .gsm7, units: 0, segments: 1),
        Case("a", .gsm7, units: 1, segments: 1),
        Case(many("a", 160), .gsm7, units: 160, segments: 1),
        Case(many("a", 161), .gsm7, units: 161, segments: 2),
        Case(many("a", 304), .gsm7, units: 304, segments: 2),
        Case(many("a", 305), .gsm7, units: 305, segments: 3),
        Case(many("a", 456), .gsm7, units: 456, segments: 3),
        Case(many("a", 457), .gsm7, units: 457, segments: 4),
        Case(many("€", 80), .gsm7, units: 160, segments: 1),
        Case(many("€", 81), .gsm7, units: 162, segments: 2),
        Case(many("a", 158) + "€", .gsm7, units: 160, segments: 1),
        Case(many("a", 159) + "€", .gsm7, units: 161, segments: 2),
        // 304 units, but a euro sign would stand on the edge of the first part.
        Case(many("a", 151) + "€" + many("a", 151), .gsm7, units: 304, segments: 3),
        Case(many("a", 151) + "€" + many("a", 150), .gsm7, units: 303, segments: 2),
        Case(many("a", 150) + "€" + many("a", 152), .gsm7, units: 304, segments: 2),
        Case("`", .ucs2, units: 1, segments: 1),
        Case("ç", .ucs2, units: 1, segments: 1),
        Case("e\u{301}", .ucs2, units: 2, segments: 1),
        Case("“Hi” — you", .ucs2, units: 10, segments: 1),
        Case(many("ж", 70), .ucs2, units: 70, segments: 1),
        Case(many("ж", 71), .ucs2, units: 71, segments: 2),
        Case(many("ж", 132), .ucs2, units: 132, segments: 2),
        Case(many("ж", 133), .ucs2, units: 133, segments: 3),
        Case(many("a", 69) + "ж", .ucs2, units: 70, segments: 1),
        Case(many("a", 70) + "ж", .ucs2, units: 71, segments: 2),
        Case("😀", .ucs2, units: 2, segments: 1),
        Case(many("😀", 35), .ucs2, units: 70, segments: 1),
        Case(many("😀", 36), .ucs2, units: 72, segments: 2),
        Case(many("😀", 66), .ucs2, units: 132, segments: 2),
        // 132 units, but an emoji would stand on the edge of the first part.
        Case(many("a", 65) + "😀" + many("a", 65), .ucs2, units: 132, segments: 3),
        Case(many("a", 65) + "😀" + many("a", 64), .ucs2, units: 131, segments: 2),
    ]

    @Test("counts units and segments", arguments: cases)
    func counts(_ example: Case) {
        let count = example.text.segmentCount()
        #expect(count.encoding == example.expected.encoding)
        #expect(count.units == example.expected.units)
        #expect(count.segments == example.expected.segments)
        #expect(count == SegmentCount(of: example.text))
    }

    @Test(
        "gives a part one unit more with 8-bit references",
        arguments: [(306, "a", 2), (307, "a", 3), (459, "a", 3), (134, "ж", 2), (135, "ж", 3)]
    )
    func eightBitReferences(length: Int, character: String, segments: Int) {
        #expect(many(character, length).segmentCount(reference: .eightBits).segments == segments)
    }

    @Test("tells whether a text fits, whatever the reference")
    func fits() {
        #expect("".fits(segments: 1))
        #expect(!"".fits(segments: 0))
        #expect(many("a", 304).fits(segments: 2))
        #expect(!many("a", 305).fits(segments: 2))
        #expect(many("ж", 70).fits(segments: 1))
        #expect(!many("ж", 133).fits(segments: 2))
    }
}

func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
