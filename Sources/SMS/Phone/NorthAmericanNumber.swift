/// The rules of a number in North America: NXX-NXX-XXXX, N from 2 to 9 (ATIS-0300051, and https://www.nanpa.com).
///
/// The area code has no 9 in the middle, which is kept for longer numbers, and neither the area code nor the exchange ends
/// in 11. In the area 555, which nobody has and this project's examples and simulator use, any exchange will do.
enum NorthAmericanNumber {
    /// What is impossible about a national number of ten digits; `nil` when nothing is.
    static func fault(of digits: some StringProtocol) -> ImpossiblePhoneNumber? {
        let digits = digits.unicodeScalars.map { Int($0.value) - 0x30 }
        guard digits.count == 10 else { return .wrongLength(digits.count, expected: 10...10, code: .northAmerica) }
        guard digits[0] >= 2, digits[1] != 9, Array(digits[1...2]) != [1, 1] else { return .impossibleAreaCode }
        guard Array(digits[0...2]) != [5, 5, 5] else { return nil }
        guard digits[3] >= 2, Array(digits[4...5]) != [1, 1] else { return .impossibleExchange }
        return nil
    }
}
