import Foundation
import Testing

@testable import Assistant

struct OneTimeCodesTests {
    private let secret = Data("12345678901234567890".utf8)

    @Test(
        "are those of RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ]
    )
    func appendixB(time: Int, code: String) {
        let step = OneTimeCodes.step(at: Date(timeIntervalSince1970: Double(time)))
        #expect(OneTimeCodes(secret: self.secret, digits: 8).code(at: step) == code)
        #expect(OneTimeCodes(secret: self.secret).code(at: step) == String(code.suffix(6)))
    }

    @Test("are those of RFC 4226, appendix D")
    func appendixD() {
        let codes = (0..<10).map { OneTimeCodes(secret: self.secret).code(at: $0) }
        #expect(
            codes == [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
            ]
        )
    }

    @Test("are good one step early and one late, and not two")
    func tolerance() {
        let codes = OneTimeCodes(secret: self.secret)
        let now = Date(timeIntervalSince1970: 1_234_567_890)
        let step = OneTimeCodes.step(at: now)
        for offset in -3...3 {
            #expect(
                codes.step(of: codes.code(at: step + offset), near: now) == (abs(offset) <= 1 ? step + offset : nil)
            )
        }
        for wrong in ["", "12345", "1234567", "abcdef"] { #expect(codes.step(of: wrong, near: now) == nil) }
    }

    @Test(
        "secrets are those of RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ]
    )
    func base32(bytes: String, text: String) {
        #expect(Base32.encode(Data(bytes.utf8)) == text)
        #expect(Base32.decode(text) == Data(bytes.utf8))
        #expect(Base32.decode(text.lowercased() + "===") == Data(bytes.utf8))
    }

    @Test("what is no base32 is no secret")
    func noBase32() {
        for text in ["0", "MZ=XW", "MZXW1", "é"] { #expect(Base32.decode(text) == nil, "\(text)") }
        #expect(Base32.decode("mzxw 6ytb") == Data("fooba".utf8))
    }
}
