import ArgumentParser
import Logging
import RouterKit

/// `App serve`.
struct ServeCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer text messages over HTTP until told to stop (SIGTERM)."
    )

    func run(with assistant: AssembledAssistant) async throws {
        let settings = try Settings.fromEnvironment()
        let runtime = try await AssistantRuntime(
            assistant: assistant,
            settings: settings,
            logger: settings.logger(.info)
        )
        try await AssistantServer(runtime: runtime).run()
    }
}
