import RouterKitTesting
import Testing

struct RandomTextsTests {
    @Test("tells the same for the same seed, and something else for another")
    func seeds() {
        let texts = Array(RandomTexts(seed: 7, sentences: ["plan"]).prefix(200))
        #expect(Array(RandomTexts(seed: 7, sentences: ["plan"]).prefix(200)) == texts)
        #expect(Array(RandomTexts(seed: 8, sentences: ["plan"]).prefix(200)) != texts)
    }

    @Test("makes texts of each kind", arguments: RandomTexts.Kind.allCases)
    func kinds(kind: RandomTexts.Kind) {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<50 {
            let text = kind.text(using: &generator, sentences: ["Skip Thursday"])
            switch kind {
            case .empty: #expect(text.isEmpty)
            case .whitespace: #expect(!text.isEmpty && !text.contains { $0.isLetter || $0.isNumber })
            case .veryLong: #expect((2_000...40_000).contains(text.count))
            case .sentence: #expect(text.lowercased().contains("skip thursday"))
            case .misspelt: #expect((10...16).contains(text.count))
            default: break
            }
        }
    }

    @Test("does without sentences")
    func noSentences() {
        var generator = SeededGenerator(seed: 2)
        #expect(RandomTexts.Kind.sentence.text(using: &generator).lowercased().contains("hello"))
    }
}
