import MealPlanning
import RouterKit

/// Everything that Restart says to customers.
enum RestartReplies {
    static let startedOver = Phrase(
        "OK, a fresh start: your plan and its changes are gone. Text PLAN and I'll make one from your box.",
        es: "Bien, empezamos de nuevo: el plan y sus cambios se borraron. Escribe PLAN y hago uno con tu caja."
    )
    static let nothingToDrop = Phrase(
        "OK, a fresh start. Text PLAN for dinners from your box.",
        es: "Bien, empezamos de nuevo. Escribe PLAN para cenas con tu caja."
    )
    static let dropConfirmedWeek = Phrase(
        "Your week is confirmed. Drop it, with its recipes, and start over? Reply YES or NO.",
        es: "Tu semana está confirmada. ¿La borro, con sus recetas, y empezamos de nuevo? Responde SI o NO."
    )
    static let dropHint = Phrase(
        "YES to drop your confirmed week, NO to keep it",
        es: "SI para borrar tu semana confirmada, NO para quedarte con ella"
    )
    static let weekStays = Phrase(
        "OK, your week stays confirmed. Text PLAN to see it.",
        es: "Bien, tu semana sigue confirmada. Escribe PLAN para verla."
    )
    static let laterThen = Phrase(
        "OK. Everything stays as it is; text PLAN when you want to go on.",
        es: "Bien. Todo queda como está; escribe PLAN cuando quieras seguir."
    )
    static let stillWorking = Phrase(
        "I'm still working on your plan. It will be here in a moment.",
        es: "Sigo trabajando en tu plan. Llega en un momento."
    )

    static let weekIsOver = Phrase(
        "The plan we had was for a week that is over. Text PLAN and I'll make a new one.",
        es: "El plan que teníamos era de una semana que ya pasó. Escribe PLAN y hago otro."
    )

    static func yourPlan(_ plan: WeekPlan, _ next: String) -> Phrase {
        Phrase(
            "Here is where we were:\n\(plan.lines(in: .english))\n\(next)",
            es: "Aquí estábamos:\n\(plan.lines(in: .spanish))\n\(next)"
        )
    }

    static func whereYouWere(_ next: String) -> Phrase {
        Phrase("Here is where we were. Reply with:\n\(next)", es: "Aquí estábamos. Responde con:\n\(next)")
    }

    static func nothingUnderWay(_ next: String) -> Phrase {
        Phrase(
            "There is nothing to go on with just now. You can text:\n\(next)",
            es: "No hay nada pendiente. Puedes escribir:\n\(next)"
        )
    }
}
