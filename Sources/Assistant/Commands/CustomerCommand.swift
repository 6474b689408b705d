import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL
import SMS

/// `App customer`.
struct CustomerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customer",
        abstract: "Show what is kept of a customer, or remove it.",
        subcommands: [ExportCommand.self, EraseCommand.self]
    )

    /// `App customer export`.
    struct ExportCommand: AssistantCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Print everything that is kept of a number and its household, as JSON.",
            discussion: "Secrets are left out: the login to the shop, and the secret parts of addresses."
        )

        @Argument(help: "The customer's phone number.") var phone: String

        func run(with assistant: AssembledAssistant) async throws {
            let customer = try CustomerCommand.number(self.phone)
            let settings = try Settings.fromEnvironment()
            do {
                let reader = try SQLiteReader(path: settings.databasePath)
                let tables = try await reader.export(customer, from: CustomerCommand.tables)
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                let document = JSONValue.object([
                    "phone": .string(customer.e164), "exported_at": .string(Date().iso8601), "tables": .object(tables),
                ])
                print(String(decoding: try encoder.encode(document), as: UTF8.self))
            } catch {
                throw OperatorError("\(error)")
            }
        }
    }

    /// `App customer erase`.
    struct EraseCommand: AssistantCommand {
        static let configuration = CommandConfiguration(
            commandName: "erase",
            abstract: "Remove everything that is kept of a number and its household; the assistant may be running.",
            discussion: """
                There is no way back. The proofs of consent go, too: export them first where the law wants them kept. Backups \
                still have what was removed.
                """
        )

        @Argument(help: "The customer's phone number.") var phone: String
        @Flag(help: "Do it; without this it only says what would go.") var yes = false

        func run(with assistant: AssembledAssistant) async throws {
            let customer = try CustomerCommand.number(self.phone)
            let settings = try Settings.fromEnvironment()
            do {
                let database = try SQLiteDatabase(path: settings.databasePath)
                let tokens = LinkTokens(try settings.secretKey(), publicAddress: settings.publicAddress)
                _ = try await SQLStore(database, projections: [MealProjection(tokens: tokens)])
                guard self.yes else {
                    let counts = try await database.export(customer, from: CustomerCommand.tables).mapValues { rows in
                        if case .array(let rows) = rows { rows.count } else { 0 }
                    }
                    print("This would remove \(CustomerCommand.list(counts)): say --yes to do it.")
                    return try database.close()
                }
                let counts = try await database.erase(customer, from: CustomerCommand.tables)
                try database.close()
                print("Removed \(CustomerCommand.list(counts)) of \(customer.redacted).")
            } catch {
                throw OperatorError("\(error)")
            }
        }
    }

    private static let tables = PersonalTable.ofStore + MealTables.personal

    private static func number(_ text: String) throws -> PhoneNumber {
        do { return try PhoneNumber(writtenBy: text, in: nil) } catch { throw OperatorError("\(text) is \(error)") }
    }

    /// Tables with how many rows: "2 rows of events, 1 of outbox".
    private static func list(_ counts: [String: Int]) -> String {
        guard !counts.isEmpty else { return "nothing" }
        return counts.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }.joined(separator: ", ")
    }
}
