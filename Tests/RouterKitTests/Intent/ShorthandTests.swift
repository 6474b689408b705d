import Testing

@testable import RouterKit

/// The shorthand of text messages, and the common words that it must not be.
struct ShorthandTests {
    @Test(
        "writes shorthand out",
        arguments: [
            ("pls skip tmrw", "please skip tomorrow"), ("THX!", "thanks"), ("ty", "thanks"), ("2nite", "tonight"),
            ("idk", "dont know"), ("nvm", "never mind"), ("how r u", "how are you"), ("swap ur pick", "swap your pick"),
            ("wanna skip 2day", "want to skip today"), ("w/o garlic", "without garlic"), ("w/ rice", "with rice"),
            ("w/rice", "with rice"), ("q hay de cenar", "que hay de cenar"), ("lo k quiero", "lo que quiero"),
            ("salta mñn xfa", "salta manana por favor"), ("x favor", "por favor"), ("xq?", "porque"),
            ("grax", "gracias"),
            ("tmb el 2", "tambien el 2"),
        ]
    )
    func expansion(text: String, words: String) {
        #expect(NormalizedText(text).words.joined(separator: " ") == words)
    }

    @Test(
        "leaves alone what is an answer or a label, and numbers",
        arguments: [
            "k", "y", "n", "a", "b", "u", "r", "q", "x", "k thanks", "ok k", "special k", "2 x 4", "swap 2 for 4",
            "asap",
            "tomo la primera", "yo no como carne", "n or m",
        ]
    )
    func asWritten(text: String) { #expect(NormalizedText(text).words.joined(separator: " ") == text) }

    @Test("stands for no common word")
    func noWords() {
        for shorthand in Shorthand.words.keys {
            #expect(!CommonWords.contains(shorthand), "\(shorthand)")
            #expect((2...Shorthand.maximumLength).contains(shorthand.utf8.count), "\(shorthand)")
        }
    }

    @Test("is already normalised, and so are the common words")
    func normalised() {
        for word in CommonWords.english.union(CommonWords.spanish) where word.utf8.count > 1 {
            #expect(NormalizedText(word).words == [word])
        }
        for words in Shorthand.words.values { #expect(NormalizedText(words.joined(separator: " ")).words == words) }
    }

    @Test(
        "knows what is polite, written out or not",
        arguments: [
            "plan pls", "thx plan", "plan por favor", "xfa plan", "gracias, plan", "plan 🙏🏽", "hey um plan tysm",
        ]
    )
    func politeness(text: String) { #expect(NormalizedText(text).withoutPoliteness == ["plan"]) }

    @Test("a favor is polite only as por favor", arguments: ["do me a favor", "por la tarde", "por"])
    func favors(text: String) { #expect(NormalizedText(text).withoutPoliteness == NormalizedText(text).words) }

    @Test(
        "the list has the words that are near to commands",
        arguments: ["rice", "kale", "alta", "lost", "plant", "dale"]
    )
    func commonWords(word: String) { #expect(CommonWords.contains(word)) }
}
