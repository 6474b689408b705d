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
        module.declare(
            IntentDefinition(
                .swap,
                summary: "Another dinner instead of one in the plan.",
                keywords: [
                    "swap", "swap out", "swapping", "switch", "switch out", "replace", "exchange", "trade",
                    "something else", "instead of", "change dinner",
                ],
                examples: ["swap 2", "swap the chicken for tofu", "can I have something else on tuesday"]
            )
        )
        module.declarePlanningStates()
        module.declare(WeekPlan.self)
        module.add(SwapHandler(carts: self.carts, planner: self.planner))
        module.suggest("SWAP 2 for another dinner", in: .planInHand, rank: 80)
    }
}
