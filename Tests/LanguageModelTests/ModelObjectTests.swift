import RouterKitTesting
import Testing

@testable import LanguageModel

/// The object in what a model wrote.
struct ModelObjectTests {
    @Test(
        "is found whatever is around it",
        arguments: [
            #"{"intent":"swap","confidence":0.9}"#,
            "```json\n{\"intent\": \"swap\", \"confidence\": 0.9}\n```",
            "Sure! Here it is:\n{\"intent\":\"swap\",\"confidence\":\"0.9\"} Let me know {if} that helps.",
            "<think>maybe {\"intent\":\"stop\"}</think>{\"intent\":\"swap\",\"confidence\":0.9}",
            #"{not json} {"intent":"swap","confidence":0.9}"#,
            #"{"confidence":0.9,"why":"a } in \"it\" {","intent":"swap"}"#,
            #"[{"intent":"swap","confidence":0.9,"more":{"a":{}}}]"#,
        ]
    )
    func found(text: String) throws {
        let object = try #require(ModelObject(in: text))
        #expect(object.text("intent") == "swap")
        #expect(object.number("confidence") == 0.9)
        #expect(object.number("intent") == nil)
        #expect(object.text("confidence").map { $0 == "0.9" } ?? true)
    }

    @Test(
        "is not there in junk",
        arguments: ["", "no", "{", "}{", #"{"a":"#, "[1,2]", String(repeating: "{", count: 100_000)]
    )
    func junk(text: String) { #expect(ModelObject(in: text) == nil) }

    @Test("any text can be read")
    func anything() {
        var generator = SeededGenerator(seed: 7)
        let pieces = ["{", "}", "\"", "\\", ":", ",", "a", "1", "[", "]", "</think>", "```", " ", "é", "\u{0}"]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...40, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            _ = ModelObject(in: text)
        }
    }
}
