import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL
import Storefront

/// `App doctor`.
struct DoctorCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the settings, the database, the disk, the clock and everybody asked, and say what is wrong.",
        discussion: """
            Exits with an error when something does not work; what only deserves attention is a warning.

            With --rotate-key, customers' logins are sealed anew with another key: with a new one that replaces that in the \
            file beside the database, or with the first of CREDENTIALS_KEY, before which the old one was put. The old key \
            stays known until the next time, for an assistant that runs meanwhile: restart that.
            """
    )

    @Flag(help: "Seal customers' logins with another key.") var rotateKey = false

    func run(with assistant: AssembledAssistant) async throws {
        let settings = try Settings.fromEnvironment()
        var key = try settings.secretKey()
        var problems = 0
        do {
            let database = try SQLiteDatabase(path: settings.databasePath)
            let tokens = LinkTokens(key, publicAddress: settings.publicAddress)
            let store = try await SQLStore(database, projections: [MealProjection(tokens: tokens)])
            try await store.checkWritable()
            let findings = try await Doctor(settings: settings, store: store, database: database).examine()
            for finding in findings { print(finding) }
            problems = findings.count { $0.level == .problem }
            if self.rotateKey {
                key = try key.renewed()
                let count = try await key.vault(over: SQLCredentialStore(database: database)).rotate()
                print("\(count) logins are sealed with the key \(key.keys[0].id) now. Restart the assistant.")
            }
            try database.close()
        } catch {
            throw OperatorError("\(error)")
        }
        guard problems == 0 else {
            throw OperatorError("\(problems == 1 ? "1 problem" : "\(problems) problems"): see the lines above")
        }
    }
}
