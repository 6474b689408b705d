public import MealPlanning
public import RouterKit

/// "I'm vegetarian", "no mushrooms", "español": what the customer eats, and how they like to be talked to.
public struct PreferencesModule: HandlerModule {
    public let name: ModuleName = "preferences"

    private let links: (any CustomerLinks)?

    /// A module that also shows where the form is, unless `links` is `nil`.
    public init(links: (any CustomerLinks)? = nil) { self.links = links }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions + Self.setUpDefinitions { module.declare(definition) }
        module.declare(CustomerPreferences.self)
        module.declare(WeekPlan.self)
        module.declare(Onboarding.self)
        module.add(LocaleHandler())
        module.add(PreferencesHandler(intent: .preferences))
        // Sentences such as "we are 4" hold no word of their own.
        module.add(PreferencesHandler(intent: .unknown))
        // And some hold one that means a yes or a no elsewhere: "no mushrooms ever".
        module.add(PreferencesHandler(intent: .negative))
        module.add(SetUpHandler(links: self.links))
        for intent in AnswerHandler.intents { module.add(AnswerHandler(intent: intent)) }
        module.add(FormSignal())
        module.suggest(
            Phrase("SET UP: 4 short questions on how you eat", es: "CONFIGURAR: 4 preguntas sobre cómo comes"),
            in: [.idle],
            rank: 25
        )
        module.suggest(
            Phrase("VEGETARIAN, NO MUSHROOMS, or how you eat", es: "VEGETARIANA, SIN HONGOS, o cómo comes"),
            in: [.idle],
            rank: 20
        )
    }

    private static let setUpDefinitions = [
        IntentDefinition(.skip, summary: "Leaves a question out.", wholeMessages: ["skip"]),
        IntentDefinition(.skip, summary: "Leaves a question out.", wholeMessages: ["salta"], language: .spanish),
        IntentDefinition(
            .setUp,
            summary: "Four short questions about how the customer eats.",
            keywords: [
                "set up", "setup", "set me up", "get started", "getting started", "onboarding", "sign me up",
                "connect my account", "link my account",
            ],
            examples: SetUpExamples.english
        ),
        IntentDefinition(
            .setUp,
            summary: "Four short questions about how the customer eats.",
            keywords: ["configurar", "configuracion", "configurame", "conectar mi cuenta", "vincular mi cuenta"],
            examples: SetUpExamples.spanish,
            language: .spanish
        ),
    ]

    private static let definitions = [
        IntentDefinition(
            .preferences,
            summary: "What the customer eats, for how many, on which days, and their language.",
            keywords: [
                "vegetarian", "vegan", "pescatarian", "allergic", "allergy", "i dont like", "i dont eat", "we dont eat",
                "we dont like", "i hate", "we hate", "cooking for", "preferences", "my preferences", "time zone",
                "timezone",
                "i eat everything", "we eat everything", "no mushrooms", "high protein", "more protein", "gluten free",
                "dairy free", "celiac", "minutes or less", "minutes at most", "minutes max", "minutes to cook",
                "no time limit",
            ],
            wholeMessages: ["english", "in english", "in english please", "speak english"],
            examples: PreferencesExamples.english,
            canBeRefused: false
        ),
        IntentDefinition(
            .preferences,
            summary: "What the customer eats, for how many, on which days, and their language.",
            keywords: [
                "vegetariana", "vegetariano", "vegetarianos", "vegana", "vegano", "alergica", "alergico", "alergia",
                "no me gusta", "no me gustan", "no como", "no comemos", "cocino para", "preferencias", "zona horaria",
                "mas proteina", "alto en proteina", "sin gluten", "celiaca", "celiaco", "minutos como maximo",
                "minutos o menos",
            ],
            wholeMessages: ["espanol", "en espanol", "en espanol por favor", "habla espanol", "hablas espanol"],
            examples: PreferencesExamples.spanish,
            language: .spanish,
            canBeRefused: false
        ),
    ]
}
