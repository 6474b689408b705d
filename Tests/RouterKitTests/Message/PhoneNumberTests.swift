import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

struct PhoneNumberTests {
    @Test(
        "reads a number as people and providers write it",
        arguments: [
            ("+15550001111", "+15550001111"),
            ("15550001111", "+15550001111"),
            ("447700900001", "+447700900001"),
            ("+44 7700 900001", "+447700900001"),
            ("+1 (555) 000-1111", "+15550001111"),
            ("1.555.000.1111", "+15550001111"),
            (" 15550001111", "+15550001111"),
            ("+1234567", "+1234567"),
            ("+123456789012345", "+123456789012345"),
        ]
    )
    func readsNumbers(text: String, e164: String) throws {
        #expect(try PhoneNumber(text).e164 == e164)
    }

    @Test(
        "refuses what is no number with a country code",
        arguments: [
            "", "+", "123456", "+1234567890123456", "0447700900001", "+0155500011", "1555000111a", "Vonage",
            "++15550001111",
            "1+5550001111", "+1555000१११", "１５５５０００１１１１", "+1 555 000 1111 ext 2", "15550001111\n", "15550001111\0",
            "(-) .",
        ]
    )
    func refusesTheRest(text: String) {
        #expect(throws: InvalidPhoneNumber(text: text)) { try PhoneNumber(text) }
    }

    @Test("an error tells how to write a number and not the number")
    func errorIsSafeToShow() throws {
        let error = #expect(throws: InvalidPhoneNumber.self) { try PhoneNumber("0155 secret") }
        #expect(try #require(error).description.contains("country code"))
        #expect(try !#require(error).description.contains("secret"))
    }

    @Test("shows two digits to logs")
    func redacts() {
        #expect(PhoneNumber.test.redacted == "…11")
    }

    @Test("survives JSON, and refuses JSON that holds no number")
    func codes() throws {
        let json = try JSONEncoder().encode([PhoneNumber.test])
        #expect(String(decoding: json, as: UTF8.self) == #"["+15550001111"]"#)
        #expect(try JSONDecoder().decode([PhoneNumber].self, from: json) == [.test])
        #expect(throws: (any Error).self) { try JSONDecoder().decode([PhoneNumber].self, from: Data(#"["no"]"#.utf8)) }
    }

    @Test("sorts as its text does")
    func sorts() throws {
        let numbers = try ["+49301234567", "+15550001111", "+447700900001"].map { try PhoneNumber($0) }
        #expect(numbers.sorted().map(\.e164) == ["+15550001111", "+447700900001", "+49301234567"])
    }
}
