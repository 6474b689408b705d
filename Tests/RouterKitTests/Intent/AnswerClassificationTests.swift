import RouterKit
import RouterKitTesting
import Testing

/// What the classifier makes of a message while a question is open.
struct AnswerClassificationTests {
    private let classifier: any IntentClassifier

    init() throws {
        self.classifier = try ModuleCatalogue([ScriptedModule(intents: [.plan, .swap, .skip])]).classifier
    }

    private func classify(_ text: String, asked question: Question) throws -> Classification {
        try self.classifier.classify(text, in: Turn.test { $0.ask(question) }.context)
    }

    private static let sure = Question.yesNo("sure", asking: .skip)
    private static let letters = Question.choice(
        "letters",
        asking: .swap,
        among: [
            .init(label: "A", title: "Lentil Soup", value: "7"), .init(label: "B", title: "Green Curry", value: "9"),
        ]
    )
    private static let numbers = Question.choice(
        "numbers",
        asking: .swap,
        among: [
            .init(label: "3", title: "Lentil Soup"), .init(label: "2", title: "Green Curry"),
            .init(label: "5", title: "Tomato Soup"),
        ]
    )

    @Test(
        "hears yes in the ways people say it",
        arguments: [
            "yes", "Yep!", "y", "ok", "👍", "sure thing", "go ahead", "YES PLEASE", "yes, skip thursday",
        ]
    )
    func yes(text: String) throws {
        let classification = try self.classify(text, asked: Self.sure)
        #expect(classification.answer == Answer(question: Self.sure, value: .yes))
        #expect(classification.intent == .affirmative)
        #expect(classification.stage == "question")
    }

    @Test(
        "hears no in the ways people say it",
        arguments: [
            "no", "nope", "N", "not yet", "No, thanks", "don’t", "do not skip", "👎", "no plan",
        ]
    )
    func no(text: String) throws {
        let classification = try self.classify(text, asked: Self.sure)
        #expect(classification.answer == Answer(question: Self.sure, value: .no))
        #expect(classification.intent == .negative)
    }

    @Test(
        "leaves a yes/no question open when the message is about something else",
        arguments: [
            ("skip thursday", Intent.skip), ("plan", .plan), ("I know", .unknown), ("", .unknown), ("?", .help),
            ("swap it, yes", .swap),
        ]
    )
    func yesNoElsewhere(text: String, intent: Intent) throws {
        let classification = try self.classify(text, asked: Self.sure)
        #expect(classification.answer == nil)
        #expect(classification.intent == intent)
    }

    @Test(
        "finds the choice by label, place or title",
        arguments: [
            ("a", "A"), ("A!", "A"), ("a.", "A"), ("(A)", "A"), ("option a", "A"), ("I'll take A", "A"),
            ("let’s go with a please", "A"), ("the first one", "A"), ("1", "A"), ("1st", "A"), ("number 1", "A"),
            ("lentil", "A"), ("Lentil Soup", "A"), ("the LENTIL soup, please", "A"),
            ("b", "B"), ("option b", "B"), ("the second", "B"), ("2", "B"), ("2️⃣", "B"), ("2nd one", "B"),
            ("curry", "B"),
            ("I would like the green curry", "B"),
        ]
    )
    func choices(text: String, label: String) throws {
        let classification = try self.classify(text, asked: Self.letters)
        let choice = try #require(classification.answer?.choice, "no answer")
        #expect(choice.label == label)
        #expect(classification.ranking == [RankedIntent(.swap, confidence: 1)])
    }

    @Test(
        "leaves a choice open when nothing in the list is named",
        arguments: [
            ("c", Intent.unknown), ("3", .unknown), ("the third", .unknown), ("soup or curry", .unknown),
            ("the one", .unknown),
            ("swap 2", .swap), ("plan", .plan), ("no", .negative), ("", .unknown), ("?", .help), ("0", .unknown),
            ("99999999999999999999999", .unknown),
            ("a b c d e f g h i j", .unknown),
        ]
    )
    func choiceElsewhere(text: String, intent: Intent) throws {
        let classification = try self.classify(text, asked: Self.letters)
        #expect(classification.answer == nil)
        #expect(classification.intent == intent)
    }

    @Test(
        "takes a number for the label where labels are numbers, and words for the place",
        arguments: [
            ("3", "3"), ("2", "2"), ("5", "5"), ("option 5", "5"), ("the first one", "3"), ("3rd", "5"), ("curry", "2"),
            ("tomato soup", "5"),
        ]
    )
    func numericLabels(text: String, label: String) throws {
        #expect(try self.classify(text, asked: Self.numbers).answer?.choice?.label == label)
    }

    @Test(
        "takes no number that is no label, and no word that two titles share",
        arguments: ["1", "4", "soup", "fourth"]
    )
    func numericLabelsElsewhere(text: String) throws {
        #expect(try self.classify(text, asked: Self.numbers).answer == nil)
    }

    @Test(
        "takes any words for days or free text when nothing else is recognised",
        arguments: [
            Question.days("which", asking: .skip), .freeText("why", asking: .skip),
        ]
    )
    func words(question: Question) throws {
        let classification = try self.classify("Thu and FRI, please!", asked: question)
        #expect(classification.answer == Answer(question: question, value: .text("Thu and FRI, please!")))
        #expect(classification.intent == .skip)
        #expect(classification.confidence < 1)
        for elsewhere in ["plan", "swap 2 on Thu", "yes", "HELP", "stop", "", " ", "...", "?"] {
            #expect(try self.classify(elsewhere, asked: question).answer == nil, "\(elsewhere)")
        }
    }

    @Test("an answer knows its question, and the choice that it is")
    func answers() throws {
        let answer = try #require(try self.classify("b", asked: Self.letters).answer)
        #expect(answer.answers("letters"))
        #expect(!answer.answers("sure"))
        #expect(answer.choice?.value == "9")
        #expect(Answer(question: Self.sure, value: .yes).choice == nil)
    }
}
