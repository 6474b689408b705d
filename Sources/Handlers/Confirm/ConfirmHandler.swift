import MealPlanning
import RouterKit

/// Shows the summary and asks; a yes, or "confirm" once more, settles the plan.
struct ConfirmHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = .planInHand

    static let question = "confirm_plan"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard self.states.takesPrecedence(in: turn.context.state), let plan = turn[WeekPlan.self] else {
            guard self.intent == .confirm else { return nil }
            return turn.context.state == .confirmed ? ConfirmReplies.alreadyConfirmed : ConfirmReplies.noPlan
        }
        // A yes to somebody else's question is not for us.
        if self.intent == .affirmative, turn.context.question.map({ $0.name != Self.question }) ?? false { return nil }

        guard turn.context.state == .awaitingConfirmation else {
            try turn.transition(to: .awaitingConfirmation)
            turn.ask(.yesNo(Self.question, asking: .confirm, hint: ConfirmReplies.hint))
            return ConfirmReplies.summary(plan)
        }
        try turn.transition(to: .confirmed)
        return ConfirmReplies.confirmed(plan)
    }
}

/// A no to the summary: the plan stays open.
struct DeclineHandler: MessageHandler {
    let intent: Intent = .negative
    let states: StateScope = [.awaitingConfirmation]

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard turn.context.state == .awaitingConfirmation else { return nil }
        try turn.transition(to: .analysisSent)
        return ConfirmReplies.declined
    }
}
