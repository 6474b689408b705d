import MealPlanning
import RouterKit

/// Everything that Remove says to customers.
enum RemoveReplies {
    static let noPlan = Phrase(
        "There is no plan yet, so I can't take anything out of it. Text PLAN and I'll make one.",
        es: "Todavía no hay plan, así que no puedo quitar nada. Escribe PLAN y hago uno."
    )
    static let alreadyConfirmed = Phrase(
        "Your week is confirmed, so I left it as it is. Text UNDO to change it after all, or PLAN to see it.",
        es: "Tu semana está confirmada, así que no la cambié. Escribe DESHACER para cambiarla, o PLAN para verla."
    )
    static let removedNothing = Phrase(
        "OK, I take nothing out. Text REMOVE and an item when you want something gone, or CONFIRM.",
        es: "Bien, no quito nada. Escribe QUITA y un producto cuando quieras quitar algo, o CONFIRMAR."
    )
    static let noLongerThere = Phrase(
        "That is no longer in your box, so nothing changed. Text PLAN to see your dinners.",
        es: "Eso ya no está en tu caja, así que no cambié nada. Escribe PLAN para ver tus cenas."
    )

    static func removeWhat(_ plan: WeekPlan, _ cart: Cart) -> Phrase {
        let number = plan.exampleNumber
        let food = cart.contents.lazy.compactMap { FoodCatalogue.standard.foods(in: $0.name).first }.first
        let item = food?.name.uppercased() ?? ""
        return Phrase(
            "What should go? Text REMOVE and an item of your box, such as REMOVE \(item), or REMOVE \(number) for a dinner.",
            es: "¿Qué quito? Escribe QUITA y algo de tu caja, como QUITA \(item), o QUITA \(number) para una cena."
        )
    }

    static func nothingLeft(_ plan: WeekPlan) -> Phrase {
        let number = plan.exampleNumber
        return Phrase(
            "That would leave no dinner at all, so I changed nothing. Text SWAP \(number) for another, or START OVER to drop the plan.",
            es:
                "No quedaría ninguna cena, así que no cambié nada. Escribe CAMBIA \(number) para otra, o NUEVO para borrar el plan."
        )
    }

    static func summary(_ dinners: [WeekPlan.Dinner]) -> Phrase {
        let titles = dinners.map(\.title)
        return Phrase("removing \(titles.listed(in: .english))", es: "quitar \(titles.listed(in: .spanish))")
    }

    static func which(_ items: [CartItem], called words: String) -> Phrase {
        let labels = ["A", "B", "C", "D", "E"].prefix(items.count)
        let lines = zip(labels, items).map { "\($0): \($1.name.prefix(40))" }.joined(separator: "\n")
        let words = words.prefix(30)
        return Phrase(
            "Which \"\(words)\" should go?\n\(lines)\nReply \(labels.listed(in: .english, or: true)).",
            es: "¿Qué \"\(words)\" quito?\n\(lines)\nResponde \(labels.listed(in: .spanish, or: true))."
        )
    }

    static func notInBox(_ words: String, _ cart: Cart) -> Phrase {
        let words = words.prefix(30)
        // Letters outside of GSM 03.38, which the customer's words may have, leave room for fewer items, or none.
        let items = [4, 1, 0].map { count in
            cart.contents.prefix(count).map { $0.name.prefix(26).trimmingSpaces }.joined(separator: ", ")
        }
        return Phrase(
            items.lazy.map { items in
                let contents = items.isEmpty ? "" : " It has \(items) and more."
                return """
                    There's no "\(words)" in your box, so nothing changed.\(contents) Text REMOVE and an item, or CONFIRM.
                    """
            }.firstThatFits,
            es: items.lazy.map { items in
                let contents = items.isEmpty ? "" : " Tiene \(items) y más."
                return """
                    No hay "\(words)" en tu caja, así que no cambié nada.\(contents) Escribe QUITA y un producto, o CONFIRMAR.
                    """
            }.firstThatFits
        )
    }

    static func noSuchDinner(_ words: String, _ plan: WeekPlan) -> Phrase {
        let numbers = plan.dinners.map { "\($0.number)" }
        return Phrase(
            """
            There's no dinner "\(words.prefix(30))" in your plan, so nothing changed. Text REMOVE and a number, \
            \(numbers.listed(in: .english, or: true)), or PLAN to see them.
            """,
            es: """
                No hay cena "\(words.prefix(30))" en tu plan, así que no cambié nada. Escribe QUITA y un número, \
                \(numbers.listed(in: .spanish, or: true)), o PLAN para verlas.
                """
        )
    }

    static func removedDinners(_ dinners: [WeekPlan.Dinner], leaving plan: WeekPlan) -> Phrase {
        let titles = dinners.prefix(2).map { String($0.title) } + (dinners.count > 2 ? ["\(dinners.count - 2)"] : [])
        return Phrase(
            """
            OK, \(titles.listed(in: .english))\(dinners.count > 2 ? " more" : "") \(dinners.count > 1 ? "are" : "is") out: no \
            dinner on \(dinners.map { $0.day.name(in: .english) }.listed(in: .english, or: true)). That leaves \(plan.count(in: .english)). Text PLAN to see them, UNDO \
            to take that back, or CONFIRM.
            """,
            es: """
                Listo, sin \(titles.listed(in: .spanish))\(dinners.count > 2 ? " más" : ""): no hay cena \
                \(dinners.map { "el \($0.day.name(in: .spanish))" }.listed(in: .spanish)). \
                \(plan.dinners.count == 1 ? "Queda" : "Quedan") \(plan.count(in: .spanish)). Escribe PLAN para verlas, \
                DESHACER para volver, o CONFIRMAR.
                """
        )
    }
}
