import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL
import Storefront

/// `App connect`.
struct ConnectCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "connect",
        abstract: "Let the assistant read a customer's cart: store their login to the shop, sealed.",
        discussion: "Reads the password from standard input, one line, so that it is in no list of processes."
    )

    @Argument(help: "The customer's phone number.") var phone: String
    @Option(help: "The login; the phone number when left out.") var login: String?
    @Flag(help: "Forget the login instead.") var forget = false

    func run(with assistant: AssembledAssistant) async throws {
        let customer: PhoneNumber
        do {
            customer = try PhoneNumber(self.phone)
        } catch {
            throw OperatorError("\(self.phone) is \(error)")
        }
        let settings = try Settings.fromEnvironment()
        var credentials: StorefrontCredentials?
        if !self.forget {
            guard let password = readLine(), !password.isEmpty else {
                throw OperatorError(
                    "give the password on standard input, such as: App connect \(self.phone) < password.txt"
                )
            }
            credentials = StorefrontCredentials(login: self.login ?? customer.e164, password: password)
        }
        do {
            let database = try SQLiteDatabase(path: settings.databasePath)
            let key = try settings.secretKey()
            // With the tables, in a database that is new.
            let tokens = LinkTokens(key, publicAddress: settings.publicAddress)
            _ = try await SQLStore(database, projections: [MealProjection(tokens: tokens)])
            try await key.vault(over: SQLCredentialStore(database: database)).save(credentials, of: customer)
            try database.close()
        } catch {
            throw OperatorError("\(error)")
        }
        print(
            self.forget
                ? "Forgot the login of \(customer.redacted)." : "Stored the login of \(customer.redacted), sealed."
        )
    }
}
