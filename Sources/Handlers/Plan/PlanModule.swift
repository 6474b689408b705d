public import MealPlanning
public import RouterKit

/// "plan": five dinners from this week's box, made by a job, shown again whenever the customer asks.
public struct PlanModule: HandlerModule {
    public let name: ModuleName = "plan"
    private let carts: any CartSource
    private let planner: MealPlanner

    /// A module that plans from these carts.
    public init(carts: any CartSource, planner: MealPlanner = MealPlanner()) {
        self.carts = carts
        self.planner = planner
    }

    public func register(in module: inout ModuleRegistration) {
        module.declare(
            IntentDefinition(
                .plan,
                summary: "Five dinners from this week's box, or the ones there are.",
                keywords: [
                    "plan", "meal plan", "menu for the week", "whats for dinner", "what is for dinner",
                    "what should i cook", "what can i cook", "dinner ideas", "plan my week", "plan the week",
                    "my plan", "show my plan", "new plan",
                ],
                examples: ["plan", "plan my week please", "what's for dinner this week?", "can you make a meal plan"]
            )
        )
        module.declarePlanningStates()
        module.declare(WeekPlan.self)
        module.add(PlanHandler())
        module.add(AnotherWeekHandler(intent: .affirmative))
        module.add(AnotherWeekHandler(intent: .negative))
        module.add(AnalysisJob(carts: self.carts, planner: self.planner))
        module.add(AnalysisSignal())
        module.suggest("PLAN for five dinners from your box", in: [.idle, .errorRecovery], rank: 90)
        module.suggest("PLAN to ask how far your plan is", in: [.analyzing], rank: 90)
        module.suggest(
            "PLAN to see your dinners again",
            in: [.analysisSent, .modifying, .awaitingConfirmation, .confirmed],
            rank: 10
        )
    }
}
