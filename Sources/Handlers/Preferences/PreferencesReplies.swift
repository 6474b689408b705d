import Foundation
import MealPlanning
import RouterKit

/// Everything that Preferences says to customers.
enum PreferencesReplies {
    static let modification = Phrase("changing how you eat", es: "cambiar cómo comes")
    static let speaking = Phrase(
        "OK, English it is. Text PLAN for your dinners, HELP for what you can do.",
        es: "Bien, seguimos en español. Escribe PLAN para tus cenas, AYUDA para ver qué puedes hacer."
    )
    static let whichZone = Phrase(
        "Which time zone is yours? Text TIME ZONE and Eastern, Central, Mountain or Pacific, or a name such as America/Denver.",
        es:
            "¿Cuál es tu zona horaria? Escribe ZONA HORARIA y Eastern, Central, Mountain o Pacific, o un nombre como America/Denver."
    )

    static func living(in timeZone: TimeZone) -> Phrase {
        let name = timeZone.identifier
        return Phrase(
            "OK, your days are those of \(name). Text PLAN for your dinners.",
            es: "Bien, tus días son los de \(name). Escribe PLAN para tus cenas."
        )
    }

    static func tooMany(_ words: String) -> Phrase {
        Phrase(
            "I can plan for 1 to 20 people, so \(words.prefix(12)) changed nothing. Text WE ARE 4, or as many as you are.",
            es:
                "Puedo planear para 1 a 20 personas, así que con \(words.prefix(12)) no cambié nada. Escribe SOMOS 4, o los que sean."
        )
    }

    static func these(_ preferences: CustomerPreferences, notUnderstood: String?) -> Phrase {
        let missing = notUnderstood?.prefix(24)
        return Phrase(
            """
            \(missing.map { "I don't know \"\($0)\". " } ?? "")I plan for \(preferences.facts(in: .english, naming: 2)). Text what \
            changes: I'M VEGETARIAN, NO MUSHROOMS, WE ARE 4.
            """,
            es: """
                \(missing.map { "No conozco \"\($0)\". " } ?? "")Planeo para \(preferences.facts(in: .spanish, naming: 2)). Escribe \
                qué cambia: SOY VEGETARIANA, SIN CHAMPIÑONES, SOMOS 4.
                """
        )
    }

    /// What was noted, from which text; how somebody eats is told with what they just named first.
    static func noted(
        _ preferences: CustomerPreferences,
        from message: String,
        notUnderstood: String?,
        isAllergy: Bool,
        hasPlan: Bool
    ) -> Phrase {
        func text(_ language: Language) -> String {
            [3, 1, 0].lazy.map { limit -> String in
                let facts = preferences.facts(in: language, namedFirst: message, naming: limit)
                let noted = Phrase("Noted: I plan for \(facts).", es: "Anotado: planeo para \(facts).")
                return ([noted] + Self.rest(notUnderstood, isAllergy: isAllergy, hasPlan: hasPlan)).map { $0[language] }
                    .joined(separator: " ")
            }.firstThatFits
        }
        return Phrase(text(.english), es: text(.spanish))
    }

    /// What comes after what was noted.
    private static func rest(_ notUnderstood: String?, isAllergy: Bool, hasPlan: Bool) -> [Phrase] {
        var sentences: [Phrase] = []
        if let words = notUnderstood?.prefix(24) {
            sentences.append(Phrase("I don't know \"\(words)\".", es: "No conozco \"\(words)\"."))
        }
        if isAllergy {
            sentences.append(
                Phrase(
                    "Please still check labels: I go by names only.",
                    es: "Revisa siempre las etiquetas: solo me guío por nombres."
                )
            )
        }
        sentences.append(
            hasPlan
                ? Phrase(
                    "Your plan stays as it is: text NEW PLAN for one that fits, UNDO to take this back.",
                    es: "Tu plan queda igual: escribe NUEVO PLAN para otro a tu gusto, DESHACER para volver atrás."
                )
                : Phrase("Text PLAN for dinners that fit.", es: "Escribe PLAN para cenas a tu gusto.")
        )
        return sentences
    }
}
