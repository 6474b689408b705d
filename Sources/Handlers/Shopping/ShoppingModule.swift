public import MealPlanning
public import RouterKit

/// "shopping list", "better box": what the plan needs besides the box, and what to change in the box so that it fits better.
public struct ShoppingModule: HandlerModule {
    public let name: ModuleName = "shopping"
    private let carts: any CartSource
    private let planner: MealPlanner

    /// A module that compares plans with these carts.
    public init(carts: any CartSource, planner: MealPlanner = MealPlanner()) {
        self.carts = carts
        self.planner = planner
    }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        module.declare(Transition(from: .any, on: .intent(.betterBox), to: .modifying, when: .planIsOpen))
        module.declare(WeekPlan.self)
        module.declare(CustomerPreferences.self)
        module.declare(MealFeedback.self)
        module.add(ShoppingHandler(carts: self.carts, planner: self.planner))
        module.add(BetterBoxHandler(carts: self.carts, planner: self.planner))
        module.suggest(
            Phrase("SHOPPING LIST for what to buy besides", es: "LISTA DE COMPRAS: qué comprar además"),
            in: [.analysisSent, .modifying, .awaitingConfirmation, .confirmed, .recipesScheduled, .recipesSent],
            rank: 25
        )
        module.suggest(
            Phrase("BETTER BOX for what to change in your box", es: "MEJOR CAJA: qué cambiar en tu caja"),
            in: .planInHand,
            rank: 15
        )
    }

    private static let definitions = [
        IntentDefinition(
            .shopping,
            summary: "What to buy for the dinners besides the box.",
            keywords: [
                "shopping list", "grocery list", "groceries", "what do i need to buy", "what do i have to buy",
                "what should i buy", "what else do i need", "what am i missing",
            ],
            examples: ShoppingExamples.shopping,
            canBeRefused: false
        ),
        IntentDefinition(
            .shopping,
            summary: "What to buy for the dinners besides the box.",
            keywords: [
                "lista de compras", "lista de la compra", "que tengo que comprar", "que compro", "que me falta",
            ],
            examples: ShoppingExamples.shoppingInSpanish,
            language: .spanish,
            canBeRefused: false
        ),
        IntentDefinition(
            .betterBox,
            summary: "What to change in the box so that it makes better dinners.",
            keywords: ["better box", "improve my box", "box swaps", "box swap", "optimize my box", "customize my box"],
            examples: ShoppingExamples.betterBox
        ),
        IntentDefinition(
            .betterBox,
            summary: "What to change in the box so that it makes better dinners.",
            keywords: ["mejor caja", "mejora mi caja", "mejorar mi caja"],
            examples: ShoppingExamples.betterBoxInSpanish,
            language: .spanish
        ),
    ]
}

extension Intent {
    /// What to buy besides.
    static let shopping = Intent(rawValue: "shopping")
    /// What to change in the box.
    static let betterBox = Intent(rawValue: "better_box")
}
