import MealPlanning
import RouterKit

/// Takes the last change back and names it.
struct UndoHandler: MessageHandler {
    let intent: Intent = .undo

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        // "Oops, skip friday instead" says what to do; only that is done.
        guard !turn.mentionsChange else { return nil }
        if let plan = turn[WeekPlan.self], plan.recipesSentAt != nil { return turn.say(UndoReplies.recipesAreOut) }
        guard let undone = turn.undoLastModification() else { return turn.say(UndoReplies.nothing) }
        let next = turn.context.question?.howToAnswer(in: turn.language).map { Phrase("\n\($0)") }
        return turn.say(
            UndoReplies.undone(
                undone.summary,
                turn[WeekPlan.self],
                next: next ?? UndoReplies.next(hasMore: !turn.context.modifications.isEmpty)
            )
        )
    }
}
