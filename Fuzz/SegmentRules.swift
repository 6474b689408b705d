import Foundation
import SMS

/// Texts: what they are cut into is them again, and fits.
enum SegmentRules {
    static func check(_ bytes: ArraySlice<UInt8>) {
        var input = FuzzInput(bytes)
        let characters = Int(input.byte()) << 8 | Int(input.byte())
        let segments = Int(input.byte())
        let text = input.remainingText()
        let limit = TextLimit(characters: characters, segments: segments > 100 ? nil : segments)
        let pieces = text.pieces(within: limit)
        rule(Self.isSame(pieces.joined(), text), "the pieces are the text")
        rule(pieces.count == 1 || !pieces.contains(""), "no piece is empty")
        for piece in pieces {
            // A single scalar of two units is longer than the smallest limit, and stays whole all the same.
            rule(limit.allows(piece) || piece.unicodeScalars.count == 1, "a piece fits")
        }
        for reference in SMSPartReference.allCases {
            let parts = SegmentCount.parts(of: text, reference: reference)
            rule(Self.isSame(parts.joined(), text), "the parts are the text")
            rule(parts.count == text.segmentCount(reference: reference).segments, "parts are segments")
        }
        for removingAccents in [false, true] {
            let plain = text.withFewestSegments(removingAccents: removingAccents)
            let isCheaper = plain.segmentCount().segments < text.segmentCount().segments
            rule(isCheaper || Self.isSame(plain, text), "a text changes only to become cheaper")
        }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
