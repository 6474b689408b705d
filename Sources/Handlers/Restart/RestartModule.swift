import MealPlanning
public import RouterKit

/// "start over", and "continue" after an interruption: the two ways on from anywhere.
public struct RestartModule: HandlerModule {
    public let name: ModuleName = "restart"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        module.declare(Transition(from: .any, on: .intent(.startOver), to: .idle))
        module.declare(WeekPlan.self)
        module.declare(CustomerPreferences.self)
        module.declare(MealFeedback.self)
        module.add(StartOverHandler(intent: .startOver))
        module.add(StartOverHandler(intent: .affirmative))
        module.add(StartOverHandler(intent: .negative))
        module.add(ResumeHandler(intent: .resume))
        module.add(ResumeHandler(intent: .affirmative))
        module.add(ResumeHandler(intent: .negative))
        module.suggest(
            Phrase("START OVER to drop the plan", es: "NUEVO para empezar otra vez"),
            in: .planInHand,
            rank: 20
        )
    }

    /// The framework has the words; these are the sentences that speak of dinners.
    private static let definitions = [
        IntentDefinition(
            .startOver,
            summary: "Begin anew.",
            examples: RestartExamples.startOver
        ),
        IntentDefinition(
            .startOver,
            summary: "Begin anew.",
            examples: RestartExamples.startOverInSpanish,
            language: .spanish
        ),
        IntentDefinition(
            .resume,
            summary: "Go on with what was begun.",
            examples: RestartExamples.resume
        ),
        IntentDefinition(
            .resume,
            summary: "Go on with what was begun.",
            examples: RestartExamples.resumeInSpanish,
            language: .spanish
        ),
    ]
}
