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

    @Option(help: "dot, mermaid or json.") var format: Format?
    @Option(help: "List what no test walked, by the file that FLOW_COVERAGE named; dot draws it in red.")
    var walked: String?

    func run(with assistant: AssembledAssistant) async throws {
        let catalogue = assistant.catalogue
        if let walked, self.format != .dot {
            guard self.format == nil else { throw OperatorError("--walked is a list, or with --format dot a drawing") }
            return print(Self.list(of: try Self.coverage(in: walked), in: catalogue.flow))
        }
        let settings = try Settings.fromEnvironment()
        if FileManager.default.fileExists(atPath: settings.databasePath) {
            do {
                let store = try await SQLStore(reading: SQLiteReader(path: settings.databasePath))
                catalogue.flow.counts.replace(with: try await store.transitionCounts())
            } catch {
                throw OperatorError("\(error)")
            }
        }
        switch self.format ?? .mermaid {
        case .dot:
            let states = try self.walked.map { try Self.coverage(in: $0).uncovered(in: catalogue.flow).states }
            print(catalogue.flow.dot(highlighting: Set(states ?? [])))
        case .mermaid: print(catalogue.flow.mermaid)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(FlowDocument(catalogue.flow)), as: UTF8.self))
        }
    }

    private static func coverage(in path: String) throws -> FlowCoverage {
        do {
            return FlowCoverage(reading: try String(contentsOfFile: path, encoding: .utf8))
        } catch {
            throw OperatorError("--walked \(path) cannot be read: run the tests with FLOW_COVERAGE=\(path) first")
        }
    }

    private static func list(of coverage: FlowCoverage, in flow: ConversationFlow) -> String {
        let uncovered = coverage.uncovered(in: flow)
        let edges = uncovered.edges.map { edge in
            "  \(edge.from?.rawValue ?? "any state") to \(edge.to) on \(edge.trigger)"
        }
        let states = uncovered.states.map { "  \($0)" }
        let counts = coverage.summary(in: flow)
        guard !(states + edges).isEmpty else { return counts }
        return ([counts + "; none walked:"] + states + edges).joined(separator: "\n")
    }
}

extension FlowCoverage {
    /// How much of a flow the tests walked, as a sentence without its full stop.
    func summary(in flow: ConversationFlow) -> String {
        let (states, edges) = self.uncovered(in: flow)
        let (allStates, allEdges) = (flow.states.count, flow.edges.count)
        return "the tests walked \(allStates - states.count) of \(allStates) states and "
            + "\(allEdges - edges.count) of \(allEdges) transitions"
    }
}
