public import MealPlanning
public import RouterKit

/// "swap 2", "swap the chicken for tofu": another dinner instead of one in the plan.
public struct SwapModule: HandlerModule {
    public let name: ModuleName = "swap"
    private let carts: any CartSource
    private let planner: MealPlanner

    /// A module that swaps dinners made from these carts.
    public init(carts: any CartSource, planner: MealPlanner = MealPlanner()) {
        self.carts = carts
        self.planner = planner
    }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        module.declare(Transition(from: .any, on: .intent(.swap), to: .modifying, when: .planIsOpen))
        module.declare(WeekPlan.self)
        module.declare(CustomerPreferences.self)
        module.declare(MealFeedback.self)
        module.add(SwapHandler(carts: self.carts, planner: self.planner))
        module.suggest(
            Phrase("SWAP and a number for another dinner", es: "CAMBIA y un número para otra cena"),
            in: .planInHand,
            rank: 80
        )
    }

    private static let definitions = [
        IntentDefinition(
            .swap,
            summary: "Another dinner instead of one in the plan.",
            keywords: [
                "swap", "swap out", "swapping", "switch", "switch out", "replace", "exchange", "trade",
                "something else", "instead of", "change dinner",
            ],
            examples: SwapExamples.english
        ),
        IntentDefinition(
            .swap,
            summary: "Another dinner instead of one in the plan.",
            keywords: [
                "cambia", "cambiar", "cambiame", "reemplaza", "reemplazar", "otra cosa", "en lugar de", "en vez de",
                "sustituye", "sustituir", "cambies",
            ],
            examples: SwapExamples.spanish,
            language: .spanish
        ),
    ]
}
