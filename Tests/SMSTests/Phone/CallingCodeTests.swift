import RouterKit
import Testing

@testable import SMS

struct CallingCodeTests {
    @Test("has each code once, and none that begins with another")
    func prefixFree() {
        let codes = CallingCode.all.map { String($0.code) }
        #expect(codes.count == 215)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(!codes.contains { $0 != code && $0.hasPrefix(code) })
            #expect((1...3).contains(code.count))
        }
    }

    @Test("no number is longer than E.164 allows")
    func lengths() {
        for code in CallingCode.all {
            #expect(code.nationalLengths.upperBound + String(code.code).count <= 15)
            #expect(code.nationalLengths.lowerBound >= 4)
        }
    }

    @Test(
        "finds the code that a number begins with",
        arguments: [
            ("+15550001111", 1, "5550001111"), ("+442079460958", 44, "2079460958"), ("+3531234567", 353, "1234567"),
            ("+78005553535", 7, "8005553535"), ("+8613012345678", 86, "13012345678"), ("+97212345678", 972, "12345678"),
            ("+88216123456", 882, "16123456"), ("+38344123456", 383, "44123456"),
        ]
    )
    func finds(number: String, code: Int, national: String) throws {
        let number = try PhoneNumber(number)
        #expect(number.callingCode?.code == code)
        #expect(number.nationalNumber.map(String.init) == national)
    }

    @Test("knows codes that nobody has", arguments: ["+2101234567", "+9991234567", "+4221234567", "+8011234567"])
    func unassigned(number: String) throws {
        let number = try PhoneNumber(number)
        #expect(number.callingCode == nil)
        #expect(number.nationalNumber == nil)
    }

    @Test("takes no zero for the beginning of a code")
    func zero() {
        #expect(CallingCode(beginning: "0155") == nil)
        #expect(CallingCode(beginning: "") == nil)
        #expect(CallingCode(beginning: "35") == nil)
        #expect(CallingCode(beginning: "1") == .northAmerica)
        #expect("\(CallingCode.northAmerica)" == "+1")
    }
}
