import RouterKit

/// Everything that Household says to customers.
enum HouseholdReplies {
    static let whichName = Phrase(
        "I can't use that as a name. Text THIS IS and a first name of up to 30 letters, such as THIS IS ANNA.",
        es: "No puedo usar eso como nombre. Escribe SOY y un nombre de hasta 30 letras, como SOY ANA."
    )

    static func new(_ name: String) -> Phrase {
        Phrase(
            """
            Hi \(name)! From now on this is your own conversation. It stays yours until 2 hours after your last text; \
            THIS IS \(name.uppercased()) brings you back. Text PLAN for your dinners.
            """,
            es: """
                ¡Hola \(name)! Esta es ahora tu propia conversación, hasta 2 horas después de tu último mensaje; con SOY \
                \(name.uppercased()) vuelves. Escribe PLAN para tus cenas.
                """
        )
    }

    static func back(_ name: String) -> Phrase {
        Phrase(
            "Hi \(name), you're back in your own conversation. Text CONTINUE to see where you were, or PLAN.",
            es: "Hola \(name), estás de vuelta en tu conversación. Escribe CONTINUAR para ver dónde estabas, o PLAN."
        )
    }

    static func full(_ name: String) -> Phrase {
        Phrase(
            "Sorry \(name), 8 people share this number already and I can't keep more apart. Text PLAN to use the shared conversation.",
            es:
                "Lo siento \(name), 8 personas ya comparten este número y no puedo separar más. Escribe PLAN para usar la conversación común."
        )
    }

    static func members(_ names: [String]) -> Phrase {
        guard !names.isEmpty else {
            return Phrase(
                "Nobody has said a name on this number yet. Text THIS IS ANNA for a conversation of your own.",
                es: "Nadie ha dicho su nombre en este número. Escribe SOY ANA para tener tu propia conversación."
            )
        }
        let all = names.joined(separator: ", ")
        return Phrase(
            "On this number: \(all). Text THIS IS and a name to go on as that person.",
            es: "En este número: \(all). Escribe SOY y un nombre para seguir como esa persona."
        )
    }
}
