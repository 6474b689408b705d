/// How the characters of a text message travel.
///
/// One character outside the GSM alphabet turns the whole message to UCS-2.
public enum SMSEncoding: String, Sendable, Hashable, Codable, CaseIterable {
    /// The 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), counted in septets.
    case gsm7
    /// UTF-16, counted in code units.
    case ucs2

    /// The narrower encoding that has every character of `text`; an empty text is GSM.
    public init(of text: String) {
        self = text.unicodeScalars.allSatisfy { GSM7Alphabet.septets(of: $0) != nil } ? .gsm7 : .ucs2
    }

    /// How many units a message has room for that goes alone: 160 or 70.
    public var capacity: Int {
        switch self {
        case .gsm7: 160
        case .ucs2: 70
        }
    }

    /// How many units each part of a longer message has room for: 153 or 67 with 8-bit references, 152 or 66 with 16-bit.
    public func partCapacity(with reference: SMSPartReference) -> Int {
        switch (self, reference) {
        case (.gsm7, .eightBits): 153
        case (.gsm7, .sixteenBits): 152
        case (.ucs2, .eightBits): 67
        case (.ucs2, .sixteenBits): 66
        }
    }

    /// How many units a character takes; 0 for one that the encoding does not have.
    func units(of scalar: Unicode.Scalar) -> Int {
        switch self {
        case .gsm7: GSM7Alphabet.septets(of: scalar) ?? 0
        case .ucs2: UTF16.width(scalar)
        }
    }
}

/// How the parts of a long message say that they belong together.
///
/// Providers choose, and do not always tell: counting with ``sixteenBits`` is never too few.
public enum SMSPartReference: Sendable, Hashable, CaseIterable {
    /// A header of 6 octets, which most networks use.
    case eightBits
    /// A header of 7 octets, which leaves a part one unit less.
    case sixteenBits
}
