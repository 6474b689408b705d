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
    static let welcome = Phrase("You're welcome!", es: "¡De nada!")
    static let orHelp = Phrase("HELP for more", es: "AYUDA para más")

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

    /// How many suggestions fit two segments beside the opening.
    private static let maximumSuggestions = 5

    static func help(_ opening: Phrase, answers: String?, suggestions: [String], in language: Language) -> String {
        let lines = [opening[language]] + [answers].compactMap(\.self) + suggestions.prefix(Self.maximumSuggestions)
        return lines.joined(separator: "\n")
    }
}
