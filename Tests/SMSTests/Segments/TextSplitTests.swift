import RouterKitTesting
import SMS
import Testing

struct TextSplitTests {
    @Test("leaves a text that is taken whole as it is", arguments: ["", "hello", many("a", 10)])
    func whole(text: String) {
        #expect(text.pieces(within: TextLimit(characters: 10)) == [text])
    }

    @Test(
        "cuts after white space, as late as it can",
        arguments: [
            ("hello brave new world", ["hello ", "brave new ", "world"]),
            ("hello world", ["hello ", "world"]),
            ("one\ntwo three", ["one\ntwo ", "three"]),
            ("1234567890 next", ["1234567890", " next"]),
            ("123456789 next", ["123456789 ", "next"]),
            ("            next", ["          ", "  next"]),
        ]
    )
    func words(text: String, pieces: [String]) {
        #expect(text.pieces(within: TextLimit(characters: 10)) == pieces)
    }

    @Test("cuts a word that is longer than a piece, but nothing that reads as one character")
    func longWords() {
        #expect(many("a", 25).pieces(within: TextLimit(characters: 10)).map(\.count) == [10, 10, 5])
        let family = "👩‍👩‍👧‍👦"
        #expect(family.utf16.count == 11)
        #expect(many(family, 3).pieces(within: TextLimit(characters: 23)) == [many(family, 2), family])
        #expect("😀😀😀".pieces(within: TextLimit(characters: 3)) == ["😀", "😀", "😀"])
    }

    @Test("cuts a character between its scalars that is longer than a piece by itself")
    func longCharacter() {
        let text = "e" + many("\u{301}", 24)
        #expect(text.count == 1)
        #expect(text.pieces(within: TextLimit(characters: 10)).map(\.unicodeScalars.count) == [10, 10, 5])
        // Half an emoji is no text: the smallest limit is passed over.
        #expect("a😀b".pieces(within: TextLimit(characters: 1)) == ["a", "😀", "b"])
        #expect("ab".pieces(within: TextLimit(characters: 0)) == ["a", "b"])
    }

    @Test("counts the segments of each piece by its own encoding")
    func segments() {
        let limit = TextLimit(characters: 3_200, segments: 6)
        #expect(many("a", 6 * 152 + 1).pieces(within: limit).map(\.count) == [912, 1])
        #expect(many("ж", 6 * 66 + 1).pieces(within: limit).map(\.count) == [396, 1])
        // The Cyrillic letter costs only the piece that it is in.
        let text = many("hello ", 152) + "ж"
        #expect(text.pieces(within: limit).map(\.count) == [912, 1])
        #expect(many("a", 4_000).pieces(within: TextLimit(characters: 3_200)).map(\.count) == [3_200, 800])
    }

    @Test("allows what is as long as it may be", arguments: [(160, 1, true), (161, 1, false), (304, 2, true)])
    func allows(length: Int, segments: Int, isAllowed: Bool) {
        #expect(TextLimit(characters: 1_600, segments: segments).allows(many("a", length)) == isAllowed)
        #expect(TextLimit(characters: length).allows(many("a", length)))
        #expect(!TextLimit(characters: length - 1).allows(many("a", length)))
    }

    @Test("joins to the text, in pieces that fit, whatever it is", arguments: 0..<100)
    func anything(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let characters = ["a", "Z", " ", " ", "€", "{", "\r\n", "ж", "😀", "👨‍🍳", "🇵🇱", "e\u{301}"]
        let length = Int.random(in: 0...900, using: &generator)
        let text = (0..<length).map { _ in characters.randomElement(using: &generator) ?? "" }.joined()
        let limit = TextLimit(
            characters: Int.random(in: 8...400, using: &generator),
            segments: Bool.random(using: &generator) ? Int.random(in: 1...6, using: &generator) : nil
        )
        let pieces = text.pieces(within: limit)
        #expect(pieces.flatMap(Array.init) == Array(text))
        #expect(pieces.allSatisfy { limit.allows($0) })
    }
}
