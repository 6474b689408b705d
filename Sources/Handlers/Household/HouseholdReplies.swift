import RouterKit

/// Everything that Household says to customers.
enum HouseholdReplies {
    static let whichName = Phrase(
        "I can't use that as a name. Text THIS IS and a first name of up to 30 letters, such as THIS IS ANNA.",
        es: "No puedo usar eso como nombre. Escribe SOY y un nombre de hasta 30 letras, como SOY ANA."
    )

    static func new(_ name: String) -> Phrase {
        // A name in another script than Latin leaves half the room of a text message.
        guard name.allSatisfy(\.isASCII) else {
            return Phrase(
                "Hi \(name)! This conversation is yours until 2 hours after your last text. Text PLAN for your dinners.",
                es: "¡Hola \(name)! Esta conversación es tuya hasta 2 horas después de tu último mensaje. Escribe PLAN."
            )
        }
        return Phrase(
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
            "Hi \(name), you're back where you were. Text CONTINUE to see it, or PLAN.",
            es: "Hola \(name), estás donde lo dejaste. Escribe CONTINUAR para verlo, o PLAN."
        )
    }

    static func full(_ name: String) -> Phrase {
        Phrase(
            "Sorry \(name), 8 people share this number already, and I can't keep more apart. You can still text PLAN.",
            es: "Lo siento \(name), 8 personas ya comparten este número y no puedo separar más. Puedes escribir PLAN."
        )
    }

    static func members(_ names: [String]) -> Phrase {
        guard !names.isEmpty else {
            return Phrase(
                "Nobody has said a name on this number yet. Text THIS IS ANNA for a conversation of your own.",
                es: "Nadie ha dicho su nombre en este número. Escribe SOY ANA para tener tu propia conversación."
            )
        }
        let room = names.allSatisfy { $0.allSatisfy(\.isASCII) } ? Self.roomForNames : Self.roomForOtherNames
        let shown = names.indices.prefix(while: { last in names[...last].reduce(0) { $0 + $1.count + 2 } <= room }).map
        { names[$0] }
        let more = names.count - shown.count
        let all = shown.joined(separator: ", ")
        return Phrase(
            "On this number: \(all)\(more > 0 ? " and \(more) more" : ""). Text THIS IS and a name to go on as that person.",
            es: "En este número: \(all)\(more > 0 ? " y \(more) más" : ""). Escribe SOY y un nombre para seguir así."
        )
    }

    /// What two parts of a text message have room for beside the words around them.
    private static let roomForNames = 200
    /// The same when a name is in no Latin letters.
    private static let roomForOtherNames = 48
}
