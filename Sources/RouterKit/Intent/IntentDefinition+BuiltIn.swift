extension IntentDefinition {
    /// The intents that every assistant has, whatever its modules.
    static let builtIn: [IntentDefinition] = [
        .affirmative, .negative, .undecided, .help, .stop, .start,
    ]

    private static let affirmative = IntentDefinition(
        .affirmative,
        summary: "Yes.",
        openings: [
            "yes", "yeah", "yep", "yup", "sure", "absolutely", "of course", "definitely", "go ahead", "sounds good",
        ],
        wholeMessages: [
            "y", "ya", "yea", "ok", "okay", "okey", "k", "fine", "good", "great", "perfect", "correct", "right",
            "do it", "looks good", "lgtm", "works for me", "that works", "why not", "si", "👍", "✅",
        ]
    )

    private static let negative = IntentDefinition(
        .negative,
        summary: "No.",
        openings: [
            "no", "nope", "nah", "not now", "not yet", "no thanks", "no thank you", "rather not", "dont", "do not",
        ],
        wholeMessages: ["n", "never mind", "nevermind", "not really", "👎", "❌"]
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
        wholeMessages: CarrierKeywords.help + ["help me", "menu", "options", "commands", "?"]
    )

    private static let stop = IntentDefinition(
        .stop,
        summary: "No more messages.",
        wholeMessages: CarrierKeywords.optOut
    )

    private static let start = IntentDefinition(
        .start,
        summary: "Messages again.",
        wholeMessages: CarrierKeywords.optIn
    )
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
}
