import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL

/// `App classify`.
struct ClassifyCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Say what a text is taken for and why, or list the texts that were not understood.",
        discussion: """
            With --stdin, reads JSON lines {"text":"…","state":"…"} (state may be left out) and writes one JSON object \
            a line, in order. With --misses, lists what customers texted that was taken for nothing, or for something \
            that their next message took back: the texts to make examples of.
            """
    )

    @Argument(help: "The text.") var text: String?
    @Option(help: "The state that the conversation is in.") var state = "idle"
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Read JSON lines from standard input.") var stdin = false
    @Flag(help: "List what customers texted that was not understood.") var misses = false
    @Option(help: "With --misses: only texts from then on: 2026-01-05T12:00:00Z, or 7d for the last seven days.")
    var since: String?

    private struct Line: Decodable {
        let text: String
        let state: String?
    }

    func run(with assistant: AssembledAssistant) async throws {
        let catalogue = assistant.catalogue
        guard self.misses || self.since == nil else { throw OperatorError("--since goes with --misses") }
        if self.misses { return try await MissReport(catalogue: catalogue, since: self.since).write(json: self.json) }
        await self.restoreLearned(to: catalogue)
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
            throw OperatorError("give the text to classify, such as: App classify \"swap 2\", or --stdin, or --misses")
        }
        let result = try Self.classify(text, state: self.state, catalogue)
        if self.json { try JSONLines.write(result) } else { print(result.summary) }
    }

    /// Takes over what the server learned, where there is one, rather than learn it for one text.
    private func restoreLearned(to catalogue: ModuleCatalogue) async {
        guard let settings = try? Settings.fromEnvironment(),
            let reader = try? SQLiteReader(path: settings.databasePath),
            let store = try? await SQLStore(reading: reader)
        else { return }
        _ = try? await catalogue.restoreLearned(from: store)
    }

    private static func classify(
        _ text: String,
        state: String,
        _ catalogue: ModuleCatalogue
    ) throws -> ClassificationItem {
        let state = ConversationState(rawValue: state)
        guard catalogue.flow.states[state] != nil else {
            let known = catalogue.flow.states.keys.map(\.rawValue).sorted().joined(separator: ", ")
            throw OperatorError("no module declares the state \(state): use one of \(known)")
        }
        return ClassificationItem(text, in: .anybody(in: state), by: catalogue.classifier)
    }
}
