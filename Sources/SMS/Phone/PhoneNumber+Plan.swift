package import RouterKit

/// The country whose way of writing numbers is understood when one has no country code.
package enum PhoneRegion: String, Sendable, Hashable, CaseIterable {
    /// The United States.
    case unitedStates = "US"
    /// Canada.
    case canada = "CA"
}

extension PhoneNumber {
    /// Reads a number that a person wrote, and checks it against the numbering plans.
    ///
    /// `+44 20 7946 0958` and, from North America, `011 44 20 7946 0958` have their country code; `(212) 736-5000`,
    /// `1 212 736 5000` and `212.736.5000` are North American. What is refused cannot be a number; what is taken may
    /// still be nobody's. Numbers from providers need none of this: `PhoneNumber(_:)` takes them as they are.
    ///
    /// - Parameters:
    ///   - text: the number, with spaces, dots, dashes, slashes and parentheses between its digits.
    ///   - region: where it was written; `nil` asks for a country code.
    /// - Throws: ``ImpossiblePhoneNumber``, which says what is wrong.
    package init(writtenBy text: String, in region: PhoneRegion?) throws(ImpossiblePhoneNumber) {
        let (digits, hasPlus) = try Self.digits(of: text)
        let international: Substring
        if hasPlus {
            international = digits[...]
        } else if region == nil {
            throw .noCountryCode
        } else if digits.hasPrefix("011") {
            international = digits.dropFirst(3)
        } else {
            // The trunk prefix and the country code are both 1 there.
            international = digits.count == 11 && digits.hasPrefix("1") ? digits[...] : "1" + digits[...]
        }
        guard let code = CallingCode(beginning: international) else { throw .unknownCountryCode }
        let national = international.dropFirst(String(code.code).count)
        guard code.nationalLengths.contains(national.count) else {
            throw .wrongLength(national.count, expected: code.nationalLengths, code: code)
        }
        if code == .northAmerica, let fault = NorthAmericanNumber.fault(of: national) { throw fault }
        do {
            try self.init(String(international))
        } catch {
            // Shorter than providers take, though the country has such numbers.
            throw .wrongLength(national.count, expected: code.nationalLengths, code: code)
        }
    }

    /// The digits, and whether a plus stands before them.
    private static func digits(of text: String) throws(ImpossiblePhoneNumber) -> (digits: String, hasPlus: Bool) {
        var digits = ""
        var hasPlus = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "+" where digits.isEmpty && !hasPlus: hasPlus = true
            case " ", "\u{A0}", "-", "\u{2011}", "\u{2013}", ".", "(", ")", "/": continue
            default: throw .notDigits
            }
        }
        guard !digits.isEmpty else { throw .notDigits }
        return (digits, hasPlus)
    }
}
