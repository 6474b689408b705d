import MealPlanning
public import RouterKit

/// "confirm": a summary, then a yes.
public struct ConfirmModule: HandlerModule {
    public let name: ModuleName = "confirm"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        module.declare(
            IntentDefinition(
                .confirm,
                summary: "The plan is right as it is.",
                keywords: ["confirm", "confirmed", "im happy with it", "lock it in", "thats the plan", "all set"],
                examples: ["confirm", "looks great, confirm it", "ok lock it in"]
            )
        )
        module.declarePlanningStates()
        module.declare(WeekPlan.self)
        module.add(ConfirmHandler(intent: .confirm))
        module.add(ConfirmHandler(intent: .affirmative))
        module.add(DeclineHandler())
        module.suggest("CONFIRM when the plan is right", in: [.analysisSent, .modifying], rank: 60)
    }
}
