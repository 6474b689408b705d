/// Why a text is no phone number that there could be.
///
/// The description says what to write, and has nothing of the text in it.
package struct ImpossiblePhoneNumber: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Reason: Sendable, Hashable {
        case notDigits, noCountryCode, unknownCountryCode, areaCode, exchange
        case length(Int, ClosedRange<Int>, CallingCode)
    }

    private let reason: Reason

    /// There is something else than digits and what stands between them, or no digit at all.
    package static let notDigits = Self(reason: .notDigits)
    /// It has no country code, and none was to be assumed.
    package static let noCountryCode = Self(reason: .noCountryCode)
    /// It begins with no country code that is assigned.
    package static let unknownCountryCode = Self(reason: .unknownCountryCode)
    /// Its area code cannot be one of North America.
    package static let impossibleAreaCode = Self(reason: .areaCode)
    /// The three digits after the area code cannot be an exchange of North America.
    package static let impossibleExchange = Self(reason: .exchange)

    /// There are so many digits after the country code, where others are expected.
    package static func wrongLength(
        _ count: Int,
        expected: ClosedRange<Int>,
        code: CallingCode
    ) -> ImpossiblePhoneNumber {
        Self(reason: .length(count, expected, code))
    }

    package var description: String {
        switch self.reason {
        case .notDigits: "not a phone number: write digits, such as +1 212 736 5000"
        case .noCountryCode: "the country code is missing: begin with + and the code, such as +1 212 736 5000"
        case .unknownCountryCode: "no country has this code: begin with + and the code, such as +1 or +44"
        case .areaCode: "there is no such area code: write all ten digits, such as 212 736 5000"
        case .exchange: "there is no such number in that area: check the three digits after the area code"
        case .length(let count, let expected, let code):
            "\(count) digits after \(code) are too \(count < expected.lowerBound ? "few" : "many"): there are "
                + (expected.count == 1 ? "\(expected.lowerBound)" : "\(expected.lowerBound) to \(expected.upperBound)")
        }
    }
}
