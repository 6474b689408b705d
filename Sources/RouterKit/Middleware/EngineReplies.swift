/// What the framework itself says to customers.
public enum EngineReplies {
    /// Over the rate limit.
    public static let tooFast = Phrase(
        "That's a lot of messages at once! Please wait a minute, then text me again. Nothing you already had is lost.",
        es: "¡Son muchos mensajes a la vez! Espera un minuto y escríbeme de nuevo. No se ha perdido nada."
    )
    /// Longer than anybody types.
    public static let tooLong = Phrase(
        "That message is too long for me to read. Please send it in a few words, or text HELP to see what I understand.",
        es: "Ese mensaje es demasiado largo para mí. Envíalo en pocas palabras, o escribe AYUDA para ver qué entiendo."
    )
    /// A turn failed.
    public static let failed = Phrase(
        "Sorry, something went wrong on our side and nothing was changed. Please send that again in a minute.",
        es: "Lo siento, algo falló de nuestro lado y no se cambió nada. Envíalo de nuevo en un minuto, por favor."
    )
    /// No handler answered.
    public static let notUnderstood = Phrase(
        "Sorry, I didn't understand that. Text HELP to see what I can do.",
        es: "Perdona, no lo entendí. Escribe AYUDA para ver qué puedo hacer."
    )
    /// Nobody understood a text after which the customer wrote again, so it says which.
    static func notUnderstood(_ text: String) -> Phrase {
        let shown = Self.inShort(text)
        return Phrase(
            "Sorry, I didn't understand \"\(shown)\". Text HELP to see what I can do.",
            es: "Perdona, no entendí \"\(shown)\". Escribe AYUDA para ver qué puedo hacer."
        )
    }
    /// The stored state is unknown.
    public static let lostPlace = Phrase(
        "Sorry, we updated our service and lost our place in this conversation.",
        es: "Perdona, actualizamos el servicio y perdimos el hilo de esta conversación."
    )
    /// The one confirmation of an opt-out.
    ///
    /// 47 CFR 64.1200(a)(12) allows one that promotes nothing.
    public static let optedOut = Phrase(
        "You won't get any more messages from us. Text START if you want them again.",
        es: "Ya no recibirás más mensajes nuestros. Escribe START si los quieres otra vez."
    )
    /// The confirmation of an opt-in.
    public static let optedIn = Phrase(
        "You will get messages from us again. Text HELP to see what I can do, STOP to end them.",
        es: "Recibirás nuestros mensajes otra vez. Escribe AYUDA para ver qué puedo hacer, STOP para no recibirlos."
    )

    /// What the customer also asked for and may text next, by itself.
    static func thenText(_ requests: [String]) -> Phrase {
        let shown = requests.prefix(3).map(Self.inShort)
        let list = shown.joined(separator: "\n")
        guard shown.count > 1 else { return Phrase("Then text: \(list)", es: "Luego escribe: \(list)") }
        return Phrase("Then text, one at a time:\n\(list)", es: "Luego escribe, de a uno:\n\(list)")
    }

    /// The customer's own words on one line, the beginning of them where they are many.
    private static func inShort(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.utf16.count > 40 ? line.prefix(30) + "..." : line
    }

    /// After hours of silence, with where the conversation is.
    static func welcomeBack(to place: String, _ language: Language) -> String {
        Phrase("Welcome back! \(place.sentence)", es: "¡Hola de nuevo! \(place.sentence)")[language]
    }

    /// After days of silence, with where the conversation is.
    static func away(days: Int, from place: String?, _ language: Language) -> String {
        let place = place.map { $0.sentence + " " } ?? ""
        let count = days == 1 ? Phrase("a day", es: "un día") : Phrase("\(days) days", es: "\(days) días")
        return Phrase(
            "Welcome back! It's been \(count[.english]). \(place)Reply CONTINUE to go on, or NEW to start over.",
            es:
                "¡Hola de nuevo! Han pasado \(count[.spanish]). \(place)Responde CONTINUAR para seguir, o NUEVO para empezar otra vez."
        )[language]
    }
}

extension String {
    /// The words as a sentence of their own.
    fileprivate var sentence: String { self.prefix(1).uppercased() + self.dropFirst() + "." }
}
