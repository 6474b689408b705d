import RouterKitTesting
import Testing

@testable import RouterKit

/// What is said no to is not meant.
struct NegationTests {
    private let classifier: any IntentClassifier

    init() throws {
        let module = ScriptedModule(intents: [
            .swap, .plan,
            IntentDefinition(
                .skip,
                summary: "Fewer days.",
                keywords: ["skip", "skipping", "eating out", "no dinner", "wont be home"]
            ),
            IntentDefinition(
                .skip,
                summary: "Fewer days.",
                keywords: ["salta", "saltes", "saltar"],
                language: .spanish
            ),
            IntentDefinition(
                .box,
                summary: "An opinion.",
                keywords: ["tasty", "i dont like"],
                canBeRefused: false
            ),
        ])
        self.classifier = try ModuleCatalogue([module]).classifier
    }

    private func classify(_ text: String, asked question: Question? = nil) throws -> Classification {
        let context = try Turn.test { turn in if let question { turn.ask(question) } }.context
        return self.classifier.reading(of: text, in: context)
    }

    @Test(
        "a no in front of a phrase says no to it",
        arguments: [
            "don't skip friday", "not skipping friday", "please do not skip friday", "I'm not skipping anything",
            "never skip mondays", "no need to skip", "dont want to skip", "I don't want you to skip friday",
            "we're not eating out", "not going to be eating out", "no reason to skip it", "I'd rather not skip friday",
            "we are not skipping friday", "you shouldn't skip it", "I won't be skipping thursday",
            "absolutely not skipping",
            "no saltes el viernes", "no me saltes el viernes", "no quiero saltar nada", "no hace falta saltar",
            "nunca saltes el lunes", "no quiero que me saltes nada",
        ]
    )
    func refuses(text: String) throws {
        let classification = try self.classify(text)
        #expect(classification.ranking.map(\.intent) == [.negative])
        #expect(classification.refused == [.skip])
        #expect(classification.stage == "keyword")
    }

    @Test(
        "nothing else does",
        arguments: [
            ("no, skip friday", [Intent.negative, .skip]), ("no skip friday", [.negative, .skip]),
            ("not now, skip friday", [.negative, .skip]), ("no, salta el viernes", [.negative, .skip]),
            ("not friday. skip thursday", [.skip]), ("no dinner friday", [.skip]), ("wont be home friday", [.skip]),
            ("why not skip friday", [.skip]), ("why don't we skip friday", [.skip]), ("can't we skip friday", [.skip]),
            ("cant you skip it", [.skip]), ("could we not skip friday", [.skip]),
            ("¿por qué no saltar el viernes?", [.skip]),
            ("dont forget to skip friday", [.negative, .skip]), ("please don't just skip friday", [.negative, .skip]),
            ("if not skip friday", [.skip]), ("I can't do friday skip it", [.skip]),
            ("we do not want any of that so skip it", [.skip]), ("not tasty", [.box]), ("I don't like it", [.box]),
            ("not sure skip it", [.skip]), ("dont want that one skip it", [.negative, .skip]),
        ]
    )
    func leaves(text: String, intents: [Intent]) throws {
        let classification = try self.classify(text)
        #expect(classification.ranking.map(\.intent) == intents)
        #expect(classification.refused == [])
    }

    @Test("what is wanted comes before what is not")
    func wantedFirst() throws {
        let both = try self.classify("don't skip friday, swap 2")
        #expect(both.ranking.map(\.intent) == [.swap, .negative])
        #expect(both.refused == [.skip])
        #expect(try self.classify("dont skip friday, skip thursday").ranking.map(\.intent) == [.skip, .negative])
        #expect(try self.classify("don't skip or swap anything").refused == [.skip, .swap])
    }

    @Test(
        "a message that counts only whole is refused whole",
        arguments: ["don't cancel", "please do not cancel!", "dont cancel it pls"]
    )
    func wholeMessages(text: String) throws {
        let classification = try self.classify(text)
        #expect(classification.ranking.map(\.intent) == [.negative])
        #expect(!classification.refused.isEmpty)
    }

    @Test(
        "a plain no stays one",
        arguments: ["don't", "no, don't skip friday", "definitely not", "por supuesto que no", "of course not"]
    )
    func plain(text: String) throws {
        let classification = try self.classify(text)
        #expect(classification.ranking.map(\.intent) == [.negative])
        #expect(classification.refused == [])
    }

    @Test("is as sure as the phrase would be")
    func confidence() throws {
        let refused = try self.classify("do not skip it")
        let meant = try self.classify("now please skip it")
        #expect(refused.confidence == meant.confidence)
    }

    @Test("answers a yes/no question only when that is about it")
    func answers() throws {
        #expect(try self.classify("don't skip it", asked: .yesNo("sure", asking: .skip)).answer?.value == .no)
        #expect(try self.classify("no, don't skip it", asked: .yesNo("sure", asking: .plan)).answer?.value == .no)
        let other = try self.classify("don't skip it", asked: .yesNo("sure", asking: .plan))
        #expect(other.answer == nil)
        #expect(other.refused == [.skip])
    }
}
