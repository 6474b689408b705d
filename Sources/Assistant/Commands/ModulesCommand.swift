import ArgumentParser
import RouterKit

/// `App modules`.
struct ModulesCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "modules",
        abstract: "List the modules: what each handles, in which states, with which priority, and what it remembers."
    )

    func run(with assistant: AssembledAssistant) async throws {
        let catalogue = assistant.catalogue
        print(catalogue.modules.map(Self.text).joined(separator: "\n\n"))
        for remark in catalogue.remarks { print("\nnote: \(remark)") }
    }

    private static func text(of module: RegisteredModule) -> String {
        var lines = ["\(module.name)"]
        for intent in module.intents {
            let words = (intent.keywords + intent.openings + intent.wholeMessages).prefix(6)
            lines.append("  understands \(intent.intent): \(words.joined(separator: ", "))  (\(intent.summary))")
        }
        for handler in module.handlers {
            let states = handler.states.states.map(\.rawValue).sorted().joined(separator: ", ")
            let place = states.isEmpty ? "in any state" : "first in \(states)"
            lines.append("  handles \(handler.intent) \(place), priority \(handler.priority)")
        }
        let states = module.states.map { "\($0.state) (\($0.kind.rawValue))" }.joined(separator: ", ")
        if !states.isEmpty { lines.append("  knows the states \(states)") }
        for transition in module.transitions {
            let from = transition.from.states.map(\.rawValue).sorted().joined(separator: ", ")
            let condition = transition.condition.map { ", when \($0.name)" } ?? ""
            lines.append(
                "  leads from \(from.isEmpty ? "any state" : from) to \(transition.to) on \(transition.trigger)\(condition)"
            )
        }
        for job in module.jobs { lines.append("  runs \(job)") }
        for data in module.data { lines.append("  remembers \(data)") }
        return lines.joined(separator: "\n")
    }
}
