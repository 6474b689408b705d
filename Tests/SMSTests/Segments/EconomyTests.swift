import SMS
import Testing

struct EconomyTests {
    /// A text of two segments as it is, and of one in the GSM alphabet.
    private func long(_ text: String) -> String { text + many(".", 75) }

    @Test(
        "writes typographic characters plainly where that costs less",
        arguments: [
            ("“Hi”", "\"Hi\""), ("it’s", "it's"), ("‘so’", "'so'"), ("`so´", "'so'"), ("«so»", "\"so\""),
            ("9–17 — daily", "9-17 - daily"), ("−5", "-5"), ("wait…", "wait..."), ("5\u{A0}kg", "5 kg"),
            ("5\u{202F}kg\u{2009}", "5 kg "), ("so\u{200B}ft\u{AD}", "soft"), ("• eggs", "- eggs"),
            ("cafe\u{301}", "café"), ("a\tb", "a b"), ("un\u{303}o", "uño"),
        ]
    )
    func replaces(text: String, plain: String) {
        let result = self.long(text).withFewestSegments()
        #expect(result.unicodeScalars.elementsEqual(self.long(plain).unicodeScalars))
        #expect(result.segmentCount().segments == 1)
        #expect(self.long(text).segmentCount().segments == 2)
    }

    @Test("leaves a text alone that costs no less", arguments: ["“Hi” — it’s us…", "", "hello", "e\u{301}", "ж"])
    func leavesAlone(text: String) {
        #expect(text.withFewestSegments().unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test("leaves everything alone when another character keeps the whole text wide", arguments: ["ж", "👍", "á"])
    func stillWide(character: String) {
        let text = self.long("“Hi” — it’s us…" + character)
        #expect(text.withFewestSegments() == text)
    }

    @Test("keeps the accents, unless they may go")
    func accents() {
        let text = self.long("mañana será otro día, garçon, é ő Ł")
        #expect(text.withFewestSegments() == text)
        // An Ł is no L with an accent; nothing would be gained.
        #expect(text.withFewestSegments(removingAccents: true) == text)
        let spanish = self.long("Mañana será otro “día”, ¿sí? garçon, é ő")
        #expect(
            spanish.withFewestSegments(removingAccents: true)
                == self.long("Mañana sera otro \"dia\", ¿si? garcon, é o")
        )
        #expect("será".withFewestSegments(removingAccents: true) == "será")
    }

    @Test("counts with the reference it is given")
    func reference() {
        // Six segments of 153 fit, of 152 it takes seven either way.
        let text = many("a", 152 + 152 + 152) + "…"
        #expect(text.segmentCount(reference: .eightBits).segments == 7)
        #expect(text.withFewestSegments(reference: .eightBits).segmentCount(reference: .eightBits).segments == 3)
        #expect(text.withFewestSegments().segmentCount().segments == 4)
    }
}
