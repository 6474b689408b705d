import MealPlanning
import RouterKit

/// A mere "ok" after "nothing is confirmed": taken for having read that, not for a yes to the plan.
struct DeclinedHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = .planInHand
    /// Before those who take a yes for one to the plan, or a no for one to the summary.
    let priority = 55

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard Self.takes(message, in: turn), let plan = turn.openPlan else { return nil }
        return turn.say(ConfirmReplies.declined(plan))
    }

    /// Whether a message only takes note of what was said; a yes in so many words is one to the plan.
    static func takes(_ message: InboundMessage, in turn: Turn) -> Bool {
        guard let answer = turn.answer, answer.answers(DeclineHandler.question), !turn.mentionsChange else {
            return false
        }
        return answer.value == .no || Self.notes.contains(message.text.lowercased().filter { $0.isLetter })
    }

    private static let notes: Set<String> = [
        "k", "ok", "okay", "okey", "fine", "sure", "good", "alright", "vale", "bueno", "bien",
    ]
}

/// A yes or a no where the week is settled: nothing is asked, so nothing changes.
struct SettledHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = .planSettled
    /// After the handlers of questions.
    let priority = 5

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard turn.hasConfirmedPlan, turn.context.question == nil, turn.answer == nil else { return nil }
        let next = turn.suggestions.first.map { "\n\($0)" } ?? ""
        return Reply(ConfirmReplies.allSet[turn.language] + next)
    }
}
