import RouterKitTesting
import Testing

@testable import RouterKit

/// What a model makes of examples.
struct IntentModelTests {
    private static let examples = Toy.examples(of: [
        "open": ["open the door", "please open the gate", "let me in", "unlock the door", "could you open up"],
        "close": ["close the door", "shut the gate", "lock up please", "shut the window", "could you close it"],
        "weather": ["will it rain", "is it sunny today", "how cold is it outside", "any snow tomorrow", "rain today"],
        "unknown": ["my dog is brown", "what a game", "who are the beatles", "call your mother", "I like trains"],
    ])

    @Test(
        "takes a text that it has not seen for what it is most like",
        arguments: [
            ("open the window please", "open"), ("could you shut the door", "close"), ("is it cold today", "weather"),
            // Letters within words are enough where no whole word is known.
            ("unlocking doors", "open"), ("sunnny outsied", "weather"),
        ]
    )
    func generalises(text: String, intent: String) throws {
        let model = try #require(IntentModel(learningFrom: Self.examples))
        #expect(model.ranking(of: text).first?.intent.rawValue == intent)
    }

    @Test("is less sure of what none of its examples is like")
    func outOfScope() throws {
        let model = try #require(IntentModel(learningFrom: Self.examples))
        let sure = try #require(model.ranking(of: "open the gate please").first)
        let unsure = model.ranking(of: "what a brown dog").first?.confidence ?? 0
        #expect(unsure < 0.9 * sure.confidence)
        #expect(!sure.isExact)
        #expect(model.ranking(of: "").isEmpty)
        #expect(model.ranking(of: "🎉🎉").isEmpty)
        // 👋 and 🦄 share three of four bytes.
        let greeting = try #require(
            IntentModel(learningFrom: Toy.examples(of: ["hello": ["👋 hi", "hi 👋"], "unknown": ["no", "no no"]]))
        )
        #expect(greeting.ranking(of: "🦄").isEmpty)
        #expect(!greeting.ranking(of: "👋").isEmpty)
    }

    @Test("needs two intents")
    func oneIntent() {
        #expect(IntentModel(learningFrom: []) == nil)
        #expect(IntentModel(learningFrom: [IntentExample("open", Intent(rawValue: "open"))]) == nil)
    }

    @Test("learns the same from the same examples, and is the same after it was stored")
    func storage() throws {
        let model = try #require(IntentModel(learningFrom: Self.examples))
        let again = try #require(IntentModel(learningFrom: Self.examples))
        var writer = ByteWriter()
        model.write(to: &writer)
        var other = ByteWriter()
        again.write(to: &other)
        #expect(writer.bytes == other.bytes)
        var reader = ByteReader(writer.bytes)
        let stored = try IntentModel(from: &reader)
        #expect(stored.threshold == model.threshold)
        for example in Self.examples { #expect(stored.ranking(of: example.text) == model.ranking(of: example.text)) }
    }

    @Test("says of bytes that are cut off that they cannot be read", arguments: [0, 3, 40, 400])
    func cutOff(length: Int) throws {
        let model = try #require(IntentModel(learningFrom: Self.examples))
        var writer = ByteWriter()
        model.write(to: &writer)
        var reader = ByteReader(Array(writer.bytes.prefix(length)))
        #expect(throws: UnreadableBytes.self) { try IntentModel(from: &reader) }
    }

    @Test("names what weighed most")
    func evidence() throws {
        let model = try #require(IntentModel(learningFrom: Self.examples))
        let evidence = model.evidence(for: Intent(rawValue: "open"), in: ["open", "the", "door"])
        #expect(evidence.first?.text.contains("open") == true)
        #expect((evidence.first?.weight ?? 0) > 0)
        #expect(evidence.count == 5)
    }

    @Test("fits the threshold on texts that are held out, where there are some")
    func validation() throws {
        let held = Toy.examples(of: ["open": ["open sesame"], "unknown": ["brown trains"]])
        let model = try #require(IntentModel(learningFrom: Self.examples, validation: held))
        let open = try #require(model.ranking(of: "open sesame").first?.confidence)
        #expect(model.threshold < open)
        #expect((model.ranking(of: "brown trains").first?.confidence ?? 0) < model.threshold)
    }
}

/// Examples in short.
enum Toy {
    static func examples(of texts: [String: [String]]) -> [IntentExample] {
        texts.sorted { $0.key < $1.key }.flatMap { intent, texts in
            texts.map { IntentExample($0, Intent(rawValue: intent)) }
        }
    }
}
