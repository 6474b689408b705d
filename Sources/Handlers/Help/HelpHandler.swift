import MealPlanning
import RouterKit

/// Says what can be said in the state that the conversation is in, and which question is open.
struct HelpHandler: MessageHandler {
    let intent: Intent
    /// What comes before the list.
    let opening: String

    /// The last to try, so that a module's own help goes first.
    let priority = 0

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        HelpReplies.help(self.opening, question: turn.context.question, suggestions: turn.suggestions)
    }
}

/// Takes a thank-you.
struct ThanksHandler: MessageHandler {
    let intent: Intent = .thanks
    let priority = 0

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? { HelpReplies.welcome }
}
