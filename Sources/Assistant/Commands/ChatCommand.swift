import ArgumentParser
import Foundation
import Logging
import RouterKit

/// `App chat`.
struct ChatCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "A phone in the terminal: hold a conversation with the assistant.",
        discussion: """
            With no terminal on standard input, reads one message a line. The conversation is kept in the database, so \
            it goes on where it was.

            :advance 3h   move the clock    :state   where the conversation stands    :help   this    :quit   leave
            """
    )

    @Option(help: "The phone number to text from.") var from = "+15550001111"
    @Flag(help: "Print one JSON object a turn and nothing else.") var json = false

    func run(with assistant: AssembledAssistant) async throws {
        let phone: PhoneNumber
        do {
            phone = try PhoneNumber(self.from)
        } catch {
            throw OperatorError("--from \(self.from) is \(error)")
        }
        var settings = try Settings.fromEnvironment()
        // It would take what waits for real phones for sent, or text them.
        guard !settings.provider.isReal else {
            throw OperatorError(
                "chat plays a phone: set SMS_PROVIDER=simulator, and DATABASE_URL to a database of its own"
            )
        }
        // A script types faster than a person.
        settings.rateLimitPerMinute = settings.rateLimitPerMinute ?? 0
        let runtime = try await AssistantRuntime(
            assistant: assistant,
            settings: settings,
            logger: settings.logger(.error)
        )
        let screen: any ChatScreen =
            self.json
            ? JSONScreen()
            : TerminalScreen(
                isInteractive: isatty(FileHandle.standardInput.fileDescriptor) == 1,
                isWatched: isatty(FileHandle.standardOutput.fileDescriptor) == 1
            )
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await runtime.worker.run() }
            group.addTask { await runtime.sender.run() }
            await ChatSession(runtime: runtime, phone: phone, screen: screen).run()
            runtime.worker.stop()
            runtime.sender.stop()
        }
        await runtime.close()
    }
}
