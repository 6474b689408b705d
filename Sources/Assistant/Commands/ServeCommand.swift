import ArgumentParser
import Logging

/// `App serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer text messages over HTTP until told to stop (SIGTERM)."
    )

    func run() async throws {
        let settings = try Settings.fromEnvironment()
        let runtime = try await AssistantRuntime(settings: settings, logger: settings.logger(.info))
        try await AssistantServer(runtime: runtime).run()
    }
}
