import ArgumentParser
import Foundation
import RouterKitSQL

/// `App audit`.
struct AuditCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract:
            "List what admins texted and operators did to change something, the latest first, and what came of it.",
        discussion: "Those that were refused are among them. Codes are not kept here."
    )

    @Option(help: "At most so many.") var limit = 50

    func run(with assistant: AssembledAssistant) async throws {
        guard self.limit > 0 else { throw OperatorError("--limit is to be at least 1") }
        let settings = try Settings.fromEnvironment()
        let entries: [AuditEntry]
        do {
            entries = try await SQLStore(reading: SQLiteReader(path: settings.databasePath)).audit(limit: self.limit)
        } catch {
            throw OperatorError("\(error)")
        }
        guard !entries.isEmpty else { return print("No admin or operator has changed anything.") }
        for entry in entries {
            let target = entry.target.map { " \($0)" } ?? ""
            print("\(entry.at.iso8601)  \(entry.actor)  \(entry.command.uppercased())\(target): \(entry.outcome)")
        }
    }
}
