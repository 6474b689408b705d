import RouterKitTesting
import Testing

@testable import RouterKit

/// What the whole classifier makes of texts when its modules bring examples.
struct LearnedStageTests {
    private static let door = IntentDefinition(
        Intent(rawValue: "open"),
        summary: "The door open.",
        keywords: ["open"],
        examples: [
            "open the door", "please open the gate", "let me in", "unlock the door", "could you open up", "open it now",
            "I forgot my key", "I stand before the door", "let us in please", "can somebody unlock the gate",
            "I am locked out", "open the window a bit", "open the back door", "unlock it", "let the dog in",
        ]
    )
    private static let other = IntentDefinition(
        .unknown,
        summary: "Nothing of these.",
        examples: [
            "the open championship is on", "he is an open book", "my dog is brown", "what a game last night",
            "who are the beatles", "call your mother", "I like trains", "it is an open question to me",
            "the shop on main street is great", "happy birthday", "where did you grow up", "lol", "nice weather",
            "the us open was great", "an open mind is a fine thing",
        ]
    )

    private static func classifier(
        _ definitions: [IntentDefinition],
        _ settings: ClassificationSettings = ClassificationSettings()
    ) -> ClassificationPipeline {
        ClassificationPipeline(definitions, settings: settings)
    }

    private let classifier = Self.classifier([Self.door, Self.other])
    private let context = ConversationContext.anybody(in: .idle)

    @Test("understands what has no declared word in it")
    func wordless() {
        let classification = self.classifier.classify("somebody let me in please", in: self.context)
        #expect(classification.intent.rawValue == "open")
        #expect(classification.stage == "learned")
    }

    @Test("leaves a declared word in a longer text to what was learned of it")
    func doubtful() {
        #expect(self.classifier.classify("open", in: self.context).stage == "keyword")
        let text = "the open championship is on"
        #expect(self.classifier.classify(text, in: self.context).confidence < 0.95)
        // The model alone knows better, and a weight says how much the word counts beside it.
        var settings = ClassificationSettings()
        settings.weightOfWords = 0
        #expect(Self.classifier([Self.door, Self.other], settings).classify(text, in: self.context) == .unknown)
        settings.certainShare = 0.1
        #expect(Self.classifier([Self.door, Self.other], settings).classify(text, in: self.context).stage == "keyword")
        #expect(self.classifier.classify("can you open the gate", in: self.context).intent.rawValue == "open")
    }

    @Test("takes declared words for what they mean where nothing was learned that speaks against it")
    func withoutExamples() {
        var bare = Self.door
        bare.examples = []
        for classifier in [
            Self.classifier([bare, Self.other]), Self.classifier([bare]), Self.classifier([Self.door]),
        ] {
            let classification = classifier.classify("the open championship is on", in: self.context)
            #expect(classification.intent.rawValue == "open")
            #expect(classification.stage == "keyword")
        }
    }

    @Test("follows the order of stages and the threshold that it is given")
    func settings() {
        var settings = ClassificationSettings()
        settings.stages = [.keyword]
        #expect(Self.classifier([Self.door, Self.other], settings).classify("let me in", in: self.context) == .unknown)
        settings = ClassificationSettings()
        settings.threshold = 1.1
        #expect(Self.classifier([Self.door, Self.other], settings).classify("let me in", in: self.context) == .unknown)
    }

    @Test("explains itself: the phrase, the correction, or what weighed most")
    func explains() {
        let keyword = self.classifier.explain("open", in: self.context)
        #expect(keyword.evidence == [Evidence(.phrase, "open")])
        let typo = self.classifier.explain("opne", in: self.context)
        #expect(typo.classification.stage == "typo")
        #expect(typo.evidence.first == Evidence(.correction, "opne → open"))
        let learned = self.classifier.explain("please let me in", in: self.context)
        #expect(learned.evidence.contains { $0.text.contains("let") && $0.weight > 0 })
        #expect(learned.learned.first?.intent.rawValue == "open")
        let nothing = self.classifier.explain("happy birthday", in: self.context)
        #expect(nothing.classification == .unknown)
        #expect(!nothing.evidence.isEmpty)
    }

    @Test("is restored from what was kept of it, and from nothing else")
    func restores() throws {
        let first = LearnedIntents([Self.door, Self.other], training: IntentModel.Training())
        let second = LearnedIntents([Self.door, Self.other], training: IntentModel.Training())
        #expect(first.fingerprint == second.fingerprint)
        #expect(second.restore(first.stored))
        #expect(second.model?.threshold == first.model?.threshold)
        #expect(!second.restore(Array(first.stored.dropLast(10))))
        #expect(!second.restore([1, 2, 3]))
        #expect(second.model != nil)
        var more = Self.door
        more.examples.append("let her in")
        #expect(LearnedIntents([more, Self.other], training: IntentModel.Training()).fingerprint != first.fingerprint)
    }

    @Test("speaks the language of what it learned")
    func language() {
        let spanish = IntentDefinition(
            Intent(rawValue: "open"),
            summary: "The door open.",
            examples: ["abre la puerta", "abre el portón", "déjame entrar", "ábrenos por favor", "olvidé la llave"],
            language: .spanish
        )
        let classifier = Self.classifier([Self.door, Self.other, spanish])
        #expect(classifier.classify("abre la ventana por favor", in: self.context).language == .spanish)
        #expect(classifier.classify("please let me in now", in: self.context).language == .english)
    }
}
