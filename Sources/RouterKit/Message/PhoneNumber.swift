/// A phone number in E.164 form: `+`, then 7 to 15 digits of which the first is not zero.
///
/// E.164 sets the 15; the 7 is the shortest number that the SMS providers accept.
public struct PhoneNumber: Sendable, Hashable, Comparable {
    /// The number with its plus sign and nothing else between the digits: `+15550001111`.
    public let e164: String

    /// Reads a number as providers and people write it: with or without `+`, and with spaces, dots, dashes or
    /// parentheses between the digits.
    ///
    /// The country code has to be there.
    ///
    /// - Throws: ``InvalidPhoneNumber`` when it is none.
    public init(_ text: String) throws(InvalidPhoneNumber) {
        var digits = ""
        for (position, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "+" where position == 0: continue
            case " ", "-", ".", "(", ")": continue
            default: throw InvalidPhoneNumber(text: text)
            }
        }
        guard (7...15).contains(digits.utf8.count), digits.first != "0" else { throw InvalidPhoneNumber(text: text) }
        self.e164 = "+" + digits
    }

    /// The number for logs: its last two digits.
    public var redacted: String { "…" + self.e164.suffix(2) }

    public static func < (lhs: PhoneNumber, rhs: PhoneNumber) -> Bool { lhs.e164 < rhs.e164 }
}

extension PhoneNumber: CustomStringConvertible {
    public var description: String { self.e164 }
}

extension PhoneNumber: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.e164)
    }
}

/// A text that is no phone number.
public struct InvalidPhoneNumber: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was given.
    public let text: String

    public var description: String {
        "not a phone number: write the country code and 7 to 15 digits, such as +15550001111"
    }
}
