import MealPlanning
import RouterKit

/// Everything that Swap says to customers.
enum SwapReplies {
    static let noPlan: Reply = "There is no plan to swap dinners in yet. Text PLAN and I'll make one."
    static let alreadyConfirmed: Reply =
        "Your week is confirmed, so I left it as it is. Text PLAN to see it or to plan a new one."

    static let gone: Reply = "That dinner is no longer in your plan, so nothing changed. Text PLAN to see what is."

    static func which(_ dinners: [WeekPlan.Dinner]) -> Reply {
        let lines = dinners.map { "\($0.number) \($0.day.shortName): \($0.title)" }
        return "Which dinner should I swap? Reply with its number.\n\(lines.joined(separator: "\n"))"
    }

    static func offer(_ others: [Recipe], insteadOf dinner: WeekPlan.Dinner, wished wish: String?) -> Reply {
        let labels = ["A", "B"].prefix(others.count)
        let lines = zip(labels, others).map { "\($0): \($1.title) (\($1.minutes) min)" }
        let opening = wish.map { "I have no dinner with \($0.prefix(30)) that fits. " } ?? ""
        return """
            \(opening)Instead of \(dinner.title) on \(dinner.day.name):
            \(lines.joined(separator: "\n"))
            Reply \(labels.listed(with: "or")).
            """
    }

    static func swapped(
        _ dinner: WeekPlan.Dinner,
        for recipe: Recipe,
        exchange: WeekPlan.BoxExchange?,
        toBuy: [Food]
    ) -> Reply {
        var sentences = [
            "Done: \(recipe.title) (\(recipe.minutes) min) on \(dinner.day.name) instead of \(dinner.title)."
        ]
        if let exchange { sentences.append("Your box gets \(exchange.alternative) for \(exchange.item).") }
        if !toBuy.isEmpty { sentences.append("To buy: \(toBuy.prefix(4).map(\.name).joined(separator: ", ")).") }
        sentences.append("Text CONFIRM if that's right.")
        return Reply(sentences.joined(separator: " "))
    }

    static func notInPlan(_ words: String, _ plan: WeekPlan) -> Reply {
        let numbers = plan.dinners.map { "\($0.number)" }.listed(with: "or")
        return
            "I can't find \"\(words.prefix(40))\" in your plan. Text SWAP and a number, \(numbers), or PLAN to see it."
    }

    static func nothingElse(_ dinner: WeekPlan.Dinner) -> Reply {
        "I have nothing else that fits your box for \(dinner.day.name), so \(dinner.title) stays."
    }
}
