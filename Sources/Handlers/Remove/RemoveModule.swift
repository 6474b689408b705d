public import MealPlanning
public import RouterKit

/// "remove the salmon", "remove 2 lemons", "remove dinner 3": something out of the box, or a dinner out of the plan.
public struct RemoveModule: HandlerModule {
    public let name: ModuleName = "remove"
    private let carts: any CartSource
    private let planner: MealPlanner

    /// A module that takes things out of these carts.
    public init(carts: any CartSource, planner: MealPlanner = MealPlanner()) {
        self.carts = carts
        self.planner = planner
    }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        module.declare(Transition(from: .any, on: .intent(.remove), to: .modifying, when: .planIsOpen))
        module.declare(WeekPlan.self)
        module.declare(CustomerPreferences.self)
        module.add(RemoveHandler(carts: self.carts, planner: self.planner))
        module.suggest(
            Phrase("REMOVE and an item to take it out of your box", es: "QUITA y un producto para sacarlo de tu caja"),
            in: .planInHand,
            rank: 40
        )
    }

    private static let definitions = [
        IntentDefinition(
            .remove,
            summary: "Something out of the box, or a dinner out of the plan.",
            keywords: ["remove", "removing", "take out", "take off", "leave out", "delete", "get rid of", "drop"],
            openings: ["no more", "without"],
            examples: RemoveExamples.english
        ),
        IntentDefinition(
            .remove,
            summary: "Something out of the box, or a dinner out of the plan.",
            keywords: ["quita", "quitar", "quitame", "saca", "sacar", "elimina", "eliminar", "quites", "saques"],
            openings: ["sin"],
            examples: RemoveExamples.spanish,
            language: .spanish
        ),
    ]
}
