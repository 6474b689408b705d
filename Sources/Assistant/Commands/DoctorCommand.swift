import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL
import SMS
import Storefront

/// `App doctor`.
struct DoctorCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the settings, the keys and the database, and say what is wrong.",
        discussion: """
            With --rotate-key, customers' logins are sealed anew with another key: with a new one that replaces that in the \
            file beside the database, or with the first of CREDENTIALS_KEY, before which the old one was put. The old key \
            stays known until the next time, for an assistant that runs meanwhile: restart that.
            """
    )

    @Flag(help: "Seal customers' logins with another key.") var rotateKey = false

    func run(with assistant: AssembledAssistant) async throws {
        let settings = try Settings.fromEnvironment()
        var key = try settings.secretKey()
        do {
            let database = try SQLiteDatabase(path: settings.databasePath)
            let tokens = LinkTokens(key, publicAddress: settings.publicAddress)
            let store = try await SQLStore(database, projections: [MealProjection(tokens: tokens)])
            try await store.checkWritable()
            print("The settings are right, and \(settings.databasePath) can be written.")
            for line in try await self.wayToThePhones(settings, store) { print(line) }
            print(Self.admins(settings.admin))
            if self.rotateKey {
                key = try key.renewed()
                let count = try await key.vault(over: SQLCredentialStore(database: database)).rotate()
                print("\(count) logins are sealed with the key \(key.keys[0].id) now. Restart the assistant.")
            }
            try database.close()
        } catch {
            throw OperatorError("\(error)")
        }
    }

    /// Who may operate the assistant by text.
    private static func admins(_ admin: AdminSettings?) -> String {
        guard let admin else { return "Nobody operates by text: ADMIN_PHONES is not set." }
        let count = admin.phones.count == 1 ? "1 phone" : "\(admin.phones.count) phones"
        return "ADMIN_PHONES lets \(count) operate by text; ADMIN_TOTP_SECRET has \(admin.secret.count) bytes."
    }

    /// Who carries messages, and when they could not be heard last.
    private func wayToThePhones(_ settings: Settings, _ store: SQLStore) async throws -> [String] {
        guard let provider = try SMSGateway(settings).provider.map({ type(of: $0).name }) else {
            return ["Messages go nowhere: SMS_PROVIDER is the simulator."]
        }
        var lines = [
            "Messages go through \(provider); its webhooks call \(settings.publicAddress)/webhooks/\(provider)/inbound."
        ]
        if settings.publicURL == nil {
            lines.append(
                "PUBLIC_URL is not set: links in messages, and signatures, need the address that the outside sees."
            )
        }
        guard let gap = try await store.lastGap(of: provider) else { return lines + ["No gap is known."] }
        let seconds = Int(gap.endedAt.timeIntervalSince(gap.beganAt))
        let count = gap.recovered == 1 ? "1 message" : "\(gap.recovered) messages"
        return lines + ["The last gap ended at \(gap.endedAt.iso8601) after \(seconds) s: \(count) recovered."]
    }
}
