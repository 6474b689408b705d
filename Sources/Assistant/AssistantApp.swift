import ArgumentParser
import Foundation
public import MealPlanning
public import RouterKit

/// The assistant as a program: a third party's executable is a call of ``run(modules:)`` with the modules that it has.
///
/// ```swift
/// @main
/// struct App {
///     static func main() async {
///         await AssistantApp.run { services in [PlanModule(carts: services.carts), HelpModule()] }
///     }
/// }
/// ```
public enum AssistantApp {
    /// What modules may take from the assistant.
    public struct Services: Sendable {
        /// Where customers' carts come from.
        public let carts: any CartSource
        /// What is known of customers when a job runs.
        public let contexts: any MealContextSource
        /// Where the pages are that are made for one customer.
        public let links: any CustomerLinks
        /// What writes the openings of plans; `nil` where there is no language model.
        public let writer: (any AnalysisWriter)?
        /// When and for how much is delivered.
        public let delivery: DeliveryTerms
    }

    /// Makes the modules that an assistant runs with.
    public typealias Modules = (Services) -> [any HandlerModule]

    /// Runs the command that the program was called with, and ends the process unless all went well: after one line on
    /// standard error that says what to do.
    public static func run(modules: Modules) async {
        let status = await Self.status(modules)
        if status != 0 { Foundation.exit(status) }
    }

    /// Runs the command and returns the status to end with.
    private static func status(_ modules: Modules) async -> Int32 {
        do {
            var command = try RootCommand.parseAsRoot()
            guard let command = command as? any AssistantCommand else {
                try command.run()
                return 0
            }
            let hasModel = LanguageModelSettings.isSet(in: .environment)
            // A wrong one is told of by the command that needs it, so that others can make it right.
            let admin = try? AdminSettings(.environment)
            try await command.run(with: AssembledAssistant(modules, hasLanguageModel: hasModel, admin: admin))
            return 0
        } catch let error as OperatorError {
            Self.complain("\(error)")
            return 1
        } catch  where RootCommand.exitCode(for: error) == .success {
            // Help that was asked for.
            print(RootCommand.fullMessage(for: error))
            return 0
        } catch {
            Self.complain("\(RootCommand.message(for: error)); see --help")
            return RootCommand.exitCode(for: error).rawValue
        }
    }

    /// Writes a line to standard error.
    static func complain(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}

/// Something that whoever started the program can mend: one line that says what is wrong and what to do.
struct OperatorError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
