import MealPlanning
import RouterKit

/// Everything that Feedback says to customers.
enum FeedbackReplies {
    static let noDinners = Phrase(
        "Thanks for telling me! There are no dinners on your plan that I could note it for. Text PLAN for some.",
        es: "¡Gracias por contarme! No hay cenas en tu plan para anotarlo. Escribe PLAN para tener algunas."
    )

    static func invitation(_ plan: WeekPlan) -> Phrase {
        let first = plan.dinners[0]
        return Phrase(
            """
            How were your dinners? Text a number and a word: LOVED \(first.number) if \(first.title) was a hit, \
            \(first.number) MEH if it wasn't. It makes your next plan better.
            """,
            es: """
                ¿Qué tal tus cenas? Escribe un número y una palabra: ME ENCANTO \(first.number) si te gustó \(first.title), \
                \(first.number) REGULAR si no. Así mejora tu próximo plan.
                """
        )
    }

    static func noted(_ opinions: [(dinner: WeekPlan.Dinner, rating: Int?)]) -> Phrase {
        let notes = opinions.prefix(3).map { dinner, rating in
            rating.map { "\(dinner.title) \($0)/5" } ?? dinner.title
        }
        return Phrase(
            "Thanks, noted: \(notes.joined(separator: ", ")). Text another number and a word for the next.",
            es:
                "Gracias, anotado: \(notes.joined(separator: ", ")). Escribe otro número y una palabra para la siguiente."
        )
    }

    static func which(_ dinners: [WeekPlan.Dinner]) -> Phrase {
        let lines = dinners.prefix(5).map { "\($0.number): \($0.title)" }.joined(separator: "\n")
        return Phrase(
            "Thanks! Which dinner was that? Reply with its number.\n\(lines)",
            es: "¡Gracias! ¿Qué cena fue? Responde con su número.\n\(lines)"
        )
    }
}
