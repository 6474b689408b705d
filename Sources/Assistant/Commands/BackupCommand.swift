import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL

/// `App backup`.
struct BackupCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a copy of one moment of the database; the assistant may be running.",
        discussion: """
            The key that customers' logins are sealed with is not in it: keep CREDENTIALS_KEY, or credentials.key beside the \
            database, somewhere else.
            """
    )

    @Argument(help: "The file to write; there must be none of this name.") var file: String

    func run(with assistant: AssembledAssistant) async throws {
        let settings = try Settings.fromEnvironment()
        do {
            try SQLiteBackup.write(of: settings.databasePath, to: self.file)
        } catch {
            throw OperatorError("\(error)")
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: self.file)[.size] as? Int) ?? 0
        print("Wrote \(self.file), \((size + 1_023) / 1_024) kB.")
    }
}

/// `App restore`.
struct RestoreCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a copy that backup wrote in the database's place; the assistant has to be stopped.",
        discussion: """
            The database that was there is kept beside it. What happened since the copy is not known any more: providers \
            repeat some messages, which are then answered again, and what was waiting to be sent then is sent again.
            """
    )

    @Argument(help: "The file that backup wrote.") var file: String
    @Flag(help: "Do it; without this it only checks the file.") var yes = false

    func run(with assistant: AssembledAssistant) async throws {
        let settings = try Settings.fromEnvironment()
        do {
            guard self.yes else {
                try SQLiteBackup.check(self.file)
                return print("\(self.file) is whole. Say --yes to put it in the place of \(settings.databasePath).")
            }
            let earlier = try SQLiteBackup.restore(self.file, to: settings.databasePath)
            print("Restored \(settings.databasePath)." + (earlier.map { " The earlier one is \($0)." } ?? ""))
        } catch {
            throw OperatorError("\(error)")
        }
    }
}
