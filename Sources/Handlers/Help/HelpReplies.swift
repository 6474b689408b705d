import MealPlanning
import RouterKit

/// Everything that Help says to customers.
enum HelpReplies {
    static let youCanText = Phrase("You can text:", es: "Puedes escribir:")
    static let hello = Phrase(
        "Hi! I plan dinners from your farm box. You can text:",
        es: "¡Hola! Planeo cenas con tu caja de la granja. Puedes escribir:"
    )
    static let notUnderstood = Phrase(
        "Sorry, I didn't get that. You can text:",
        es: "Perdona, no entendí. Puedes escribir:"
    )
    static let allRight = Phrase("All right! You can text:", es: "¡Muy bien! Puedes escribir:")
    static let nothingChanged = Phrase(
        "OK, nothing changed. You can text:",
        es: "Bien, no cambié nada. Puedes escribir:"
    )
    static let welcome = Phrase("You're welcome!", es: "¡De nada!")
    static let orHelp = Phrase("HELP for more", es: "AYUDA para más")

    /// What can be said of an open plan.
    static func example(_ plan: WeekPlan) -> Phrase {
        let number = plan.exampleNumber
        return Phrase("SWAP \(number) for another dinner", es: "CAMBIA \(number) para otra cena")
    }

    /// The second message in a row that nobody understood: fewer things to say, and how to say them.
    static func stillNotUnderstood(_ example: String, question: String?, language: Language) -> Phrase {
        guard let question else {
            return Phrase(
                """
                I still don't get it, sorry. I only understand short commands, one at a time. Try just this: \(example). \
                To begin anew: START OVER. For a list: HELP.
                """,
                es: """
                    Sigo sin entender, perdona. Solo entiendo órdenes cortas, una por mensaje. Prueba solo esto: \(example). \
                    Para empezar otra vez: NUEVO. Para una lista: AYUDA.
                    """
            )
        }
        return Phrase(
            """
            I still don't get it, sorry. I'm waiting for your answer:
            \(question)
            Or text START OVER to begin anew, HELP for a list.
            """,
            es: """
                Sigo sin entender, perdona. Espero tu respuesta:
                \(question)
                O escribe NUEVO para empezar otra vez, AYUDA para una lista.
                """
        )
    }

    /// How many suggestions there are at most; fewer where two parts of a text message do not hold them.
    private static let maximumSuggestions = 5

    static func help(_ opening: Phrase, answers: String?, suggestions: [String], in language: Language) -> String {
        stride(from: Self.maximumSuggestions, through: 1, by: -1).lazy
            .map {
                ([opening[language]] + [answers].compactMap(\.self) + suggestions.prefix($0)).joined(separator: "\n")
            }
            .firstThatFits
    }
}
