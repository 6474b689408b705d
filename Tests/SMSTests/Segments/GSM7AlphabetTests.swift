import SMS
import Testing

struct GSM7AlphabetTests {
    /// The table of 3GPP TS 23.038, 6.2.1, by its rows of sixteen codes; 0x1B is the escape.
    static let basic: [Unicode.Scalar] =
        [
            "\u{40}", "\u{A3}", "\u{24}", "\u{A5}", "\u{E8}", "\u{E9}", "\u{F9}", "\u{EC}",
            "\u{F2}", "\u{C7}", "\u{A}", "\u{D8}", "\u{F8}", "\u{D}", "\u{C5}", "\u{E5}",
            "\u{394}", "\u{5F}", "\u{3A6}", "\u{393}", "\u{39B}", "\u{3A9}", "\u{3A0}", "\u{3A8}",
            "\u{3A3}", "\u{398}", "\u{39E}", "\u{C6}", "\u{E6}", "\u{DF}", "\u{C9}",
            "\u{A4}", "\u{A1}", "\u{C4}", "\u{D6}", "\u{D1}", "\u{DC}", "\u{A7}",
            "\u{BF}", "\u{E4}", "\u{F6}", "\u{F1}", "\u{FC}", "\u{E0}",
        ] + [0x20...0x23, 0x25...0x3F, 0x41...0x5A, 0x61...0x7A].joined().compactMap { Unicode.Scalar(UInt32($0)) }

    static let extended: [Unicode.Scalar] = [
        "\u{C}", "\u{5E}", "\u{7B}", "\u{7D}", "\u{5C}", "\u{5B}", "\u{7E}", "\u{5D}", "\u{7C}", "\u{20AC}",
    ]

    @Test("has 127 characters of one septet and ten of two")
    func sizes() {
        #expect(Set(Self.basic).count == 127)
        #expect(Set(Self.extended).count == 10)
    }

    @Test("counts every character of the alphabet, and knows no other up to U+FFFF")
    func exhaustive() {
        let basic = Set(Self.basic)
        let extended = Set(Self.extended)
        for code in 0...UInt32(0xFFFF) {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let count = String(Character(scalar)).segmentCount()
            if basic.contains(scalar) {
                #expect(count.encoding == .gsm7 && count.units == 1, "U+\(String(code, radix: 16))")
            } else if extended.contains(scalar) {
                #expect(count.encoding == .gsm7 && count.units == 2, "U+\(String(code, radix: 16))")
            } else if count.encoding != .ucs2 || count.units != 1 {
                Issue.record("U+\(String(code, radix: 16)) is not in the alphabet")
            }
        }
    }
}
