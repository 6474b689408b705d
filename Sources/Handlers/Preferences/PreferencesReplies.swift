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

    static func these(_ preferences: CustomerPreferences, notUnderstood: String?) -> Phrase {
        let missing = notUnderstood?.prefix(24)
        return Phrase(
            """
            \(missing.map { "I don't know \"\($0)\". " } ?? "")I plan for \(Self.facts(preferences, in: .english)). Text what \
            changes: I'M VEGETARIAN, NO MUSHROOMS, WE ARE 4.
            """,
            es: """
                \(missing.map { "No conozco \"\($0)\". " } ?? "")Planeo para \(Self.facts(preferences, in: .spanish)). Escribe \
                qué cambia: SOY VEGETARIANA, SIN CHAMPIÑONES, SOMOS 4.
                """
        )
    }

    static func noted(
        _ preferences: CustomerPreferences,
        notUnderstood: String?,
        isAllergy: Bool,
        hasPlan: Bool
    ) -> Phrase {
        let missing = notUnderstood?.prefix(24)
        var english = ["Noted: \(Self.facts(preferences, in: .english))."]
        var spanish = ["Anotado: \(Self.facts(preferences, in: .spanish))."]
        if let missing {
            english.append("I don't know \"\(missing)\".")
            spanish.append("No conozco \"\(missing)\".")
        }
        if isAllergy {
            english.append("Please still check labels: I go by names only.")
            spanish.append("Revisa siempre las etiquetas: solo me guío por nombres.")
        }
        english.append(
            hasPlan
                ? "Your plan stays; START OVER, then PLAN makes a new one, UNDO takes that back."
                : "Text PLAN for dinners that fit."
        )
        spanish.append(
            hasPlan
                ? "Tu plan queda; NUEVO y luego PLAN hace otro, DESHACER vuelve atrás."
                : "Escribe PLAN para cenas a tu gusto."
        )
        return Phrase(english.joined(separator: " "), es: spanish.joined(separator: " "))
    }

    /// For whom, what and when: "2, vegetarian, without mushrooms, Mon to Fri".
    private static func facts(_ preferences: CustomerPreferences, in language: Language) -> String {
        var facts = [Self.people(preferences.people)[language], Self.diet(preferences.diet)[language]]
        if !preferences.dislikes.isEmpty {
            let names = preferences.dislikes.compactMap { FoodCatalogue.standard[$0]?.name }
            let more =
                names.count > 3 ? Phrase(" and \(names.count - 3) more", es: " y \(names.count - 3) más")[language] : ""
            let list = names.prefix(3).joined(separator: ", ") + more
            facts.append(Phrase("without \(list)", es: "sin \(list)")[language])
        }
        if preferences.days != Weekday.workweek {
            facts.append(preferences.days.map { $0.shortName(in: language) }.listed(in: language))
        }
        return facts.joined(separator: ", ")
    }

    private static func people(_ count: Int) -> Phrase {
        count == 1 ? Phrase("1 person", es: "1 persona") : Phrase("\(count) people", es: "\(count) personas")
    }

    private static func diet(_ diet: Diet) -> Phrase {
        switch diet {
        case .everything: Phrase("eating everything", es: "de todo")
        case .pescatarian: Phrase("fish but no meat", es: "pescado pero no carne")
        case .vegetarian: Phrase("vegetarian", es: "vegetariano")
        case .vegan: Phrase("vegan", es: "vegano")
        }
    }
}
