public import MealPlanning
public import RouterKit

/// "why 2?", "why these dinners?": what speaks for what is in the plan.
public struct WhyModule: HandlerModule {
    public let name: ModuleName = "why"
    private let carts: any CartSource
    private let planner: MealPlanner

    /// A module that explains plans made from these carts.
    public init(carts: any CartSource, planner: MealPlanner = MealPlanner()) {
        self.carts = carts
        self.planner = planner
    }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declare(WeekPlan.self)
        module.declare(CustomerPreferences.self)
        module.declare(MealFeedback.self)
        module.add(WhyHandler(carts: self.carts, planner: self.planner))
        module.suggest(
            Phrase("WHY and a number for what speaks for a dinner", es: "POR QUE y un número: por qué esa cena"),
            in: .planInHand,
            rank: 20
        )
    }

    private static let definitions = [
        IntentDefinition(
            .why,
            summary: "Why a dinner is in the plan.",
            keywords: ["why", "how come", "for what reason", "what made you pick", "what made you choose"],
            examples: WhyExamples.english,
            canBeRefused: false
        ),
        IntentDefinition(
            .why,
            summary: "Why a dinner is in the plan.",
            keywords: [
                "por que", "por que estas cenas", "por que esas cenas", "por que esta cena", "por que esa cena",
            ],
            examples: WhyExamples.spanish,
            language: .spanish,
            canBeRefused: false
        ),
    ]
}

extension Intent {
    /// Why a dinner is in the plan.
    static let why = Intent(rawValue: "why")
}
