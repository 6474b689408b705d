import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL

/// `App flow`.
struct FlowCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow",
        abstract: "Draw the states and transitions that the modules declare, with how often each was taken.",
        discussion: """
            The counts are those of the journal, where there is a database; without one they are 0. Pipe dot into \
            Graphviz: flow --format dot | dot -Tsvg.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case dot, mermaid, json }

    @Option(help: "dot, mermaid or json.") var format = Format.mermaid

    func run(with catalogue: ModuleCatalogue) async throws {
        let settings = try Settings.fromEnvironment()
        if FileManager.default.fileExists(atPath: settings.databasePath) {
            do {
                let store = try await SQLStore(reading: SQLiteReader(path: settings.databasePath))
                catalogue.flow.counts.replace(with: try await store.transitionCounts())
            } catch {
                throw OperatorError("\(error)")
            }
        }
        switch self.format {
        case .dot: print(catalogue.flow.dot())
        case .mermaid: print(catalogue.flow.mermaid)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(FlowDocument(catalogue.flow)), as: UTF8.self))
        }
    }
}
