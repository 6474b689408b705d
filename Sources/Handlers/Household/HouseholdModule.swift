import MealPlanning
public import RouterKit

/// "This is Anna": several people on one number, each in a conversation of their own.
public struct HouseholdModule: HandlerModule {
    public let name: ModuleName = "household"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.claimForNumber { Introduction($0) != nil || Introduction.asksWho($0) }
        module.add(HouseholdHandler(intent: .household))
        // Names are in nobody's list of words, so most introductions are taken for nothing in particular.
        module.add(HouseholdHandler(intent: .unknown))
    }

    private static let definitions = [
        IntentDefinition(
            .household,
            summary: "Who is texting.",
            openings: ["my name is", "this is"],
            wholeMessages: Introduction.questions,
            examples: HouseholdExamples.english
        ),
        IntentDefinition(
            .household,
            summary: "Who is texting.",
            openings: ["me llamo", "mi nombre es", "habla", "aqui"],
            wholeMessages: Introduction.spanishQuestions,
            examples: HouseholdExamples.spanish,
            language: .spanish
        ),
    ]
}
