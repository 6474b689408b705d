import ArgumentParser
import Foundation
import RouterKit

/// `App classify`.
struct ClassifyCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Say what a text is taken for.",
        discussion: """
            With --stdin, reads JSON lines {"text":"…","state":"…"} (state may be left out) and writes one JSON object \
            a line, in order.
            """
    )

    @Argument(help: "The text.") var text: String?
    @Option(help: "The state that the conversation is in.") var state = "idle"
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Read JSON lines from standard input.") var stdin = false

    private struct Line: Decodable {
        let text: String
        let state: String?
    }

    func run(with catalogue: ModuleCatalogue) async throws {
        if self.stdin {
            var number = 0
            while let line = readLine() {
                number += 1
                guard let input = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
                    throw OperatorError(#"line \#(number) is not a JSON object like {"text":"plan","state":"idle"}"#)
                }
                try JSONLines.write(Self.classify(input.text, state: input.state ?? self.state, catalogue))
            }
            return
        }
        guard let text = self.text else {
            throw OperatorError("give the text to classify, such as: App classify \"swap 2\", or --stdin")
        }
        let result = try Self.classify(text, state: self.state, catalogue)
        if self.json {
            try JSONLines.write(result)
        } else {
            print("\(result.intent)  confidence \(result.confidence)  stage \(result.stage)")
            for other in result.ranking.dropFirst() { print("\(other.intent)  confidence \(other.confidence)") }
        }
    }

    private static func classify(_ text: String, state: String, _ catalogue: ModuleCatalogue) throws -> Result {
        let state = ConversationState(rawValue: state)
        guard catalogue.flow.states[state] != nil else {
            let known = catalogue.flow.states.keys.map(\.rawValue).sorted().joined(separator: ", ")
            throw OperatorError("no module declares the state \(state): use one of \(known)")
        }
        return Result(text: text, catalogue.classifier.classify(text, in: .anybody(in: state)))
    }

    private struct Result: Encodable {
        let text: String
        let intent: Intent
        let confidence: Double
        let stage: String
        let ranking: [Ranked]

        struct Ranked: Encodable {
            let intent: Intent
            let confidence: Double
        }

        init(text: String, _ classification: Classification) {
            self.text = text
            self.intent = classification.intent
            self.confidence = classification.confidence
            self.stage = classification.stage
            self.ranking = classification.ranking.map { Ranked(intent: $0.intent, confidence: $0.confidence) }
        }
    }
}
