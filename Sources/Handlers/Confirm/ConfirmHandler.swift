import MealPlanning
import RouterKit

/// Shows the summary and asks; a yes, or "confirm" once more, settles the plan.
///
/// A message that also changes the plan is left to whoever changes it: nothing is confirmed that the customer has not seen.
struct ConfirmHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = .planInHand
    var links: (any CustomerLinks)?

    static let question = "confirm_plan"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard !turn.mentionsChange, !turn.changesLater else { return nil }
        if self.intent == .affirmative, !self.isOurs(turn) || DeclinedHandler.takes(message, in: turn) { return nil }
        guard var plan = turn.openPlan else {
            return turn.say(turn.hasConfirmedPlan ? ConfirmReplies.alreadyConfirmed : ConfirmReplies.noPlan)
        }
        guard turn.context.state == .awaitingConfirmation else {
            try turn.transition(to: .awaitingConfirmation)
            turn.ask(.yesNo(Self.question, asking: .confirm, hint: ConfirmReplies.hint[turn.language]))
            return turn.say(ConfirmReplies.summary(plan))
        }
        turn.record(Modification(kind: "confirm", summary: ConfirmReplies.modification[turn.language]))
        plan.confirmedAt = turn.now
        turn[WeekPlan.self] = plan
        try turn.transition(to: .confirmed)
        let link = plan.analysis.flatMap { self.links?.link(to: $0.startedAt, of: turn.context.key) }
        return turn.say(ConfirmReplies.confirmed(plan, link: link))
    }

    /// Whether a yes is about the plan: said where there is one, and not while somebody else's question is open.
    private func isOurs(_ turn: Turn) -> Bool {
        let asked = turn.answer?.question ?? turn.context.question
        return self.states.takesPrecedence(in: turn.context.state)
            && (asked.map { [Self.question, DeclineHandler.question].contains($0.name) } ?? true)
    }
}

/// A no to the summary: the plan stays open.
struct DeclineHandler: MessageHandler {
    let intent: Intent = .negative
    let states: StateScope = [.awaitingConfirmation]

    /// What to change, which stays open after a no.
    static let question = "what_to_change"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        // "Don't remove the eggs" is no to something else.
        guard turn.answer != nil || turn.classification.refused.isEmpty else { return nil }
        let asked = turn.answer?.question.name ?? ConfirmHandler.question
        guard turn.context.state == .awaitingConfirmation, asked == ConfirmHandler.question, !turn.mentionsChange else {
            return nil
        }
        try turn.transition(to: .analysisSent)
        let reply = ConfirmReplies.declined(turn.openPlan ?? WeekPlan())
        turn.ask(.yesNo(Self.question, asking: .confirm, hint: ConfirmReplies.changeHint[turn.language]))
        return turn.say(reply)
    }
}
