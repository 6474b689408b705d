import MealPlanning
import RouterKit

/// Everything that Confirm says to customers.
enum ConfirmReplies {
    static let hint = Phrase(
        "YES to confirm your plan, NO to change something",
        es: "SI para confirmar tu plan, NO para cambiar algo"
    )
    static let modification = Phrase("confirming your week", es: "confirmar tu semana")
    static let noPlan = Phrase(
        "There is no plan to confirm yet. Text PLAN and I'll make one.",
        es: "Todavía no hay un plan que confirmar. Escribe PLAN y hago uno."
    )
    static let alreadyConfirmed = Phrase(
        "Your week is confirmed already. Text PLAN to see it, RECIPES NOW for the recipes.",
        es: "Tu semana ya está confirmada. Escribe PLAN para verla, RECETAS YA para las recetas."
    )
    static let allSet = Phrase(
        "You're all set: your week is confirmed, and nothing changed. You can text:",
        es: "Todo listo: tu semana está confirmada y no cambió nada. Puedes escribir:"
    )
    static let changeHint = Phrase(
        "What to change: SWAP and a number, SKIP and a day, REMOVE and an item",
        es: "Qué cambio: CAMBIA y un número, SALTA y un día, QUITA y un producto"
    )

    static func declined(_ plan: WeekPlan) -> Phrase {
        let number = plan.exampleNumber
        let (day, dia) = (plan.exampleDay.command(in: .english), plan.exampleDay.command(in: .spanish))
        return Phrase(
            """
            OK, nothing is confirmed. What should change? Text SWAP \(number) for another dinner, SKIP \(day) to drop a day, \
            or CONFIRM when it's right.
            """,
            es: """
                Bien, no confirmé nada. ¿Qué cambio? Escribe CAMBIA \(number) para otra cena, SALTA \(dia) para quitar un \
                día, o CONFIRMAR si está bien.
                """
        )
    }

    static func summary(_ plan: WeekPlan) -> Phrase {
        Phrase(
            "Your week:\n\(Self.lines(of: plan, in: .english))\nIs that right? Reply YES or NO.",
            es: "Tu semana:\n\(Self.lines(of: plan, in: .spanish))\n¿Está bien? Responde SI o NO."
        )
    }

    static func confirmed(_ plan: WeekPlan, link: String?) -> Phrase {
        let first = plan.dinners.first
        let (page, pagina) = (
            link.map { "\nRecipes and shopping list: \($0)" }, link.map { "\nRecetas y compras: \($0)" }
        )
        return Phrase(
            """
            Confirmed! \(plan.count(in: .english)), starting with \(first?.title ?? "") on \
            \(first?.day.name(in: .english) ?? ""). Text PLAN any time to see your week.\(page ?? "")
            """,
            es: """
                ¡Confirmado! \(plan.count(in: .spanish)); la primera: \(first?.title ?? ""), \
                \(first?.day.name(in: .spanish) ?? ""). Escribe PLAN para ver tu semana.\(pagina ?? "")
                """
        )
    }

    private static func lines(of plan: WeekPlan, in language: Language) -> String {
        var lines = [plan.lines(in: language)]
        if !plan.skippedDays.isEmpty {
            let days = plan.skippedDays.map { $0.shortName(in: language) }.listed(in: language)
            lines.append(Phrase("Skipped: \(days)", es: "Sin cena: \(days)")[language])
        }
        for exchange in plan.exchanges {
            lines.append(
                Phrase(
                    "In your box: \(exchange.alternative) instead of \(exchange.item)",
                    es: "En tu caja: \(exchange.alternative) en lugar de \(exchange.item)"
                )[language]
            )
        }
        for removal in plan.removals {
            let what = removal.quantity.map { "\($0) x \(removal.item)" } ?? removal.item
            lines.append(Phrase("Out of your box: \(what)", es: "Fuera de tu caja: \(what)")[language])
        }
        return lines.joined(separator: "\n")
    }
}
