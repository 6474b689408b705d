import MealPlanning
public import RouterKit

/// "undo", "oops", "actually": the last change taken back exactly, and the one before it the next time.
public struct UndoModule: HandlerModule {
    public let name: ModuleName = "undo"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declare(WeekPlan.self)
        module.add(UndoHandler())
        module.suggest(
            Phrase("UNDO to take the last change back", es: "DESHACER para volver atrás"),
            in: [.modifying, .confirmed, .recipesScheduled],
            rank: 50
        )
    }

    private static let definitions = [
        IntentDefinition(
            .undo,
            summary: "The last change taken back.",
            keywords: [
                "undo", "undo that", "take that back", "take it back", "change it back", "put it back", "go back",
                "scratch that", "my mistake", "my bad",
            ],
            wholeMessages: [
                "actually", "actually no", "wait", "wait no", "no wait", "hold on", "oops", "oops no", "whoops",
                "ooops",
                "oops wait", "actually wait", "revert", "back", "never mind that",
            ],
            examples: UndoExamples.english
        ),
        IntentDefinition(
            .undo,
            summary: "The last change taken back.",
            keywords: ["deshacer", "deshaz", "deshazlo", "vuelve atras", "volver atras"],
            wholeMessages: ["ups", "espera", "perdon", "en realidad", "en realidad no", "me equivoque"],
            examples: UndoExamples.spanish,
            language: .spanish
        ),
    ]
}
