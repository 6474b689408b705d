import Foundation
import MealPlanning
import RouterKit

/// Once the recipes are out, asks some days after the delivery how the dinners were.
struct FeedbackInvitation: StateEntryHandler {
    let state: ConversationState = .recipesSent

    /// By then most of the week has been cooked.
    static let delay: TimeInterval = 5 * 86_400

    func enter(in turn: inout Turn) async throws -> Reply? {
        // Recipes may be out before there is anything to cook.
        let delivery = max(turn.now, turn[WeekPlan.self]?.recipesAt ?? turn.now)
        turn.enqueue(JobRequest(.feedbackInvitation, runAt: delivery.addingTimeInterval(Self.delay), uniqueKey: "week"))
        return nil
    }
}

/// Asks, unless the customer has said something of the week already, or is on to another one.
struct FeedbackSignal: SignalHandler {
    let job: JobName = .feedbackInvitation

    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        guard turn.context.state == .recipesSent, let plan = turn[WeekPlan.self], !plan.dinners.isEmpty else {
            return nil
        }
        let feedback = turn[MealFeedback.self]
        let isRated = plan.dinners.contains { dinner in
            guard let rating = feedback?[dinner.recipe], let sent = plan.recipesSentAt else { return false }
            return rating.at >= sent
        }
        return isRated ? nil : turn.say(FeedbackReplies.invitation(plan))
    }
}
