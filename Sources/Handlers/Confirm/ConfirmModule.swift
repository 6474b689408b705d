public import MealPlanning
public import RouterKit

/// "confirm": a summary, then a yes.
public struct ConfirmModule: HandlerModule {
    public let name: ModuleName = "confirm"

    private let links: (any CustomerLinks)?

    /// A module that tells customers where they can look at their plan; with `nil` that is nowhere.
    public init(links: (any CustomerLinks)? = nil) { self.links = links }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        for transition in Self.transitions { module.declare(transition) }
        module.declare(WeekPlan.self)
        module.add(ConfirmHandler(intent: .confirm, links: self.links))
        module.add(ConfirmHandler(intent: .affirmative, links: self.links))
        module.add(DeclineHandler())
        module.add(DeclinedHandler(intent: .affirmative))
        module.add(DeclinedHandler(intent: .negative))
        module.add(SettledHandler(intent: .affirmative))
        module.add(SettledHandler(intent: .negative))
        module.suggest(
            Phrase("CONFIRM when the plan is right", es: "CONFIRMAR si el plan está bien"),
            in: [.analysisSent, .modifying],
            rank: 60
        )
    }

    private static let definitions = [
        IntentDefinition(
            .confirm,
            summary: "The plan is right as it is.",
            keywords: [
                "confirm", "confirmed", "im happy with it", "lock it in", "thats the plan", "all set", "no changes",
                "nothing to change", "leave it as it is", "leave it as is", "keep it as it is", "keep it as is",
                "dont change a thing", "dont change anything", "do not change anything", "do not change a thing",
            ],
            examples: ConfirmExamples.english
        ),
        IntentDefinition(
            .confirm,
            summary: "The plan is right as it is.",
            keywords: [
                "confirmar", "confirma", "confirmo", "confirmado", "sin cambios", "dejalo asi", "dejalo como esta",
                "asi esta bien", "no cambies nada",
            ],
            examples: ConfirmExamples.spanish,
            language: .spanish
        ),
    ]

    private static let transitions = [
        Transition(from: .any, on: .intent(.confirm), to: .awaitingConfirmation, when: .planIsOpen),
        Transition(from: [.analysisSent, .modifying], on: .intent(.affirmative), to: .awaitingConfirmation),
        Transition(from: [.awaitingConfirmation], on: .intent(.affirmative), to: .confirmed),
        Transition(from: [.awaitingConfirmation], on: .intent(.confirm), to: .confirmed),
        Transition(from: [.awaitingConfirmation], on: .intent(.negative), to: .analysisSent),
    ]
}
