import Testing

@testable import RouterKit

struct SpellingCorrectorTests {
    private static let corrector = SpellingCorrector(
        vocabulary: [
            "swap", "skip", "plan", "undo", "yes", "not", "confirm", "confirmed", "cancel", "recipe", "recipes",
            "price",
            "prices", "remove", "replace", "delete", "delivery", "deliver", "vegetarian", "vegan", "allergic",
            "alergica",
            "switch", "menu", "feedback", "star", "cambia", "salta", "receta", "entrega", "total", "preferences", "2nd",
        ],
        known: ["salmno", "tofoo"]
    )

    private func correction(of text: String) -> String? {
        Self.corrector.corrected(text.split(separator: " ").map(String.init))?.words.joined(separator: " ")
    }

    @Test(
        "corrects slips of the fingers",
        arguments: [
            ("swpa", "swap"), ("swao", "swap"), ("wsap", "swap"), ("swaap", "swap"), ("skpi", "skip"),
            ("skipp", "skip"),
            ("plna", "plan"), ("confrim", "confirm"), ("comfirm", "confirm"), ("confrimed", "confirmed"),
            ("recipies", "recipes"), ("recpie", "recipe"), ("recipie", "recipe"), ("removve", "remove"),
            ("repalce", "replace"), ("delivry", "delivery"), ("vegitarian", "vegetarian"), ("vegeterain", "vegetarian"),
            ("alergic", "allergic"), ("undoo", "undo"), ("unod", "undo"), ("canel", "cancel"),
            ("prefrences", "preferences"),
            ("pirce", "price"), ("swich", "switch"), ("feedbak", "feedback"), ("menue", "menu"), ("cambai", "cambia"),
            ("slata", "salta"), ("reseta", "receta"), ("entrga", "entrega"), ("yess", "yes"),
            ("swpa the chiken", "swap the chiken"), ("please confrim it", "please confirm it"),
        ]
    )
    func corrected(text: String, correction: String) { #expect(self.correction(of: text) == correction) }

    @Test(
        "corrects three letters where a command stands",
        arguments: [("swp 2", "swap 2"), ("please skp", "please skip"), ("pln", "plan"), ("yse", "yes")]
    )
    func short(text: String, correction: String) { #expect(self.correction(of: text) == correction) }

    @Test(
        "leaves words that are right or might be",
        arguments: [
            "rice", "place", "plant", "price", "kale", "dale", "plum", "alan", "kate", "juan", "sara", "planet",
            "starfish",
            "skipjack", "an", "it", "sp", "s", "late", "lost", "alta", "ask skp", "the pln", "salmno",
            "zwap", "kipp", "xqzzy", "👍", "nit", "sw4p", "", "vegetation", "reparse", "tofoo",
        ]
    )
    func right(text: String) { #expect(self.correction(of: text) == nil) }

    @Test(
        "parts words that are stuck together",
        arguments: [
            ("swap2", "swap 2"), ("skip3", "skip 3"), ("skipthursday", "skip thursday"), ("planpls", "plan please"),
            ("pleaseswap", nil), ("box2", nil), ("2swap", nil), ("skipxyz", nil), ("planit", nil),
        ]
    )
    func parted(text: String, correction: String?) { #expect(self.correction(of: text) == correction) }

    @Test("tells what it corrected, and where")
    func corrections() throws {
        let result = try #require(Self.corrector.corrected(["please", "skip3", "and", "swpa", "tofu"]))
        #expect(result.words == ["please", "skip", "3", "and", "swap", "tofu"])
        #expect(
            result.corrections == [
                .init(original: "skip3", replacement: "skip 3", position: 1),
                .init(original: "swpa", replacement: "swap", position: 3),
            ]
        )
    }

    @Test("corrects nothing between two words that are as near, unless they are forms of one")
    func ties() {
        let rivals = SpellingCorrector(vocabulary: ["switch", "swatch"], known: [])
        #expect(rivals.corrected(["swtch"]) == nil)
        let forms = SpellingCorrector(vocabulary: ["confirmed", "confirm"], known: [])
        #expect(forms.corrected(["confirmd"])?.words == ["confirmed"])
        let likelier = SpellingCorrector(vocabulary: ["zopa", "zapo"], known: [])
        #expect(likelier.corrected(["zpao"])?.words == ["zapo"])
    }

    @Test("tries a bounded number of words of a bounded length")
    func bounds() {
        let unknown = Array(repeating: "qqqqq", count: 200)
        #expect(Self.corrector.corrected(unknown + ["swpa"]) == nil)
        #expect(Self.corrector.corrected([String(repeating: "swap", count: 500)]) == nil)
        #expect(Self.corrector.corrected([]) == nil)
    }
}
