extension IntentDefinition {
    /// The intents that every assistant has, whatever its modules.
    static let builtIn: [IntentDefinition] =
        [
            .affirmative, .negative, .undecided, .help, .stop, .start, .resume, .startOver,
        ] + Self.spanishBuiltIn

    private static let affirmative = IntentDefinition(
        .affirmative,
        summary: "Yes.",
        openings: [
            "yes", "yeah", "yep", "yup", "sure", "absolutely", "of course", "definitely", "go ahead", "sounds good",
        ],
        wholeMessages: [
            "y", "ya", "yea", "ok", "okay", "okey", "k", "fine", "good", "great", "perfect", "correct", "right",
            "do it", "looks good", "lgtm", "works for me", "that works", "why not", "👍", "✅", "ok 👍", "👌",
        ],
        examples: BuiltInExamples.affirmative
    )

    private static let negative = IntentDefinition(
        .negative,
        summary: "No.",
        openings: [
            "no", "nope", "nah", "not now", "not yet", "no thanks", "no thank you", "rather not", "dont", "do not",
            "absolutely not", "definitely not", "of course not", "certainly not",
        ],
        wholeMessages: ["n", "never mind", "nevermind", "not really", "👎", "❌"],
        examples: BuiltInExamples.negative
    )

    /// What begins like a yes or a no and is neither.
    private static let undecided = IntentDefinition(
        .unknown,
        summary: "Neither yes nor no.",
        keywords: [
            "no idea", "no clue", "dont know", "do not know", "dont care", "not sure", "yes and no", "no problem",
            "no worries", "no matter", "no wonder",
        ]
    )

    private static let help = IntentDefinition(
        .help,
        summary: "What can I say here?",
        wholeMessages: CarrierKeywords.help + ["help me", "menu", "options", "commands", "?"],
        examples: BuiltInExamples.help
    )

    private static let stop = IntentDefinition(
        .stop,
        summary: "No more messages.",
        wholeMessages: CarrierKeywords.optOut,
        examples: BuiltInExamples.stop
    )

    private static let start = IntentDefinition(
        .start,
        summary: "Messages again.",
        wholeMessages: CarrierKeywords.optIn,
        examples: BuiltInExamples.start
    )

    private static let resume = IntentDefinition(
        .resume,
        summary: "Go on with what was begun.",
        wholeMessages: [
            "continue", "resume", "go on", "carry on", "keep going", "pick up where we left off", "where were we",
            "where was i", "back to my plan", "lets continue",
        ],
        examples: BuiltInExamples.resume
    )

    private static let startOver = IntentDefinition(
        .startOver,
        summary: "Begin anew.",
        keywords: [
            "start over", "start again", "start fresh", "begin again", "cancel my plan", "cancel the plan",
            "cancel this plan", "scrap the plan", "scrap my plan", "forget my plan",
        ],
        wholeMessages: ["new", "restart", "reset", "cancel it", "cancel everything", "forget it all"],
        examples: BuiltInExamples.startOver
    )
}

extension IntentDefinition {
    fileprivate static let spanishBuiltIn: [IntentDefinition] = [
        IntentDefinition(
            .affirmative,
            summary: "Yes.",
            openings: ["si", "claro", "por supuesto", "de acuerdo", "dale", "adelante"],
            wholeMessages: ["ok", "vale", "bueno", "perfecto", "esta bien", "listo", "correcto"],
            examples: BuiltInExamples.affirmativeInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .negative,
            summary: "No.",
            openings: [
                "no", "ahora no", "todavia no", "no gracias", "mejor no", "claro que no", "por supuesto que no",
            ],
            wholeMessages: ["para nada", "nada"],
            examples: BuiltInExamples.negativeInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .unknown,
            summary: "Neither yes nor no.",
            keywords: ["no se", "no lo se", "no importa", "no estoy seguro", "no estoy segura"],
            language: .spanish
        ),
        IntentDefinition(
            .help,
            summary: "What can I say here?",
            wholeMessages: ["ayuda", "opciones", "que puedo hacer", "que puedo decir", "necesito ayuda"],
            examples: BuiltInExamples.helpInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .stop,
            summary: "No more messages.",
            examples: BuiltInExamples.stopInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .start,
            summary: "Messages again.",
            examples: BuiltInExamples.startInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .resume,
            summary: "Go on with what was begun.",
            wholeMessages: ["continuar", "continua", "seguir", "sigue", "sigamos"],
            examples: BuiltInExamples.resumeInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .startOver,
            summary: "Begin anew.",
            keywords: [
                "empezar de nuevo", "empezar otra vez", "comenzar de nuevo", "cancela mi plan", "cancelar mi plan",
                "cancela el plan", "canceles mi plan", "canceles el plan",
            ],
            wholeMessages: ["nuevo", "reiniciar", "canceles"],
            examples: BuiltInExamples.startOverInSpanish,
            language: .spanish
        ),
    ]
}

/// The words that carriers and the law reserve when they are the whole message; no module may claim one.
///
/// Opt-out: 47 CFR 64.1200(a)(10) and the providers' default lists; opt-in without YES, which stays an answer while
/// someone is opted in.
enum CarrierKeywords {
    static let optOut = ["stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke", "optout"]
    static let optIn = ["start", "unstop"]
    static let help = ["help", "info"]
    static let all = Set(optOut + optIn + help)

    /// The intent of a text that is nothing but a word of opting out or in.
    static func consent(in text: String) -> Intent? {
        guard let word = Self.word(in: text) else { return nil }
        return Self.optOut.contains(word) ? .stop : Self.optIn.contains(word) ? .start : nil
    }

    /// The only word of a text, politeness left out; `nil` for longer ones, at a glance.
    private static func word(in text: String) -> String? {
        guard text.utf8.count <= 60 else { return nil }
        let words = NormalizedText(text).withoutPoliteness
        // "Opt out" is the one that people write as two.
        return words == ["opt", "out"] ? "optout" : words.count == 1 ? words[0] : nil
    }
}
