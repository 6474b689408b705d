public import Logging
public import MealPlanning
public import RouterKit

/// Lets a language model write what a plan opens with.
///
/// The model learns the dinners, what they use up, the names in the cart and the diet. It learns neither who the customer
/// is nor what they are allergic to: what it may not mention is for ``MealPlanning/PlanOpening`` to refuse.
public struct LanguageModelWriter: AnalysisWriter {
    private let chat: BudgetedChat
    private let logger: Logger

    /// A writer that asks this model; why there was no opening is logged, without any text.
    public init(_ chat: BudgetedChat, logger: Logger) {
        self.chat = chat
        self.logger = logger
    }

    /// What the model writes, as far as it may be shown.
    ///
    /// - Throws: `CancellationError`.
    public func opening(for analysis: AnalysisBrief, of customer: ConversationKey) async throws -> String? {
        do {
            let object = try await self.chat.object(
                answering: [
                    ChatMessage(.system, WritingPrompt.task(analysis)),
                    ChatMessage(.user, try WritingPrompt.material(analysis)),
                ],
                for: customer.phone,
                maximumTokens: 120
            )
            guard let written = object.text("opening") else {
                throw LanguageModelError.unreadable("its object has no opening")
            }
            return try PlanOpening(written, for: analysis).text
        } catch let error as CancellationError {
            throw error
        } catch {
            self.logger.info("the standard opening is used", metadata: ["reason": "\(error)"])
            return nil
        }
    }
}
