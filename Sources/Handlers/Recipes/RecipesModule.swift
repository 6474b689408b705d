public import MealPlanning
public import RouterKit

/// The recipes of a settled week: on the day of the delivery, or at once when the customer asks.
public struct RecipesModule: HandlerModule {
    public let name: ModuleName = "recipes"
    private let delivery: DeliveryTerms

    /// A module that sends recipes when these terms deliver.
    public init(delivery: DeliveryTerms = .standard) { self.delivery = delivery }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        for transition in Self.transitions { module.declare(transition) }
        module.declare(WeekPlan.self)
        module.declare(CustomerPreferences.self)
        module.add(RecipesHandler())
        module.add(RecipesSchedule(delivery: self.delivery))
        module.add(Reminder(.recipesDelivery))
        module.add(RecipesSignal())
        module.add(WeekIsOver())
        module.suggest(
            Phrase("RECIPES NOW to get the recipes at once", es: "RECETAS YA para recibirlas ahora"),
            in: [.confirmed, .recipesScheduled],
            rank: 80
        )
        module.suggest(
            Phrase("RECIPE and a number to see how it is cooked", es: "RECETA y un número para ver cómo se cocina"),
            in: [.recipesSent, .analysisSent, .modifying],
            rank: 30
        )
    }

    private static let definitions = [
        IntentDefinition(
            .recipesNow,
            summary: "The recipes, now, or one of them.",
            keywords: [
                "recipes now", "recipes", "recipe", "send the recipes", "send me the recipes", "how do i make",
                "how do i cook", "how to make", "how to cook", "cooking instructions",
            ],
            examples: RecipesExamples.english
        ),
        IntentDefinition(
            .recipesNow,
            summary: "The recipes, now, or one of them.",
            keywords: ["recetas ya", "recetas", "receta", "como se hace", "como se cocina", "como preparo"],
            examples: RecipesExamples.spanish,
            language: .spanish
        ),
    ]

    private static let transitions = [
        Transition(from: [.confirmed], on: .entry, to: .recipesScheduled),
        Transition(from: [.confirmed, .recipesScheduled], on: .intent(.recipesNow), to: .recipesSent),
        Transition(from: [.recipesScheduled], on: .job(.recipesDelivery), to: .recipesSent),
    ]
}

extension JobName {
    /// The day of the delivery has come.
    static let recipesDelivery: JobName = "recipes.delivery"
}
