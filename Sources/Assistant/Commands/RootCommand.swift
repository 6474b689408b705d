import ArgumentParser
import Configuration
import Foundation
import RouterKit

/// The program.
struct RootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandLine.arguments.first.map { URL(filePath: $0).lastPathComponent },
        abstract: "An SMS assistant for farm-box customers.",
        discussion: "Settings come from the environment: HTTP_PORT, DATABASE_URL and others; the README lists them.",
        subcommands: [
            ServeCommand.self, ChatCommand.self, ModulesCommand.self, ClassifyCommand.self, FlowCommand.self,
            ReplayCommand.self, RehearseCommand.self, EvaluateIntentsCommand.self, StorefrontCommand.self,
            ConnectCommand.self, CustomerCommand.self, AdminSecretCommand.self, AuditCommand.self, DoctorCommand.self,
            BackupCommand.self, RestoreCommand.self,
        ]
    )
}

/// A command that works with the modules of the assistant.
protocol AssistantCommand: AsyncParsableCommand {
    /// Does what the command is for.
    func run(with assistant: AssembledAssistant) async throws
}

extension Settings {
    /// The settings in the environment.
    static func fromEnvironment() throws -> Settings {
        try Settings(.environment)
    }
}

extension ConfigReader {
    /// The environment.
    static var environment: ConfigReader { ConfigReader(provider: EnvironmentVariablesProvider()) }
}
