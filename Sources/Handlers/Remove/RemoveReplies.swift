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
    static let removeWhat = Phrase(
        "What should go? Text REMOVE and an item of your box, such as REMOVE SALMON, or REMOVE 3 for a dinner.",
        es: "¿Qué quito? Escribe QUITA y algo de tu caja, como QUITA SALMON, o QUITA 3 para una cena."
    )
    static let nothingLeft = Phrase(
        "That would leave no dinner at all, so I changed nothing. Text START OVER to drop the plan.",
        es: "No quedaría ninguna cena, así que no cambié nada. Escribe NUEVO para borrar el plan."
    )
    static let noLongerThere = Phrase(
        "That is no longer in your box, so nothing changed. Text PLAN to see your dinners.",
        es: "Eso ya no está en tu caja, así que no cambié nada. Escribe PLAN para ver tus cenas."
    )

    static func summary(_ dinners: [WeekPlan.Dinner]) -> Phrase {
        let titles = dinners.map(\.title)
        return Phrase("removing \(titles.listed(in: .english))", es: "quitar \(titles.listed(in: .spanish))")
    }

    static func summary(_ removals: [Pantry.Removal]) -> Phrase {
        let items = removals.map(\.inWords)
        return Phrase(
            "taking \(items.listed(in: .english)) out of your box",
            es: "quitar \(items.listed(in: .spanish)) de tu caja"
        )
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
        let items = cart.contents.prefix(4).map { $0.name.prefix(26).trimmingSpaces }
        return Phrase(
            """
            There's no "\(words.prefix(30))" in your box, so nothing changed. It has \(items.joined(separator: ", ")) and \
            more. Text REMOVE and an item, or CONFIRM.
            """,
            es: """
                No hay "\(words.prefix(30))" en tu caja, así que no cambié nada. Tiene \(items.joined(separator: ", ")) y \
                más. Escribe QUITA y un producto, o CONFIRMAR.
                """
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
        let titles = dinners.map(\.title)
        return Phrase(
            """
            OK, \(titles.listed(in: .english)) is out. That leaves \(plan.count(in: .english)). Text PLAN to see them, UNDO \
            to take that back, or CONFIRM.
            """,
            es: """
                Listo, sin \(titles.listed(in: .spanish)). Quedan \(plan.count(in: .spanish)). Escribe PLAN para verlas, \
                DESHACER para volver, o CONFIRMAR.
                """
        )
    }

    static func removed(_ removals: [Pantry.Removal], _ changes: [Pantry.Change], notFound: String?) -> Phrase {
        let items = removals.map(\.inWords)
        var english = ["OK, out of your box: \(items.listed(in: .english))."]
        var spanish = ["Listo, fuera de tu caja: \(items.listed(in: .spanish))."]
        for change in changes.prefix(2) {
            let (day, dia) = (change.dinner.day.name(in: .english), change.dinner.day.name(in: .spanish))
            if let recipe = change.replacement {
                english.append("\(day) is now \(recipe.title) (was \(change.dinner.title)).")
                spanish.append("El \(dia): \(recipe.title) (era \(change.dinner.title)).")
            } else {
                english.append("\(day)'s \(change.dinner.title) needed it; I found nothing else.")
                spanish.append("\(change.dinner.title) del \(dia) lo necesitaba; no encontré otra cosa.")
            }
        }
        if let notFound {
            english.append("There's no \"\(notFound.prefix(24))\" in it.")
            spanish.append("No hay \"\(notFound.prefix(24))\".")
        }
        english.append("Text CONFIRM if that's right, UNDO if not.")
        spanish.append("Escribe CONFIRMAR si está bien, DESHACER si no.")
        return Phrase(english.joined(separator: " "), es: spanish.joined(separator: " "))
    }
}

extension Pantry.Removal {
    /// The item, with how many of it when that is not all.
    fileprivate var inWords: String {
        let name = self.item.prefix(36).trimmingSpaces
        return self.quantity.map { "\($0) x \(name)" } ?? name
    }
}

extension StringProtocol {
    /// The text without the space that cutting it may leave at its end.
    fileprivate var trimmingSpaces: String {
        var text = String(self)
        while text.last == " " || text.last == "," { text.removeLast() }
        return text
    }
}
