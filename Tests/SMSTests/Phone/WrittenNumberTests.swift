import RouterKit
import Testing

@testable import SMS

struct WrittenNumberTests {
    @Test(
        "reads numbers as people in North America write them",
        arguments: [
            ("(212) 736-5000", "+12127365000"), ("212.736.5000", "+12127365000"), ("2127365000", "+12127365000"),
            ("1 212 736 5000", "+12127365000"), ("1-212-736-5000", "+12127365000"),
            ("+1 (212) 736-5000", "+12127365000"),
            (" 212 736 5000 ", "+12127365000"), ("212\u{A0}736–5000", "+12127365000"),
            ("(555) 010-1234", "+15550101234"), ("1 555 000 1111", "+15550001111"), ("+15550001111", "+15550001111"),
            ("(604) 555-0123", "+16045550123"), ("011 44 20 7946 0958", "+442079460958"),
            ("+44 20 7946 0958", "+442079460958"), ("+49 (30) 123456", "+4930123456"),
        ],
        PhoneRegion.allCases
    )
    func northAmerica(example: (text: String, e164: String), region: PhoneRegion) throws {
        #expect(try PhoneNumber(writtenBy: example.text, in: region).e164 == example.e164)
    }

    @Test("asks for a country code where none is to be assumed")
    func noRegion() throws {
        #expect(try PhoneNumber(writtenBy: "+1 212 736 5000", in: nil).e164 == "+12127365000")
        for text in ["212 736 5000", "1 212 736 5000", "011 44 20 7946 0958"] {
            #expect(throws: ImpossiblePhoneNumber.noCountryCode) { try PhoneNumber(writtenBy: text, in: nil) }
        }
    }

    @Test(
        "says what is impossible",
        arguments: [
            ("", ImpossiblePhoneNumber.notDigits), ("call me", .notDigits), ("212 736 500O", .notDigits),
            ("+", .notDigits), ("++1 212 736 5000", .notDigits), ("1+2127365000", .notDigits),
            ("٢١٢٧٣٦٥٠٠٠", .notDigits),
            ("212 736 500", .wrongLength(9, expected: 10...10, code: .northAmerica)),
            ("212 736 50000", .wrongLength(11, expected: 10...10, code: .northAmerica)),
            ("736 5000", .wrongLength(7, expected: 10...10, code: .northAmerica)),
            ("112 736 5000", .impossibleAreaCode), ("012 736 5000", .impossibleAreaCode),
            ("911 736 5000", .impossibleAreaCode), ("295 736 5000", .impossibleAreaCode),
            ("212 136 5000", .impossibleExchange), ("212 036 5000", .impossibleExchange),
            ("212 911 5000", .impossibleExchange), ("+0 1 212 736 5000", .unknownCountryCode),
            ("+210 123 4567", .unknownCountryCode), ("+999 1234567", .unknownCountryCode),
            ("011", .unknownCountryCode), ("011 012 736 5000", .unknownCountryCode),
        ]
    )
    func impossible(text: String, error: ImpossiblePhoneNumber) {
        #expect(throws: error) { try PhoneNumber(writtenBy: text, in: .unitedStates) }
    }

    @Test("holds other countries to their lengths", arguments: [("+45 12 34 56 7", 7), ("+45 12 34 56 789", 9)])
    func lengths(text: String, count: Int) throws {
        let denmark = try #require(CallingCode(beginning: "45"))
        #expect(throws: ImpossiblePhoneNumber.wrongLength(count, expected: 8...8, code: denmark)) {
            try PhoneNumber(writtenBy: text, in: nil)
        }
    }

    @Test("refuses what is shorter than providers take")
    func tooShort() {
        #expect(throws: ImpossiblePhoneNumber.self) { try PhoneNumber(writtenBy: "+49 1234", in: nil) }
    }

    @Test(
        "says what to write",
        arguments: [
            (ImpossiblePhoneNumber.notDigits, "write digits"), (.noCountryCode, "begin with + and the code"),
            (.unknownCountryCode, "begin with + and the code"), (.impossibleAreaCode, "write all ten digits"),
            (.impossibleExchange, "check the three digits"),
            (.wrongLength(9, expected: 10...10, code: .northAmerica), "9 digits after +1 are too few: there are 10"),
            (
                .wrongLength(12, expected: 8...10, code: .northAmerica),
                "12 digits after +1 are too many: there are 8 to 10"
            ),
        ]
    )
    func descriptions(error: ImpossiblePhoneNumber, text: String) {
        #expect(error.description.contains(text))
    }

    @Test("every number of the simulator's stays one", arguments: [0, 1_111, 101_234, 9_110_000, 9_999_999])
    func simulator(number: Int) throws {
        let digits = String(number)
        let text = "+1555" + many("0", 7 - digits.count) + digits
        #expect(try PhoneNumber(writtenBy: text, in: nil).e164 == text)
    }
}
