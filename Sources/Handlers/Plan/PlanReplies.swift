import MealPlanning
import RouterKit

/// Everything that Plan says to customers.
enum PlanReplies {
    static let started: Reply = "On it! I'm looking at what's in your box. Your dinners will be here in a moment."
    static let stillWorking: Reply = "Still working on your plan. It will be here in a moment."
    static let restarted: Reply =
        "That took too long, sorry. I've started your plan again; it will be here in a moment."
    static let failed: Reply =
        "Sorry, I couldn't look into your box just now, so there is no plan yet. Text PLAN to try again."
    static let nothingToCook: Reply =
        "I found nothing in your box that makes a dinner. Add some vegetables or a protein to it, then text PLAN again."
    static let anotherWeekHint = "YES to plan a new week, NO to keep this one"
    static let weekStays: Reply = "OK, your week stays as it is. Text PLAN to see it."

    static func ready(_ plan: WeekPlan) -> Reply {
        "Your \(plan.count) from this week's box:\n\(plan.lines)\n\(Self.whatNext)"
    }

    static func again(_ plan: WeekPlan) -> Reply {
        "Here is your plan:\n\(plan.lines)\n\(Self.whatNext)"
    }

    static func confirmed(_ plan: WeekPlan) -> Reply {
        "Your confirmed week:\n\(plan.lines)\nDrop it and plan a new one? Reply YES or NO."
    }

    private static let whatNext = "Text SWAP 2 for another dinner, SKIP THU to drop a day, or CONFIRM."
}
