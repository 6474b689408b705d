import MealPlanning
import RouterKit

/// Takes days out of a plan that the customer is looking at.
struct SkipHandler: MessageHandler {
    let intent: Intent = .skip
    let states: StateScope = .planInHand

    static let question = "skip_days"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard var plan = turn.openPlan else {
            return turn.hasConfirmedPlan ? SkipReplies.alreadyConfirmed : SkipReplies.noPlan
        }
        // "Don't skip friday" names a day, too.
        guard turn.classification.intent != .negative else { return SkipReplies.skippedNothing }
        let days = self.days(in: message.text, of: plan, today: Weekday(of: turn.now, in: turn.calendar))
        guard !days.isEmpty else {
            try turn.transition(to: .modifying)
            turn.ask(.days(Self.question, asking: .skip, hint: SkipReplies.hint))
            return SkipReplies.whichDays(plan)
        }
        let dropped = plan.dinners.filter { days.contains($0.day) }
        guard !dropped.isEmpty else { return SkipReplies.nothingPlanned(on: days, plan) }
        guard dropped.count < plan.dinners.count else { return SkipReplies.nothingLeft(plan) }

        turn.record(Modification(kind: "skip", summary: "skipping \(dropped.map(\.day.name).listed())"))
        plan.dinners.removeAll { days.contains($0.day) }
        plan.skippedDays = Set(plan.skippedDays + dropped.map(\.day)).sorted()
        turn[WeekPlan.self] = plan
        try turn.transition(to: .modifying)
        return SkipReplies.skipped(dropped, leaving: plan)
    }

    /// The days that a text names, or those of the dinners whose numbers it names: "skip 2".
    private func days(in text: String, of plan: WeekPlan, today: Weekday) -> [Weekday] {
        let named = Weekday.named(in: text, today: today)
        guard named.isEmpty else { return named }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        return plan.dinners.filter { numbers.contains($0.number) }.map(\.day)
    }
}
