import MealPlanning
public import RouterKit

/// "help", and whatever nobody understands: what can be said now.
///
/// Also hello and thank you.
public struct HelpModule: HandlerModule {
    public let name: ModuleName = "help"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.english + Self.spanish { module.declare(definition) }
        module.add(HelpHandler(intent: .help, opening: HelpReplies.youCanText))
        module.add(HelpHandler(intent: .greeting, opening: HelpReplies.hello))
        module.add(HelpHandler(intent: .unknown, opening: HelpReplies.notUnderstood))
        // A yes or a no that nobody asked for is understood all the same.
        module.add(HelpHandler(intent: .affirmative, opening: HelpReplies.allRight))
        module.add(HelpHandler(intent: .negative, opening: HelpReplies.nothingChanged))
        module.add(ThanksHandler())
    }

    private static let english = [
        IntentDefinition(
            .help,
            summary: "What can I say here?",
            keywords: [
                "what can i say", "what can i do", "what can you do", "how does this work", "how do i",
                "who is this", "what is this",
            ],
            examples: HelpExamples.help,
            canBeRefused: false
        ),
        IntentDefinition(
            .greeting,
            summary: "Hello.",
            wholeMessages: [
                "hi", "hello", "hey", "hiya", "hi there", "hello there", "hey there", "good morning",
                "good afternoon", "good evening",
            ],
            examples: HelpExamples.greeting
        ),
        IntentDefinition(
            .thanks,
            summary: "Thank you.",
            wholeMessages: [
                "thanks", "thx", "ty", "thank you", "thanks a lot", "thank you so much", "many thanks", "cheers",
                // English speakers say so too, and do not want to be answered in Spanish from then on.
                "gracias", "muchas gracias",
            ],
            examples: HelpExamples.thanks
        ),
        IntentDefinition(
            .negative,
            summary: "No.",
            examples: HelpExamples.negative
        ),
        IntentDefinition(
            .unknown,
            summary: "Nothing that the assistant does.",
            examples: HelpExamples.unknown
        ),
    ]

    private static let spanish = [
        IntentDefinition(
            .help,
            summary: "What can I say here?",
            keywords: ["como funciona", "quien es", "que es esto", "que puedo hacer", "que puedes hacer"],
            examples: HelpExamples.helpInSpanish,
            language: .spanish,
            canBeRefused: false
        ),
        IntentDefinition(
            .greeting,
            summary: "Hello.",
            wholeMessages: ["hola", "hola que tal", "buenos dias", "buenas tardes", "buenas noches", "buenas"],
            examples: HelpExamples.greetingInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .thanks,
            summary: "Thank you.",
            wholeMessages: ["gracias", "muchas gracias", "mil gracias", "gracias mil"],
            examples: HelpExamples.thanksInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .negative,
            summary: "No.",
            examples: HelpExamples.negativeInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .unknown,
            summary: "Nothing that the assistant does.",
            examples: HelpExamples.unknownInSpanish,
            language: .spanish
        ),
    ]
}
