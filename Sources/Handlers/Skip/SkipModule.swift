import MealPlanning
public import RouterKit

/// "skip thursday": takes days out of the plan.
public struct SkipModule: HandlerModule {
    public let name: ModuleName = "skip"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        module.declare(Transition(from: .any, on: .intent(.skip), to: .modifying, when: .planIsOpen))
        module.declare(WeekPlan.self)
        module.add(SkipHandler())
        module.suggest(
            Phrase("SKIP and a day to drop it", es: "SALTA y un día para quitarlo"),
            in: .planInHand,
            rank: 70
        )
    }

    private static let definitions = [
        IntentDefinition(
            .skip,
            summary: "No dinner on some days.",
            keywords: [
                "skip", "skipping", "no dinner", "dont need dinner", "wont be home", "not home", "eating out",
                "away", "out of town", "no cooking", "on vacation",
            ],
            examples: SkipExamples.english
        ),
        IntentDefinition(
            .skip,
            summary: "No dinner on some days.",
            keywords: [
                "salta", "saltar", "saltate", "saltes", "saltemos", "sin cena", "no estare en casa",
                "no estaremos en casa", "fuera de casa",
                "cenamos fuera", "ceno fuera", "de viaje", "de vacaciones",
            ],
            examples: SkipExamples.spanish,
            language: .spanish
        ),
    ]
}
