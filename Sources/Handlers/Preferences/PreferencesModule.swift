import MealPlanning
public import RouterKit

/// "I'm vegetarian", "no mushrooms", "español": what the customer eats, and how they like to be talked to.
public struct PreferencesModule: HandlerModule {
    public let name: ModuleName = "preferences"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declare(CustomerPreferences.self)
        module.declare(WeekPlan.self)
        module.add(LocaleHandler())
        module.add(PreferencesHandler(intent: .preferences))
        // Sentences such as "we are 4" hold no word of their own.
        module.add(PreferencesHandler(intent: .unknown))
        // And some hold one that means a yes or a no elsewhere: "no mushrooms ever".
        module.add(PreferencesHandler(intent: .negative))
        module.suggest(
            Phrase("VEGETARIAN, NO MUSHROOMS, or how you eat", es: "VEGETARIANA, SIN HONGOS, o cómo comes"),
            in: [.idle],
            rank: 20
        )
    }

    private static let definitions = [
        IntentDefinition(
            .preferences,
            summary: "What the customer eats, for how many, on which days, and their language.",
            keywords: [
                "vegetarian", "vegan", "pescatarian", "allergic", "allergy", "i dont like", "i dont eat", "we dont eat",
                "we dont like", "i hate", "we hate", "cooking for", "preferences", "my preferences", "time zone",
                "timezone",
                "i eat everything", "we eat everything", "no mushrooms",
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
            ],
            wholeMessages: ["espanol", "en espanol", "en espanol por favor", "habla espanol", "hablas espanol"],
            examples: PreferencesExamples.spanish,
            language: .spanish,
            canBeRefused: false
        ),
    ]
}
