import RouterKit
import RouterKitTesting
import Testing

/// In which words a choice is heard, and in which it is not.
struct ChoiceClassificationTests {
    private let classifier: any IntentClassifier

    init() throws {
        let module = ScriptedModule(intents: [
            .plan, .swap, .skip,
            IntentDefinition(.box, summary: "What it costs.", keywords: ["how much", "vegan", "recipe"]),
        ])
        self.classifier = try ModuleCatalogue([module]).classifier
    }

    private func label(_ text: String, asked question: Question) throws -> String? {
        try self.classifier.classify(text, in: Turn.test { $0.ask(question) }.context).answer?.choice?.label
    }

    private static let letters = Question.choice(
        "letters",
        asking: .swap,
        among: [
            .init(label: "A", title: "Crispy Tofu Bowl"), .init(label: "B", title: "Garbanzo Soup with Spinach"),
            .init(label: "C", title: "Vegan Enchiladas and Rice"),
        ]
    )
    private static let numbers = Question.choice(
        "numbers",
        asking: .swap,
        among: [.init(label: "2", title: "Lentil Curry"), .init(label: "4", title: "3 Bean Chili")]
    )

    @Test(
        "hears a label",
        arguments: [
            ("B", "B"), ("b)", "B"), ("🅱️", "B"), ("ｂ", "B"), ("option b", "B"), ("let's do b", "B"), ("b it is", "B"),
            ("I'll go with B", "B"), ("b sounds good", "B"), ("the b one", "B"), ("ok b", "B"), ("yes, b please", "B"),
            ("b 👍", "B"), ("a sounds good", "A"), ("a it is", "A"), ("option a please", "A"), ("i'll take a", "A"),
            ("sí, la a", "A"), ("opción A", "A"), ("quiero la b", "B"), ("la b por favor", "B"), ("vale, la c", "C"),
            ("me quedo con la c", "C"), ("swap it for b", "B"), ("switch to a", "A"), ("swap it with the tofu", "A"),
        ]
    )
    func labels(text: String, label: String) throws { #expect(try self.label(text, asked: Self.letters) == label) }

    @Test(
        "hears a place",
        arguments: [
            ("first", "A"), ("the first one", "A"), ("1st", "A"), ("second option", "B"), ("number 2", "B"),
            ("#2", "B"),
            ("no. 2", "B"), ("nº 2", "B"), ("number one", "A"), ("one", "A"), ("two please", "B"), ("②", "B"),
            ("last", "C"),
            ("the last one", "C"), ("yes the first one", "A"), ("i like the third one", "C"), ("la primera", "A"),
            ("el segundo", "B"), ("la última", "C"), ("la número 2", "B"), ("me quedo con la primera", "A"),
            ("la 2", "B"), ("la dos", "B"), ("the 2nd one sounds great", "B"), ("3ra", "C"),
        ]
    )
    func places(text: String, label: String) throws { #expect(try self.label(text, asked: Self.letters) == label) }

    @Test(
        "hears words that only one title has, also in the plural or with a slip",
        arguments: [
            ("the tofu", "A"), ("tofu please", "A"), ("the garbanzo ones", "B"), ("garbanzos", "B"),
            ("la de garbanzos", "B"), ("i prefer the soup", "B"), ("the soup sounds good", "B"), ("i want a soup", "B"),
            ("enchilada", "C"), ("the enchilladas", "C"), ("garbnzo soup", "B"), ("the vegan one", "C"),
            ("b the garbanzo soup", "B"), ("a crispy tofu bowl", "A"), ("soups", "B"),
            ("i'd rather have the bowl", "A"),
        ]
    )
    func titles(text: String, label: String) throws { #expect(try self.label(text, asked: Self.letters) == label) }

    @Test(
        "hears no choice in a request, a refusal, a doubt or something else",
        arguments: [
            "swap 2", "skip the second day", "how much is the first one", "the recipe for the tofu", "skip the tofu",
            "not the first", "none", "neither", "ninguna", "not b", "no", "anything but b", "a or b", "both",
            "all of them",
            "the other one", "a second", "give me a second", "un segundo", "one second please", "yes", "ok good", "and",
            "with", "the one", "d", "4", "the fourth", "b c", "a b", "the first two", "tofu and soup", "first the soup",
            "last week",
            "a lot", "swap 2 for the tofu", "the tofo", "i do", "the bowls of soup", "no 2", "", "sounds good", "la d",
        ]
    )
    func elsewhere(text: String) throws { #expect(try self.label(text, asked: Self.letters) == nil) }

    @Test(
        "takes numbers for labels where labels are numbers",
        arguments: [
            ("2", "2"), ("two", "2"), ("dos", "2"), ("number 4", "4"), ("no. 4", "4"), ("the first", "2"),
            ("the last", "4"),
            ("second", "4"), ("3 bean", "4"), ("the 3 bean chili", "4"), ("1", nil), ("3", nil), ("one", nil),
            ("five", nil),
        ]
    )
    func numericLabels(text: String, label: String?) throws {
        #expect(try self.label(text, asked: Self.numbers) == label)
    }
}
