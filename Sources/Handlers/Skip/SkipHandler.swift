import MealPlanning
import RouterKit

/// Takes days out of a plan that the customer is looking at.
struct SkipHandler: MessageHandler {
    let intent: Intent = .skip
    let states: StateScope = .planInHand

    static let question = "skip_days"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard var plan = turn.openPlan else {
            return turn.say(turn.hasConfirmedPlan ? SkipReplies.alreadyConfirmed : SkipReplies.noPlan)
        }
        // Of "don't skip friday skip thursday" nobody can say which day is meant.
        guard !turn.classification.refused.contains(.skip) else { return turn.say(SkipReplies.skippedNothing(plan)) }
        let named = DayPhrase(message.text, on: turn.now, in: turn.calendar)
        let days = named.days.isEmpty ? Self.days(numberedIn: message.text, of: plan) : named.days
        guard !days.isEmpty else {
            if SkipWords.meanEverything(message.text) { return turn.say(SkipReplies.nothingLeft(plan)) }
            if SkipWords.meanNothing(message.text) { return turn.say(SkipReplies.skippedNothing(plan)) }
            try turn.transition(to: .modifying)
            turn.ask(.days(Self.question, asking: .skip, hint: SkipReplies.hint(plan)[turn.language]))
            return turn.say(
                named.impossible.first.map { SkipReplies.noSuchDay($0, plan) } ?? SkipReplies.whichDays(plan)
            )
        }
        let dropped = plan.dinners.filter { days.contains($0.day) }
        guard !dropped.isEmpty else { return turn.say(SkipReplies.nothingPlanned(on: days, plan)) }
        guard dropped.count < plan.dinners.count else { return turn.say(SkipReplies.nothingLeft(plan)) }

        turn.record(Modification(kind: "skip", summary: SkipReplies.summary(dropped)[turn.language]))
        plan.dinners.removeAll { days.contains($0.day) }
        plan.skippedDays = Set(plan.skippedDays + dropped.map(\.day)).sorted()
        turn[WeekPlan.self] = plan
        try turn.transition(to: .modifying)
        return turn.say(SkipReplies.skipped(dropped, leaving: plan, notFound: named.impossible.first))
    }

    /// The days of the dinners whose numbers a text names: "skip 2".
    private static func days(numberedIn text: String, of plan: WeekPlan) -> [Weekday] {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        return plan.dinners.filter { numbers.contains($0.number) }.map(\.day)
    }
}
