import MealPlanning
import RouterKit

/// Everything that Skip says to customers.
enum SkipReplies {
    static let hint = "THU, or the days you mean"
    static let skippedNothing: Reply = "OK, I skip nothing. Text SKIP THU, or the days you mean, to drop some."
    static let noPlan: Reply = "There is no plan to skip days of yet. Text PLAN and I'll make one."
    static let alreadyConfirmed: Reply =
        "Your week is confirmed, so I left it as it is. Text PLAN to see it or to plan a new one."

    static func whichDays(_ plan: WeekPlan) -> Reply {
        "Which days should I skip? You have dinners on \(plan.dinners.map(\.day.shortName).listed())."
    }

    static func skipped(_ dropped: [WeekPlan.Dinner], leaving plan: WeekPlan) -> Reply {
        """
        OK, no dinner on \(dropped.map(\.day.name).listed()). That leaves \(plan.count), on \
        \(plan.dinners.map(\.day.shortName).listed()). Text PLAN to see them or CONFIRM if that's right.
        """
    }

    static func nothingPlanned(on days: [Weekday], _ plan: WeekPlan) -> Reply {
        """
        There's no dinner on \(days.map(\.name).listed(with: "or")), so nothing changed. You have dinners on \
        \(plan.dinners.map(\.day.shortName).listed()).
        """
    }

    static func nothingLeft(_ plan: WeekPlan) -> Reply {
        """
        That would leave no dinner at all, so I changed nothing. You have dinners on \
        \(plan.dinners.map(\.day.shortName).listed()); skip fewer of them.
        """
    }
}
