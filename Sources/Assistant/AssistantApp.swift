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
    }

    /// Makes the modules that an assistant runs with.
    public typealias Modules = @Sendable (Services) -> [any HandlerModule]

    /// Runs the command that the program was called with and ends the process: with 0, or after one line on standard
    /// error that says what to do.
    public static func run(modules: @escaping Modules) async -> Never {
        await Self.$modules.withValue(modules) {
            do {
                var command = try RootCommand.parseAsRoot()
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
            } catch let error as OperatorError {
                Self.complain("\(error)")
                Foundation.exit(1)
            } catch where RootCommand.exitCode(for: error) == .success {
                // Help that was asked for.
                RootCommand.exit(withError: error)
            } catch {
                Self.complain("\(RootCommand.message(for: error)); see --help")
                Foundation.exit(RootCommand.exitCode(for: error).rawValue)
            }
        }
        Foundation.exit(0)
    }

    /// What the commands of this run work with.
    @TaskLocal static var modules: Modules = { _ in [] }

    /// The modules of this run, joined and checked.
    static func catalogue() throws -> ModuleCatalogue {
        do {
            return try ModuleCatalogue(Self.modules(Services(carts: DemoCartSource())))
        } catch {
            throw OperatorError("\(error)")
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
