import LanguageModel
import Logging
import MealPlanning
import RouterKit
import RouterKitSQL

/// The language model that settings name, with what it does for the assistant.
struct LanguageModelAccess: Sendable {
    let advisor: any IntentAdvisor
    let writer: any AnalysisWriter

    /// Opens the way to the model; nothing is asked yet.
    ///
    /// - Throws: ``OperatorError`` when the address or the key cannot be used.
    init(
        _ settings: LanguageModelSettings,
        database: any SQLDatabase,
        clock: any EngineClock,
        logger: Logger
    ) throws {
        do {
            let model = try ChatCompletions(url: settings.url, .init(model: settings.model, key: settings.key))
            let budget = SQLBudget(database: database, callsPerDay: settings.callsPerDay)
            let chat = BudgetedChat(model, budget: budget, now: { clock.now })
            self.advisor = LanguageModelAdvisor(chat)
            self.writer = LanguageModelWriter(chat, logger: logger)
        } catch {
            throw OperatorError("\(error)")
        }
    }
}
