import MealPlanning
import RouterKit

/// Everything that the four questions say to customers.
enum OnboardingReplies {
    static func beginning(with question: Phrase, link: String?) -> Phrase {
        let place = link.map { (english: " Or all at once here: \($0)", spanish: " O todas juntas aquí: \($0)") }
        return Phrase(
            "Four short questions, so that your dinners fit. SKIP leaves one out.\(place?.english ?? "")\n\(question[.english])",
            es:
                "Cuatro preguntas cortas, para cenas a tu gusto. SALTA deja una sin responder.\(place?.spanish ?? "")\n\(question[.spanish])"
        )
    }

    static func goingOn(with question: Phrase) -> Phrase {
        Phrase("Let's go on. \(question[.english])", es: "Sigamos. \(question[.spanish])")
    }

    static func notUnderstood(_ question: Phrase) -> Phrase {
        Phrase("I didn't get that, sorry. \(question[.english])", es: "No entendí, perdona. \(question[.spanish])")
    }

    static func question(_ step: Onboarding.Step) -> Phrase {
        switch step {
        case .people:
            Phrase("1 of 4: For how many do you cook?", es: "1 de 4: ¿Para cuántos cocinas?")
        case .diet:
            Phrase(
                "2 of 4: What do you eat? A: everything, B: fish but no meat, C: vegetarian, D: vegan.",
                es: "2 de 4: ¿Qué comes? A: de todo, B: pescado pero no carne, C: vegetariano, D: vegano."
            )
        case .foods:
            Phrase(
                "3 of 4: Any allergies, or foods you never eat? Such as NUTS, MUSHROOMS. Or NONE.",
                es: "3 de 4: ¿Alergias, o alimentos que nunca comes? Por ejemplo NUECES, CHAMPIÑONES. O NINGUNO."
            )
        case .days:
            Phrase(
                "4 of 4: On which days do you cook, and how long may it take? Such as MON TO FRI, 40 MINUTES.",
                es: "4 de 4: ¿Qué días cocinas, y cuánto puede tardar? Por ejemplo LUNES A VIERNES, 40 MINUTOS."
            )
        }
    }

    /// How a question is answered, for who asks for help.
    static func hint(_ step: Onboarding.Step) -> Phrase {
        switch step {
        case .people: Phrase("a number, for how many you cook", es: "un número: para cuántos cocinas")
        case .diet: Phrase("A, B, C or D for what you eat", es: "A, B, C o D: qué comes")
        case .foods: Phrase("foods you never eat, or NONE", es: "alimentos que nunca comes, o NINGUNO")
        case .days: Phrase("the days you cook on, such as MON TO FRI", es: "los días que cocinas: LUNES A VIERNES")
        }
    }

    static func diets(in language: Language) -> [Question.Choice] {
        zip(["A", "B", "C", "D"], [Diet.everything, .pescatarian, .vegetarian, .vegan]).map { label, diet in
            Question.Choice(label: label, title: Self.name(of: diet)[language], value: diet.rawValue)
        }
    }

    private static func name(of diet: Diet) -> Phrase {
        switch diet {
        case .everything: Phrase("everything", es: "de todo")
        case .pescatarian: Phrase("fish but no meat", es: "pescado pero no carne")
        case .vegetarian: Phrase("vegetarian", es: "vegetariano")
        case .vegan: Phrase("vegan", es: "vegano")
        }
    }

    static func finished(_ preferences: CustomerPreferences, hasPlan: Bool) -> Phrase {
        let next =
            hasPlan
            ? Phrase("Text NEW PLAN for one that fits.", es: "Escribe NUEVO PLAN para otro a tu gusto.")
            : Phrase("Text PLAN for dinners that fit.", es: "Escribe PLAN para cenas a tu gusto.")
        let isCareful = !preferences.allergies.isEmpty
        func text(_ language: Language) -> String {
            [3, 1, 0].lazy.map { limit in
                let facts = preferences.facts(in: language, naming: limit)
                return Phrase(
                    """
                    All set: I plan for \(facts). \(isCareful ? "Please still check labels: I go by names only. " : "")\
                    \(next[.english])
                    """,
                    es: """
                        Listo: planeo para \(facts). \(isCareful ? "Revisa siempre las etiquetas: solo me guío por nombres. " : "")\
                        \(next[.spanish])
                        """
                )[language]
            }.firstThatFits
        }
        return Phrase(text(.english), es: text(.spanish))
    }
}
