import Foundation

/// The characters that an opening may have: those of text messages (3GPP TS 23.038, 6.2.1) that prose needs.
enum PlainText {
    /// The text with typographic signs as plain ones, with accents only where text messages have them, without
    /// pictures and without the space and the quotation marks around it.
    static func plain(_ text: String) -> String {
        var plain = ""
        for character in text.precomposedStringWithCanonicalMapping {
            if let replacement = Self.replacements[character] {
                plain += replacement
            } else if !Self.isPicture(character) {
                plain.append(character)
            }
        }
        let inner = plain.trimmingCharacters(in: Self.around)
        // Where a picture was, two spaces meet.
        return inner.split(separator: " ").joined(separator: " ")
    }

    /// Whether an opening may have a character.
    static func allows(_ character: Character) -> Bool {
        (character.isASCII && (character.isLetter || character.isNumber)) || " .,;:!?'\"()-&".contains(character)
            || "ñÑéÉüÜàèìòùäÄöÖçÇ¡¿".contains(character)
    }

    private static let around = CharacterSet(charactersIn: " \"\n\r\t")

    private static func isPicture(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return first.properties.isEmojiPresentation || (first.properties.isEmoji && character.unicodeScalars.count > 1)
    }

    private static let replacements: [Character: String] = [
        "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{AB}": "\"", "\u{BB}": "\"",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2013}": "-", "\u{2014}": " - ", "\u{2212}": "-", "\u{2026}": "...",
        "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "\u{200B}": "",
        "á": "a", "í": "i", "ó": "o", "ú": "u", "Á": "A", "Í": "I", "Ó": "O", "Ú": "U", "â": "a", "ê": "e", "î": "i",
        "ô": "o", "û": "u", "ë": "e", "ï": "i",
    ]
}
