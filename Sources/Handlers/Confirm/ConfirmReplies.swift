import MealPlanning
import RouterKit

/// Everything that Confirm says to customers.
enum ConfirmReplies {
    static let hint = "YES to confirm, NO to change something"
    static let noPlan: Reply = "There is no plan to confirm yet. Text PLAN and I'll make one."
    static let alreadyConfirmed: Reply = "Your week is confirmed already. Text PLAN to see it."
    static let declined: Reply =
        "OK, nothing is confirmed. Text SWAP 2 for another dinner, SKIP THU to drop a day, or CONFIRM when it's right."

    static func summary(_ plan: WeekPlan) -> Reply {
        var lines = [plan.lines]
        if !plan.skippedDays.isEmpty { lines.append("Skipped: \(plan.skippedDays.map(\.shortName).listed())") }
        for exchange in plan.exchanges {
            lines.append("In your box: \(exchange.alternative) instead of \(exchange.item)")
        }
        return "Your week:\n\(lines.joined(separator: "\n"))\nIs that right? Reply YES or NO."
    }

    static func confirmed(_ plan: WeekPlan) -> Reply {
        """
        Confirmed! \(plan.count), starting with \(plan.dinners.first?.title ?? "") on \
        \(plan.dinners.first?.day.name ?? ""). Text PLAN any time to see your week. Enjoy!
        """
    }
}
