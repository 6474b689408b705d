import RouterKitTesting
import Testing

@testable import RouterKit

struct NormalizedTextTests {
    // Plain texts have a way of their own; an accent at the end takes them through the other one.
    @Test("a plain text has the words that it has beside an accent", arguments: UInt64(1)...50)
    func plainTexts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let length = Int.random(in: 1...60, using: &random)
        let text = String(
            String.UnicodeScalarView(
                (0..<length).map { _ in Unicode.Scalar(UInt8.random(in: 1...127, using: &random)) }
            )
        )
        let (plain, accented) = (NormalizedText(text + " z"), NormalizedText(text + " z é"))
        #expect(plain.words + ["e"] == accented.words)
        #expect(plain.breaks + [false] == accented.breaks)
    }

    @Test("a question mark alone is a word", arguments: ["?", " ?? ", "¿?", "？"])
    func questionMark(text: String) {
        #expect(NormalizedText(text).words == ["?"])
        #expect(NormalizedText(text).breaks == [false])
    }

    @Test("what comes after 200 words does not count", arguments: ["a ", "á ", "idk "])
    func longText(word: String) {
        let text = NormalizedText(String(repeating: word, count: 300))
        #expect(text.words.count == 200)
        #expect(text.breaks.count == 200)
    }

    @Test(
        "reads letters and numbers of any width, font or frame",
        arguments: [
            ("ｙｅｓ", ["yes"]), ("ＳＷＡＰ　２", ["swap", "2"]), ("②", ["2"]), ("𝐲𝐞𝐬", ["yes"]), ("ﬁsh", ["fish"]),
            ("🅰️", ["a"]), ("🅱", ["b"]), ("2️⃣", ["2"]), ("1½ cups", ["1", "1", "2", "cups"]), ("x² Ω", ["x2", "ω"]),
            ("Straße", ["strasse"]), ("bœuf", ["boeuf"]), ("nº 2", ["no", "2"]), ("mañana", ["manana"]),
        ]
    )
    func compatibility(text: String, words: [String]) { #expect(NormalizedText(text).words == words) }

    @Test(
        "drops apostrophes of every kind",
        arguments: ["don't", "don’t", "don‘t", "donʼt", "don´t", "don`t", "don＇t"]
    )
    func apostrophes(text: String) { #expect(NormalizedText(text).words == ["dont"]) }

    @Test(
        "knows emoji by their first part",
        arguments: [
            ("👍🏽", ["👍"]), ("✔️☑️✅", ["✔", "☑", "✅"]), ("👩‍🍳👨‍👩‍👧", ["👩", "👨"]), ("🇺🇸🇲🇽", ["🇺", "🇲"]), ("❤️❤", ["❤", "❤"]),
            ("ok👌🏿plan", ["ok", "👌", "plan"]), ("✖️", ["✖"]), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["🏴"]),
        ]
    )
    func emoji(text: String, words: [String]) { #expect(NormalizedText(text).words == words) }

    @Test(
        "tells where a clause ends",
        arguments: [
            ("yes, skip it. and then", [1, 3]), ("no — wait…what", [1, 2]), ("skip it\nswap 2", [2]),
            ("¿plan?¡sí!", [1]),
            ("well-known a/b", []), ("swap 2,3 or 2.5", []), ("swap 2, 3", [2]), ("at 6:30.", []), ("swap 2.ok", [2]),
            ("yes👍plan", []), ("idk, skip", [2]), ("...plan", []), ("plan。plan", [1]),
        ]
    )
    func breaks(text: String, indices: [Int]) {
        let text = NormalizedText(text)
        #expect(text.words.indices.filter(text.isBreak) == indices)
        #expect(!text.isBreak(before: text.words.count))
    }

    @Test(
        "shortens words that are drawn out",
        arguments: [
            ("pleeease", "please"), ("yesss", "yes"), ("goood", "good"), ("nooo", "no"), ("hellllooo", "hello"),
            ("sooooo", "so"), ("plzzz", "please"), ("síííí", "si"), ("graciasss", "gracias"), ("coool", "cool"),
            ("1000", "1000"), ("aaaa", "aaaa"), ("skipp", "skipp"), ("ppplllaaannnn", "plan"), ("mmm", "mmm"),
        ]
    )
    func elongation(text: String, word: String) { #expect(NormalizedText(text).words == [word]) }

    @Test(
        "takes what does not show for nothing",
        arguments: ["pl\u{200B}an", "pl\u{0}an", "\u{202E}plan", "p\u{300}lan"]
    )
    func invisible(text: String) { #expect(NormalizedText(text).words == ["plan"]) }

    @Test("looks at a bounded part of texts of any making", .timeLimit(.minutes(1)))
    func bombs() {
        let bombs = [
            "e\u{301}\u{323}", "א\u{5B0}\u{5C1}", "\u{200D}", "👍", "👨‍👩‍👧‍👦", "\u{FDFA}", "한국", "план", "ｙ",
            "\u{302E}\u{302F}",
        ]
        for bomb in bombs {
            let text = NormalizedText(String(repeating: bomb, count: 10_000))
            #expect(text.words.count <= 200)
            #expect(text.words.allSatisfy { $0.utf8.count <= 10_000 })
        }
    }
}
