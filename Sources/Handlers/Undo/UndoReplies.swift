import MealPlanning
import RouterKit

/// Everything that Undo says to customers.
enum UndoReplies {
    static let nothing = Phrase(
        "There is nothing to undo. Text PLAN to see your dinners, or HELP for what you can do.",
        es: "No hay nada que deshacer. Escribe PLAN para ver tus cenas, o AYUDA para ver qué puedes hacer."
    )
    static let recipesAreOut = Phrase(
        "Your recipes are out already, so the week stays as it is. Text PLAN to plan a new one.",
        es: "Tus recetas ya se enviaron, así que la semana queda igual. Escribe PLAN para planear otra."
    )

    /// What can be said next, unless a question is open again.
    static func next(hasMore: Bool) -> Phrase {
        Phrase(
            " Text PLAN to see them\(hasMore ? ", UNDO for the change before" : ""), or CONFIRM.",
            es: " Escribe PLAN para verlas\(hasMore ? ", DESHACER para el cambio anterior" : ""), o CONFIRMAR."
        )
    }

    /// The question that is open again.
    static func open(_ howToAnswer: String) -> Phrase {
        Phrase("\nYou can reply:\n\(howToAnswer)", es: "\nPuedes responder:\n\(howToAnswer)")
    }

    /// What can be said after a change of how somebody eats.
    static func nextMeal(hasMore: Bool) -> Phrase {
        Phrase(
            " Text PREFERENCES to see how I plan for you\(hasMore ? ", UNDO for the change before" : ""), or PLAN.",
            es:
                " Escribe PREFERENCIAS para ver cómo planeo\(hasMore ? ", DESHACER para el cambio anterior" : ""), o PLAN."
        )
    }

    static func preferences(_ summary: String, next: Phrase) -> Phrase {
        Phrase(
            "Undone: \(summary.prefix(90)).\(next[.english])",
            es: "Deshecho: \(summary.prefix(90)).\(next[.spanish])"
        )
    }

    static func undone(_ summary: String, _ plan: WeekPlan?, isConfirmation: Bool, next: Phrase) -> Phrase {
        let summary = summary.prefix(90)
        let open = Phrase(" No recipes will come.", es: " No llegarán recetas.")
        let english = plan.map { " You have \($0.count(in: .english)), on \(Self.days(of: $0, in: .english))." }
        let spanish = plan.map { " Tienes \($0.count(in: .spanish)): \(Self.days(of: $0, in: .spanish))." }
        return Phrase(
            "Undone: \(summary).\(isConfirmation ? open[.english] : "")\(english ?? "")\(next[.english])",
            es: "Deshecho: \(summary).\(isConfirmation ? open[.spanish] : "")\(spanish ?? "")\(next[.spanish])"
        )
    }

    private static func days(of plan: WeekPlan, in language: Language) -> String {
        plan.dinners.map { $0.day.shortName(in: language) }.listed(in: language)
    }
}
