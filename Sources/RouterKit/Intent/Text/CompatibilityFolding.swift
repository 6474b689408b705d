import Foundation

/// Makes letters of any width, font or accent the plain ones: full-width "ｙｅｓ", "②", "é", "ﬁ".
///
/// It is Unicode's compatibility decomposition (NFKD) without the marks, which it leaves to the reader to drop. What
/// most messages have in them, accents of Latin letters, quotes and emoji, needs no call of Foundation.
enum CompatibilityFolding {
    /// The plain signs of the beginning of a text, in time that is bounded whatever it is made of.
    static func scalars(of text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(min(text.utf8.count, NormalizedText.maximumLength))
        let beginning = text.unicodeScalars.prefix(NormalizedText.maximumLength)
        guard beginning.contains(where: Self.needsFoundation) else {
            for scalar in beginning { Self.append(scalar, to: &folded) }
            return folded
        }
        var rest = beginning.prefix(Self.maximumLength)
        // A sign may stand for eighteen others, so it goes on in portions for as long as there is room.
        while !rest.isEmpty, folded.count < Self.maximumLength {
            for scalar in Self.decomposed(rest.prefix(Self.portion)) { Self.append(scalar, to: &folded) }
            rest = rest.dropFirst(Self.portion)
        }
        return folded
    }

    /// A text message with signs beyond GSM's alphabet has 670 in ten parts; Foundation looks at no more.
    private static let maximumLength = 700
    private static let portion = 70

    private static func decomposed(_ scalars: Substring.UnicodeScalarView) -> String.UnicodeScalarView {
        var unmarked = String.UnicodeScalarView()
        // Marks are dropped in the end; thousands of them on one letter would have to be sorted before.
        for scalar in scalars where scalar.properties.canonicalCombiningClass == .notReordered {
            // A fraction is not a part of the number before it.
            if Self.isFraction(scalar) { unmarked.append(" ") }
            unmarked.append(scalar == "´" ? "'" : scalar)
        }
        return String(unmarked).decomposedStringWithCompatibilityMapping.unicodeScalars
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
        if scalar.isASCII {
            folded.append(scalar)
        } else if Self.accents.contains(scalar.value) {
            return
        } else if Self.latinRange.contains(scalar.value) {
            folded.append(contentsOf: Self.latin[Int(scalar.value - Self.latinRange.lowerBound)])
        } else if let letters = Self.squaredLetters[scalar] {
            folded.append(contentsOf: letters)
        } else {
            folded.append(scalar)
        }
    }

    /// Whether Foundation has to decompose it: it is in none of the ranges that are known not to decompose.
    private static func needsFoundation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x370, 0x200B...0x200F, 0x2010, 0x2012...0x2023, 0x2026...0x202E, 0x2060...0x206F: false
        case 0x2190...0x2328, 0x232B...0x245F, 0x2500...0x2ADB, 0x4E00...0x9FFF, 0xFE00...0xFE0F: false
        case 0x1F170...0x1F18F, 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF: false
        default: true
        }
    }

    private static func isFraction(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .otherNumber && scalar.properties.numericType == .numeric
    }

    private static let accents: ClosedRange<UInt32> = 0x300...0x36F

    private static let latinRange: Range<UInt32> = 0xA0..<0x250

    /// The Latin letters beyond ASCII and the signs among them, folded once.
    private static let latin: [[Unicode.Scalar]] = Self.latinRange.map { value in
        guard let scalar = Unicode.Scalar(value) else { return [] }
        if let letters = Self.latinLetters[scalar] { return Array(letters.unicodeScalars) }
        let decomposed = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
        let space: [Unicode.Scalar] = Self.isFraction(scalar) ? [" "] : []
        return space + decomposed.filter { $0.properties.generalCategory != .nonspacingMark }
    }

    /// Latin letters that Unicode does not take for others with an accent, as people who cannot type them do.
    private static let latinLetters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d", "ı": "i", "´": "'",
    ]

    /// Letters and numbers on buttons of the emoji keyboard: answers to a choice.
    private static let squaredLetters: [Unicode.Scalar: [Unicode.Scalar]] = [
        "🅰": ["a"], "🅱": ["b"], "🅾": ["o"], "🔟": ["1", "0"],
    ]
}
