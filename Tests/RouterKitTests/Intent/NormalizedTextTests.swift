import RouterKitTesting
import Testing

@testable import RouterKit

struct NormalizedTextTests {
    // Plain texts have a way of their own; an accent at the end takes them through the other one.
    @Test("a plain text has the words that it has beside an accent", arguments: UInt64(1)...50)
    func plainTexts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let length = Int.random(in: 1...60, using: &random)
        let text = String(
            String.UnicodeScalarView(
                (0..<length).map { _ in Unicode.Scalar(UInt8.random(in: 1...127, using: &random)) }
            )
        )
        #expect(NormalizedText(text + " x").words + ["e"] == NormalizedText(text + " x é").words)
    }

    @Test("a question mark alone is a word", arguments: ["?", " ?? ", "¿?"])
    func questionMark(text: String) { #expect(NormalizedText(text).words == ["?"]) }

    @Test("what comes after 200 words does not count", arguments: ["a ", "á "])
    func longText(word: String) {
        let text = String(repeating: word, count: 300)
        #expect(NormalizedText(text).words == Array(repeating: "a", count: 200))
    }
}
