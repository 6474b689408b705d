import Foundation
import ModelServer
import RouterKit
import RouterKitTesting
import Testing

@testable import LanguageModel

/// Calls are counted before they are made.
struct BudgetTests {
    @Test("each customer has so many calls a day of UTC")
    func days() throws {
        let budget = InMemoryBudget(callsPerDay: 2)
        let other = try PhoneNumber("+15550002222")
        let morning = UTCDay(Date(timeIntervalSince1970: 86_400))
        let evening = UTCDay(Date(timeIntervalSince1970: 2 * 86_400 - 1))
        #expect(morning == evening)
        #expect(budget.takeCall(for: .test, on: morning))
        #expect(budget.takeCall(for: .test, on: evening))
        #expect(!budget.takeCall(for: .test, on: evening))
        #expect(budget.takeCall(for: other, on: evening))
        #expect(budget.takeCall(for: .test, on: UTCDay(Date(timeIntervalSince1970: 2 * 86_400))))
        #expect(!InMemoryBudget(callsPerDay: 0).takeCall(for: .test, on: morning))
    }

    @Test("calls at the same time take no more than there are")
    func together() async {
        let budget = InMemoryBudget(callsPerDay: 20)
        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 { group.addTask { budget.takeCall(for: .test, on: UTCDay(TestClock.start)) } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 20)
    }

    @Test("a call that fails counts; past the last none is made")
    func counted() async throws {
        let server = try ModelServer(.status(500))
        let chat = BudgetedChat(
            try ChatCompletions(url: server.url, .init(model: "small")),
            budget: InMemoryBudget(callsPerDay: 1),
            now: { TestClock.start }
        )
        await #expect(throws: LanguageModelError.outOfOrder(status: 500)) {
            try await chat.object(answering: [], for: .test, maximumTokens: 1)
        }
        await #expect(throws: LanguageModelError.budgetUsedUp) {
            try await chat.object(answering: [], for: .test, maximumTokens: 1)
        }
        #expect(server.requests.count == 1)
    }
}
