import AssistantTestSupport
import Foundation
import LanguageModel
import RouterKit
import RouterKitTesting
import Testing

@testable import Assistant
@testable import RouterKitSQL

/// Calls of the language model, counted in the database.
struct SQLBudgetTests {
    private func database(_ folder: TemporaryFolder) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: folder.url.appending(path: "app.sqlite").path)
        _ = try await SQLStore(database, projections: [MealProjection(tokens: .test)])
        return database
    }

    @Test("each customer has so many a day, at the same time and after a restart too")
    func counts() async throws {
        let folder = try TemporaryFolder()
        let budget = SQLBudget(database: try await self.database(folder), callsPerDay: 5)
        let today = UTCDay(TestClock.start)
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 { group.addTask { try await budget.takeCall(for: .test, on: today) } }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 5)
        let other = try PhoneNumber("+15550002222")
        #expect(try await budget.takeCall(for: other, on: today))
        let again = SQLBudget(database: try await self.database(folder), callsPerDay: 5)
        #expect(try await !again.takeCall(for: .test, on: today))
        #expect(try await again.takeCall(for: .test, on: UTCDay(TestClock.start + 86_400)))
        // What is past is forgotten.
        let rows = try await budget.database.read { connection in
            try connection.query("SELECT day FROM language_model_use WHERE customer = $1", [.text("+15550001111")])
        }
        #expect(rows.count == 1)
    }

    @Test("a budget of 0 has none")
    func none() async throws {
        let budget = SQLBudget(database: try await self.database(TemporaryFolder()), callsPerDay: 0)
        #expect(try await !budget.takeCall(for: .test, on: UTCDay(TestClock.start)))
    }
}
