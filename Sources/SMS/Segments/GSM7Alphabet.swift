/// The GSM 7-bit default alphabet and its extension table: 3GPP TS 23.038, 6.2.1.
enum GSM7Alphabet {
    /// The characters of one septet, in the order of their codes from 0 on, without the escape at 0x1B.
    static let basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
        + "¿abcdefghijklmnopqrstuvwxyzäöñüà"

    /// The characters of two septets: an escape and a code.
    static let extended = "\u{C}^{}\\[~]|€"

    private static let widths: [Unicode.Scalar: Int] = {
        var widths: [Unicode.Scalar: Int] = [:]
        for scalar in Self.basic.unicodeScalars { widths[scalar] = 1 }
        for scalar in Self.extended.unicodeScalars { widths[scalar] = 2 }
        return widths
    }()

    /// How many septets a character takes; `nil` for one that the alphabet does not have.
    static func septets(of scalar: Unicode.Scalar) -> Int? { Self.widths[scalar] }
}
