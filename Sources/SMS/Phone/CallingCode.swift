package import RouterKit

/// A country calling code of E.164, such as 1 for North America or 44 for Great Britain.
package struct CallingCode: Sendable, Hashable, CustomStringConvertible {
    /// The code: 1 to 3 digits.
    package let code: Int

    /// How many digits a number has after the code.
    package let nationalLengths: ClosedRange<Int>

    /// All codes that are assigned, the smallest first.
    package static let all = Self.table.map { CallingCode(code: $0.code, nationalLengths: $0.lengths) }

    /// North America (the NANP): the United States, Canada, and much of the Caribbean.
    package static let northAmerica = CallingCode(code: 1, nationalLengths: 10...10)

    /// The code that digits begin with; `nil` when none is assigned that they do.
    ///
    /// No code begins with another, so there is one at most.
    package init?(beginning digits: some StringProtocol) {
        // As a number, 01 would be 1.
        guard digits.first != "0" else { return nil }
        for length in 1...3 {
            guard let code = Int(digits.prefix(length)), let known = Self.byCode[code], digits.count >= length else {
                continue
            }
            self = known
            return
        }
        return nil
    }

    package var description: String { "+\(self.code)" }

    private init(code: Int, nationalLengths: ClosedRange<Int>) {
        self.code = code
        self.nationalLengths = nationalLengths
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: Self.all.map { ($0.code, $0) })
}

extension PhoneNumber {
    /// The country calling code of the number; `nil` when it begins with none that is assigned.
    package var callingCode: CallingCode? { CallingCode(beginning: self.e164.dropFirst()) }

    /// The digits after the country calling code; `nil` when there is none.
    package var nationalNumber: Substring? {
        self.callingCode.map { self.e164.dropFirst(1 + String($0.code).count) }
    }
}
