import MealPlanning
import RouterKit

/// Takes the last change back and names it.
struct UndoHandler: MessageHandler {
    let intent: Intent = .undo

    /// A change of how somebody eats, which is no change of the plan.
    static let preferences = "preferences"
    static let confirmation = "confirm"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        // "Oops, skip friday instead" says what to do; only that is done.
        guard !turn.mentionsChange else { return nil }
        guard let last = turn.context.modifications.last, turn.context.state != .expired else {
            return turn.say(UndoReplies.nothing)
        }
        let isOfPlan = last.kind != Self.preferences
        if isOfPlan, turn[WeekPlan.self]?.recipesSentAt != nil { return turn.say(UndoReplies.recipesAreOut) }
        turn.undoLastModification()
        let question = turn.context.question?.howToAnswer(in: turn.language).map { UndoReplies.open($0) }
        let hasMore = !turn.context.modifications.isEmpty
        guard isOfPlan else {
            return turn.say(
                UndoReplies.preferences(last.summary, next: question ?? UndoReplies.nextMeal(hasMore: hasMore))
            )
        }
        return turn.say(
            UndoReplies.undone(
                last.summary,
                turn.currentPlan,
                isConfirmation: last.kind == Self.confirmation,
                next: question ?? UndoReplies.next(hasMore: hasMore)
            )
        )
    }
}
