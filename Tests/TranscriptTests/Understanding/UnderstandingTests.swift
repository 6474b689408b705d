import AssistantTestSupport
import Foundation
import RouterKit
import RouterKitTesting
import Testing

/// How much of what people write the assistant understands, by texts that no word, rule or example was written from.
///
/// With `RECORD_UNDERSTANDING=1` writes the figures into docs/UNDERSTANDING.md.
struct UnderstandingTests {
    private let catalogue: ModuleCatalogue

    init() throws { self.catalogue = try ModuleCatalogue(Assistant.modules()) }

    private func result() throws -> Judgement {
        var judgement = Judgement()
        for text in try LabelledText.all(in: "judging") {
            judgement.add(text, requests: self.catalogue.intents(of: text.text, in: text.state))
        }
        return judgement
    }

    @Test("understands what was published, and takes no more for what it is not")
    func floor() throws {
        let result = try self.result()
        #expect(result.count >= 950)
        // What docs/UNDERSTANDING.md says, less what a changed example may cost.
        #expect(result.accuracy > 0.76)
        #expect(result.recall(of: .unknown) > 0.75)
        #expect(result.compoundAccuracy > 0.3)
        if ProcessInfo.processInfo.environment["RECORD_UNDERSTANDING"] != nil {
            try result.write(to: LabelledText.root.appending(path: "docs/UNDERSTANDING.md"))
        }
    }

    @Test("judges by no text that it learned from")
    func blind() throws {
        let examples = self.catalogue.modules.flatMap(\.intents).flatMap(\.examples).map { $0.lowercased() }
        let tuning = try LabelledText.all(in: "tuning").map { $0.text.lowercased() }
        let judging = try LabelledText.all(in: "judging").map { $0.text.lowercased() }
        #expect(Set(judging).isDisjoint(with: tuning))
        // Two people may say "looks good"; whole sentences are nobody's by chance.
        let shared = Set(judging).intersection(examples).filter { $0.split(separator: " ").count > 5 }
        #expect(shared.isEmpty)
    }

    @Test("reads anything in bounded time, whatever it is", arguments: 0..<20)
    func anything(seed: Int) throws {
        var texts = RandomTexts(seed: UInt64(seed), sentences: ["swap the fish and skip friday", "no me gusta 👎🏽 nada"])
        for _ in 0..<50 {
            guard let text = texts.next() else { break }
            let classification = self.catalogue.classifier.classify(text, in: .anybody(in: .idle))
            #expect((0...1).contains(classification.confidence))
        }
    }
}

extension ModuleCatalogue {
    /// The intents that a text asks for, in order.
    fileprivate func intents(of text: String, in state: ConversationState) -> [Intent] {
        Clauses.requests(in: text, context: .anybody(in: state), classifier: self.classifier)
            .map(\.classification.intent)
    }
}
