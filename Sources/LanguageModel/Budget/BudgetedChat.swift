public import Foundation
import RouterKit

/// A model that is asked on behalf of customers, each within a budget.
public struct BudgetedChat: Sendable {
    private let model: ChatCompletions
    private let budget: any LanguageModelBudget
    private let now: @Sendable () -> Date

    /// A model with a budget; `now` tells which day it is, the system's clock when it is left out.
    public init(
        _ model: ChatCompletions,
        budget: any LanguageModelBudget,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.model = model
        self.budget = budget
        self.now = now
    }

    /// The object that the model answers.
    ///
    /// - Throws: ``LanguageModelError``, what the budget throws, or `CancellationError`.
    func object(
        answering messages: [ChatMessage],
        for customer: PhoneNumber,
        maximumTokens: Int
    ) async throws -> ModelObject {
        guard try await self.budget.takeCall(for: customer, on: UTCDay(self.now())) else {
            throw LanguageModelError.budgetUsedUp
        }
        let text = try await self.model.answer(to: messages, maximumTokens: maximumTokens)
        guard let object = ModelObject(in: text) else {
            throw LanguageModelError.unreadable("there is no JSON object in its text")
        }
        return object
    }
}
