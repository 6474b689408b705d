import MealPlanning
public import RouterKit

/// "skip thursday": takes days out of the plan.
public struct SkipModule: HandlerModule {
    public let name: ModuleName = "skip"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        module.declare(
            IntentDefinition(
                .skip,
                summary: "No dinner on some days.",
                keywords: [
                    "skip", "skipping", "no dinner", "dont need dinner", "wont be home", "not home", "eating out",
                    "away", "out of town",
                ],
                examples: ["skip thursday", "we're eating out on friday", "no dinner tomorrow please"]
            )
        )
        module.declarePlanningStates()
        module.declare(WeekPlan.self)
        module.add(SkipHandler())
        module.suggest("SKIP THU to drop a day", in: .planInHand, rank: 70)
    }
}
