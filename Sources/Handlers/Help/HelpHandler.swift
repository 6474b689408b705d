import MealPlanning
import RouterKit

/// Says what can be said in the state that the conversation is in, and which question is open.
struct HelpHandler: MessageHandler {
    let intent: Intent
    /// What comes before the list.
    let opening: Phrase

    /// The last to try, so that a module's own help goes first.
    let priority = 0

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        let question = turn.context.question ?? turn.context.suspendedQuestion
        // A no that names something, as in "don't remove the eggs", leaves a question open.
        let isAnswer = question?.kind == .yesNo && turn.classification.refused.isEmpty
        guard self.intent != .affirmative || question == nil, self.intent != .negative || !isAnswer else { return nil }
        let answers = question?.howToAnswer(in: turn.language)
        if self.intent == .unknown, (turn.context.misunderstandings ?? 0) > 1, let first = turn.firstSuggestion {
            return turn.say(
                HelpReplies.stillNotUnderstood(first, question: answers, language: turn.language)
            )
        }
        let text = HelpReplies.help(
            self.opening,
            answers: answers,
            suggestions: turn.suggestions,
            in: turn.language
        )
        guard question == nil, self.intent == .help else { return Reply(text) }
        return turn.offeringToGoOn(Phrase(text))
    }
}

/// Takes a thank-you, and says what comes next where something is under way.
struct ThanksHandler: MessageHandler {
    let intent: Intent = .thanks
    let priority = 0

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard turn.isUnderWay, let next = turn.firstSuggestion else { return turn.say(HelpReplies.welcome) }
        return turn.say(
            Phrase(
                "\(HelpReplies.welcome[.english]) Next: \(next).",
                es: "\(HelpReplies.welcome[.spanish]) Ahora: \(next)."
            )
        )
    }
}

extension Turn {
    /// The most useful thing to say now, with a dinner of the plan at hand where there is one.
    fileprivate var firstSuggestion: String? {
        self.openPlan.map { HelpReplies.example($0)[self.language] } ?? self.suggestions.first
    }
}
