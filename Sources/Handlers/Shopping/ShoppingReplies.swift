import MealPlanning
import RouterKit

/// Everything that Shopping says to customers.
enum ShoppingReplies {
    static let noPlan = Phrase(
        "There are no dinners to shop for yet. Text PLAN and I'll find some.",
        es: "Todavía no hay cenas para las que comprar. Escribe PLAN y busco algunas."
    )
    static let alreadyConfirmed = Phrase(
        "Your week is confirmed, so the box stays as it is. Text UNDO to change it.",
        es: "Tu semana está confirmada, así que la caja queda igual. Escribe DESHACER para cambiarla."
    )
    static let boxIsRight = Phrase(
        "Your box suits your dinners as it is. Text CONFIRM when the plan is right.",
        es: "Tu caja va bien con tus cenas. Escribe CONFIRMAR si el plan está bien."
    )
    static let gone = Phrase(
        "That exchange is no longer there. Text BETTER BOX to see what there is.",
        es: "Ese cambio ya no está. Escribe MEJOR CAJA para ver qué hay."
    )

    static func list(_ list: ShoppingList) -> Phrase {
        guard !list.toBuy.isEmpty else {
            return Phrase(
                "Nothing to buy: your box has it all, with what a kitchen has.",
                es: "Nada que comprar: tu caja lo tiene todo, con lo que hay en una cocina."
            )
        }
        let lines = list.toBuy.map(\.text)
        func text(_ language: Language) -> String {
            let opening = Phrase("To buy besides your box:", es: "Para comprar además de tu caja:")[language]
            return stride(from: lines.count, through: 1, by: -1).lazy.map { count -> String in
                let rest = lines.count - count
                let more = Phrase("and \(rest) more, see the plan's page", es: "y \(rest) más, mira la página del plan")
                return ([opening] + lines.prefix(count) + (rest > 0 ? [more[language]] : [])).joined(separator: "\n")
            }.firstThatFits
        }
        return Phrase(text(.english), es: text(.spanish))
    }

    static func offer(_ swaps: [BoxSwap]) -> Phrase {
        func text(_ language: Language) -> String {
            let lines = zip(["A", "B"], swaps).map { "\($0): \($1.phrase[language])" }
            let ending =
                swaps.count == 1
                ? Phrase("Reply A to do it.", es: "Responde A para hacerlo.")
                : Phrase("Reply A or B.", es: "Responde A o B.")
            return (lines + [ending[language]]).joined(separator: "\n")
        }
        return Phrase(text(.english), es: text(.spanish))
    }

    static func exchanged(_ swap: BoxSwap, _ plan: WeekPlan) -> Phrase {
        Phrase(
            "Done: \(swap.alternative.name) instead of \(swap.item.name).\n\(plan.lines(in: .english))\nText CONFIRM, or UNDO.",
            es:
                "Hecho: \(swap.alternative.name) en vez de \(swap.item.name).\n\(plan.lines(in: .spanish))\nEscribe CONFIRMAR o DESHACER."
        )
    }

    static func summary(_ swap: BoxSwap) -> Phrase {
        Phrase(
            "\(swap.alternative.name) instead of \(swap.item.name) in your box",
            es: "\(swap.alternative.name) en vez de \(swap.item.name) en tu caja"
        )
    }
}
