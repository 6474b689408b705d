import AssistantTestSupport
import Foundation
import RouterKit
import Testing

@testable import Assistant
@testable import RouterKitSQL

struct CustomerCommandTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    @Test("exports all that is kept of a household, and erases it while the assistant runs")
    func exportsAndErases() async throws {
        let settings = try await self.folder.learnedDatabase
        let server = try await RunningServer(settings)
        for text in ["plan", "no mushrooms", "confirm", "yes", "this is Anna", "stop"] {
            _ = try await server.text(text)
        }
        _ = try await server.text("plan", from: "+15550002222")

        let export = try await AppProcess.run(["customer", "export", "+15550001111"], environment: settings)
        #expect(export.status == 0, "\(export.errors)")
        for part in [
            "no mushrooms", "opted_out", "\"customers\"", "\"plans\"", "\"consents\"", "anna", "\\\"stop\\\" in",
        ] {
            #expect(export.output.contains(part), "\(part)")
        }
        #expect(!export.output.contains("\"token\"") && !export.output.contains("+15550002222"))

        let question = try await AppProcess.run(["customer", "erase", "+15550001111"], environment: settings)
        #expect(question.output.contains("--yes"))
        let erased = try await AppProcess.run(["customer", "erase", "+15550001111", "--yes"], environment: settings)
        #expect(erased.status == 0 && erased.output.contains("of events"), "\(erased.errors)")
        let again = try await AppProcess.run(["customer", "export", "+15550001111"], environment: settings)
        #expect(
            again.output.contains("\"tables\" : {\n\n  }") || again.output.contains("\"tables\" : {}"),
            "\(again.output)"
        )

        // Nothing of it is anywhere in the database, and the server begins anew with who texts again.
        let path = try #require(settings["DATABASE_URL"]?.dropFirst("sqlite:".count))
        let database = try SQLiteDatabase(path: String(path))
        let left = try await database.read { connection in
            try connection.query("SELECT count(*) AS n FROM meal_context WHERE phone = '+15550001111'", [])
                .first?.integer("n")
        }
        #expect(left == 0)
        let answer = try await server.text("preferences")
        #expect((answer["replies"] as? [String])?.first?.contains("mushrooms") == false)
        #expect(try await server.text("plan", from: "+15550002222")["state"] as? String == "analysis_sent")
    }

    @Test("every table that names a person is among those that are exported and erased")
    func everyTable() async throws {
        let database = try SQLiteDatabase(path: self.folder.url.appending(path: "a.sqlite").path)
        _ = try await SQLStore(database, projections: [MealProjection(tokens: .test)])
        let named = try await database.read { connection in
            try connection.query(
                """
                SELECT DISTINCT tables.name AS name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
                WHERE tables.type = 'table' AND columns.name IN ('phone', 'conversation', 'recipient', 'customer')
                """,
                []
            ).map { try $0.text("name") }
        }
        let known = Set((PersonalTable.ofStore + MealTables.personal).map(\.name) + ["meal_context"])
        #expect(Set(named).subtracting(known).isEmpty, "\(Set(named).subtracting(known))")
        // These are looked through: an index would cost every turn what two commands save.
        let scanned: Set<String> = ["outbox", "received_messages", "jobs"]
        for table in PersonalTable.ofStore + MealTables.personal where !scanned.contains(table.name) {
            let (statement, parameters) = table.selection(try .init("+15550001111"))
            let plan = try await database.read { try $0.query("EXPLAIN QUERY PLAN \(statement)", parameters) }
            #expect(plan.allSatisfy { $0.optionalText("detail")?.hasPrefix("SCAN") != true }, "\(table.name)")
        }
    }
}
