import RouterKit
import RouterKitTesting
import Testing

/// What the framework's classifier makes of words, with a few intents beside the built-in ones.
struct KeywordClassificationTests {
    private let classifier: any IntentClassifier

    init() throws {
        let module = ScriptedModule(intents: [
            .plan, .swap, .skip,
            IntentDefinition(.skipWeek, summary: "A week off.", keywords: ["skip the week"]),
            IntentDefinition(.box, summary: "What is in it.", keywords: ["what's in my box", "crème fraîche"]),
        ])
        self.classifier = try ModuleCatalogue([module]).classifier
    }

    private func classify(_ text: String) throws -> Classification {
        try self.classifier.classify(text, in: Turn.test().context)
    }

    @Test(
        "never finds a word inside another",
        arguments: [
            "I know", "nothing", "noon", "snow", "none", "yesterday", "eyes", "notes", "swapping?", "swapped", "planet",
            "airplane", "skipper", "stopwatch", "endless", "helpless", "okra", "thin king", "start-up",
        ]
    )
    func wholeWords(text: String) throws {
        #expect(try self.classify(text) == .unknown)
    }

    @Test(
        "finds a keyword wherever it stands",
        arguments: [
            "skip", "SKIP", "please skip thursday", "can we Skip?", "thursday:skip!", "(skip)", "skip,skip", "thu/skip",
            "I\nwant to\tskip",
        ]
    )
    func keywords(text: String) throws {
        #expect(try self.classify(text).ranking.map(\.intent) == [.skip])
    }

    @Test(
        "finds an opening at the beginning only",
        arguments: [
            ("yes skip it not", [Intent.affirmative, .skip]),
            ("yeah why would I", [.affirmative]),
            ("please yes, do that", [.affirmative]),
            ("hey um no way", [.negative]),
            ("I said yes", []),
            ("there is no way", []),
            ("we do not want that", []),
        ]
    )
    func openings(text: String, intents: [Intent]) throws {
        #expect(try Set(self.classify(text).ranking.map(\.intent)) == Set(intents))
    }

    @Test(
        "takes some messages only whole",
        arguments: [
            ("fine", Intent.affirmative), ("Fine!", .affirmative), ("fine, thanks", .affirmative), ("ok", .affirmative),
            ("works for me", .affirmative), ("n", .negative), ("never mind.", .negative),
            ("what a fine day", .unknown), ("ok computer", .unknown), ("n or m", .unknown),
            ("not really mine", .unknown),
        ]
    )
    func wholeMessages(text: String, intent: Intent) throws {
        #expect(try self.classify(text).intent == intent)
    }

    @Test(
        "lets the longest phrase win over those inside it",
        arguments: [
            ("could you skip the week for me", [Intent.skipWeek]),
            ("skip the weekend", [.skip]),
            ("not now maybe", [.negative]),
            ("meal plan for us", [.plan]),
        ]
    )
    func longestWins(text: String, intents: [Intent]) throws {
        #expect(try self.classify(text).ranking.map(\.intent) == intents)
    }

    @Test("ranks what covers more of the message first, and of equals what was said first")
    func ranking() throws {
        #expect(try self.classify("skip then swap it").ranking.map(\.intent) == [.skip, .swap])
        #expect(try self.classify("swap then skip it").ranking.map(\.intent) == [.swap, .skip])
        #expect(try self.classify("swap and then skip the week").ranking.map(\.intent) == [.skipWeek, .swap])
        #expect(try self.classify("yes swap it").ranking.map(\.intent) == [.affirmative, .swap])
    }

    @Test("is certain of a whole message, and the surer the more of it is said")
    func confidence() throws {
        #expect(try self.classify("skip").confidence == 1)
        #expect(try self.classify("hi skip please").confidence == 1)
        #expect(try self.classify("yes indeed").confidence == 0.9)
        let short = try self.classify("skip it now").confidence
        let long = try self.classify("we would like you to skip it").confidence
        #expect(short > long)
        #expect((0.6..<0.9).contains(long))
        #expect(try self.classify("skip it or skip").confidence < 0.9)
    }

    @Test(
        "does not count politeness",
        arguments: [
            "plan", "hey plan pls", "Plan please", "um, plan?", "hi! plan thx", "PLAN, ty",
        ]
    )
    func politeness(text: String) throws {
        #expect(try self.classify(text).ranking == [RankedIntent(.plan, confidence: 1)])
    }

