import Foundation

extension String {
    /// The text with plain characters in the place of typographic ones, if it takes fewer segments so; else as it is.
    ///
    /// Curly quotes, long dashes, the ellipsis, bullets and unusual spaces are outside the GSM alphabet, and one of them
    /// more than halves the room of a message. An accented letter of several scalars becomes the one of a single scalar,
    /// which the alphabet may have. Letters stay what they are, unless accents may go.
    ///
    /// - Parameters:
    ///   - removingAccents: whether letters that the alphabet does not have may lose their accents: "á", "ç" and "ő",
    ///     but not "é" and "ñ", which it has. Not so unless asked.
    ///   - reference: how the parts of a long text refer to each other; as ``segmentCount(reference:)``.
    /// - Returns: the cheaper text.
    public func withFewestSegments(
        removingAccents: Bool = false,
        reference: SMSPartReference = .sixteenBits
    ) -> String {
        // Most texts are in the alphabet, and have nothing to gain.
        guard SMSEncoding(of: self) == .ucs2 else { return self }
        var plain = String(self.precomposedStringWithCanonicalMapping.flatMap(PlainCharacters.replacement(of:)))
        if removingAccents { plain = String(plain.flatMap(PlainCharacters.withoutAccents(_:))) }
        let cost = self.segmentCount(reference: reference).segments
        return plain.segmentCount(reference: reference).segments < cost ? plain : self
    }
}

/// Characters of the GSM alphabet that say the same as others do.
private enum PlainCharacters {
    /// What stands for a typographic character; any other stands for itself.
    static func replacement(of character: Character) -> String {
        Self.replacements[character] ?? String(character)
    }

    /// A letter that the alphabet does not have, without its accents when it has that; any other as it is.
    static func withoutAccents(_ character: Character) -> String {
        let text = String(character)
        guard SMSEncoding(of: text) == .ucs2 else { return text }
        let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars
        guard let base = scalars.first, base.properties.isAlphabetic, GSM7Alphabet.septets(of: base) != nil,
            scalars.dropFirst().allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
        else { return text }
        return String(base)
    }

    private static let replacements: [Character: String] = {
        let groups: [(String, String)] = [
            ("\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{2039}\u{203A}`\u{B4}", "'"),
            ("\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}\u{AB}\u{BB}", "\""),
            ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2022}", "-"),
            ("\u{2026}", "..."),
            (
                "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}"
                    + "\u{202F}\u{205F}\u{3000}\t",
                " "
            ),
            ("\u{200B}\u{2060}\u{FEFF}\u{AD}", ""),
        ]
        var replacements: [Character: String] = [:]
        for (characters, plain) in groups {
            for scalar in characters.unicodeScalars { replacements[Character(scalar)] = plain }
        }
        return replacements
    }()
}
