import MealPlanning
import RouterKit

/// Everything that Swap says to customers.
enum SwapReplies {
    static let noPlan = Phrase(
        "There is no plan to swap dinners in yet. Text PLAN and I'll make one.",
        es: "Todavía no hay un plan en el que cambiar cenas. Escribe PLAN y hago uno."
    )
    static let alreadyConfirmed = Phrase(
        "Your week is confirmed, so I left it as it is. Text UNDO to change it after all, or PLAN to see it.",
        es: "Tu semana está confirmada, así que no la cambié. Escribe DESHACER para cambiarla, o PLAN para verla."
    )
    static let gone = Phrase(
        "That dinner is no longer in your plan, so nothing changed. Text PLAN to see what is.",
        es: "Esa cena ya no está en tu plan, así que no cambié nada. Escribe PLAN para ver las que hay."
    )

    static func summary(_ dinner: WeekPlan.Dinner, _ recipe: Recipe) -> Phrase {
        Phrase(
            "swapping \(dinner.title) for \(recipe.title)",
            es: "cambiar \(dinner.title) por \(recipe.title)"
        )
    }

    static func alreadyThere(_ recipe: Recipe, _ dinner: WeekPlan.Dinner) -> Phrase {
        Phrase(
            "\(recipe.title) is in your plan already, so nothing changed. Text SWAP \(dinner.number) for others, or PLAN to see it.",
            es:
                "\(recipe.title) ya está en tu plan, así que no cambié nada. Escribe CAMBIA \(dinner.number) para otras, o PLAN."
        )
    }

    /// Some of the plan's dinners are named because the customer named them: one goes at a time.
    static func which(_ dinners: [WeekPlan.Dinner], of plan: WeekPlan?) -> Phrase {
        let isPart = dinners.count < plan?.dinners.count ?? 0
        func lines(_ language: Language) -> String {
            dinners.map { "\($0.number) \($0.day.shortName(in: language)): \($0.title)" }.joined(separator: "\n")
        }
        return Phrase(
            "\(isPart ? "One at a time: which" : "Which") dinner should I swap? Reply with its number.\n\(lines(.english))",
            es: "\(isPart ? "De una en una: ¿qué" : "¿Qué") cena cambio? Responde con su número.\n\(lines(.spanish))"
        )
    }

    static func offer(_ others: [Recipe], insteadOf dinner: WeekPlan.Dinner, notMet wish: String?) -> Phrase {
        let labels = ["A", "B"].prefix(others.count)
        let lines = zip(labels, others).map { "\($0): \($1.title) (\($1.minutes) min)" }.joined(separator: "\n")
        let wish = wish?.prefix(30)
        return Phrase(
            """
            \(wish.map { "I have no dinner with \"\($0)\" that fits. " } ?? "")Instead of \(dinner.title) on \
            \(dinner.day.name(in: .english)):
            \(lines)
            Reply \(labels.listed(in: .english, or: true)).
            """,
            es: """
                \(wish.map { "No tengo cena con \"\($0)\" que vaya bien. " } ?? "")En lugar de \(dinner.title) el \
                \(dinner.day.name(in: .spanish)):
                \(lines)
                Responde \(labels.listed(in: .spanish, or: true)).
                """
        )
    }

    static func swapped(
        _ dinner: WeekPlan.Dinner,
        for recipe: Recipe,
        exchange: WeekPlan.BoxExchange?,
        toBuy: [Food]
    ) -> Phrase {
        let foods = toBuy.prefix(4).map(\.name).joined(separator: ", ")
        var english = [
            "Done: \(recipe.title) (\(recipe.minutes) min) on \(dinner.day.name(in: .english)) instead of \(dinner.title)."
        ]
        var spanish = [
            "Listo: \(recipe.title) (\(recipe.minutes) min) el \(dinner.day.name(in: .spanish)) en lugar de \(dinner.title)."
        ]
        if let exchange {
            english.append("Your box gets \(exchange.alternative) for \(exchange.item).")
            spanish.append("En tu caja: \(exchange.alternative) por \(exchange.item).")
        }
        if !toBuy.isEmpty {
            english.append("To buy: \(foods).")
            spanish.append("Por comprar: \(foods).")
        }
        english.append("Text CONFIRM if that's right, UNDO if not.")
        spanish.append("Escribe CONFIRMAR si está bien, DESHACER si no.")
        return Phrase(english.joined(separator: " "), es: spanish.joined(separator: " "))
    }

    static func notInPlan(_ words: String, _ plan: WeekPlan) -> Phrase {
        let numbers = plan.dinners.map { "\($0.number)" }
        let words = words.prefix(40)
        return Phrase(
            """
            I can't find "\(words)" in your plan, so nothing changed. Text SWAP and one number, \
            \(numbers.listed(in: .english, or: true)), or PLAN to see it.
            """,
            es: """
                No encuentro "\(words)" en tu plan, así que no cambié nada. Escribe CAMBIA y un número, \
                \(numbers.listed(in: .spanish, or: true)), o PLAN para verlo.
                """
        )
    }

    static func nothingElse(_ dinner: WeekPlan.Dinner) -> Phrase {
        Phrase(
            """
            I have nothing else that fits your box for \(dinner.day.name(in: .english)), so \(dinner.title) stays. Text \
            SKIP \(dinner.day.shortName(in: .english).uppercased()) to drop it, or CONFIRM.
            """,
            es: """
                No tengo otra cosa con tu caja para el \(dinner.day.name(in: .spanish)), así que \(dinner.title) se queda. \
                Escribe SALTA \(dinner.day.shortName(in: .spanish).uppercased()) para quitarla, o CONFIRMAR.
                """
        )
    }
}