    @Test("knows nothing when only politeness is said", arguments: ["please", "hi", "thanks", "hey um"])
    func onlyPoliteness(text: String) throws {
        #expect(try self.classify(text) == .unknown)
    }

    @Test(
        "reads apostrophes of any kind, or none",
        arguments: [
            "what's in my box", "what’s in my box?", "WHAT‘S IN MY BOX", "whats in my box", "what`s in my box",
        ]
    )
    func apostrophes(text: String) throws {
        #expect(try self.classify(text).ranking == [RankedIntent(.box, confidence: 1)])
    }

    @Test("reads quotes of any kind", arguments: ["\"skip\"", "“skip”", "«skip»", "'skip'", "’skip’"])
    func quotes(text: String) throws {
        #expect(try self.classify(text).intent == .skip)
    }

    @Test(
        "reads accents, composed or not, or none",
        arguments: [
            ("crème fraîche", Intent.box), ("CRÈME FRAÎCHE", .box), ("creme fraiche", .box),
            ("cre\u{300}me frai\u{302}che", .box), ("sí", .affirmative), ("plán", .plan), ("pla\u{301}n", .plan),
        ]
    )
    func accents(text: String, intent: Intent) throws {
        #expect(try self.classify(text).intent == intent)
    }

    @Test(
        "reads emoji in any skin tone",
        arguments: [
            ("👍", Intent.affirmative), ("👍🏽", .affirmative), ("👍 thanks", .affirmative), ("✅", .affirmative),
            ("👎🏿", .negative), ("❌", .negative), ("yes👍", .affirmative), ("🥕", .unknown), ("👩‍🍳", .unknown),
        ]
    )
    func emoji(text: String, intent: Intent) throws {
        #expect(try self.classify(text).intent == intent)
    }

    @Test(
        "takes question marks alone for a call for help",
        arguments: [
            ("?", Intent.help), ("???", .help), (" ?! ", .help), ("plan?", .plan), ("really?", .unknown),
        ]
    )
    func questionMarks(text: String, intent: Intent) throws {
        #expect(try self.classify(text).intent == intent)
    }

    @Test("recognises nothing in nothing", arguments: ["", " ", "\n\t ", "...", "!!", "\u{200B}", "\u{0}", "()"])
    func nothing(text: String) throws {
        #expect(try self.classify(text) == .unknown)
    }

    @Test(
        "reads through characters that do not show",
        arguments: [
            "\u{0}plan", "plan\u{0}", "\u{7}plan\u{1B}", "\u{200B}plan\u{200B}", "\u{FEFF}plan", "plan\u{FE0F}",
            "plan\u{200D}", "pl\u{200D}an", "\u{200C}plan", "pl\u{AD}an",
            "\u{200F}plan", "\u{202B}plan\u{202C}", "\u{2067}plan\u{2069}",
        ]
    )
    func invisibleCharacters(text: String) throws {
        #expect(try self.classify(text).ranking == [RankedIntent(.plan, confidence: 1)])
    }

    @Test("finds a keyword among words of other scripts", arguments: ["תוכנית plan", "план plan", "计划 plan"])
    func otherScripts(text: String) throws {
        #expect(try self.classify(text).ranking.map(\.intent) == [.plan])
    }

    @Test("takes other scripts alone for unknown", arguments: ["לא", "لا شكرا", "план", "計画"])
    func onlyOtherScripts(text: String) throws {
        #expect(try self.classify(text) == .unknown)
    }

    @Test("looks at the beginning of a text of any length")
    func longTexts() throws {
        let padding = String(repeating: "lorem ipsum ", count: 850)
        #expect(padding.count > 10_000)
        #expect(try self.classify("plan " + padding).intent == .plan)
        #expect(try self.classify(padding + " plan") == .unknown)
        #expect(try self.classify(String(repeating: "a", count: 10_000)) == .unknown)
        #expect(try self.classify("e" + String(repeating: "\u{301}", count: 10_000)) == .unknown)
        #expect(try self.classify(String(repeating: "plan ", count: 2_000)).ranking.map(\.intent) == [.plan])
    }

    @Test(
        "hears the carriers' words as whole messages only",
        arguments: [
            ("STOP", Intent.stop), ("stop.", .stop), ("Unsubscribe", .stop), ("cancel", .stop), ("START", .start),
            ("info", .help), ("stop texting me", .unknown), ("cancel it all", .unknown), ("from the start", .unknown),
        ]
    )
    func carrierWords(text: String, intent: Intent) throws {
        #expect(try self.classify(text).intent == intent)
    }
}
