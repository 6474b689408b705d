import MealPlanning
public import RouterKit

/// "loved 2", "3 was too spicy": how the dinners were, remembered by recipe; asked for once, some days after the recipes.
public struct FeedbackModule: HandlerModule {
    public let name: ModuleName = "feedback"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        module.declare(MealFeedback.self)
        module.declare(WeekPlan.self)
        module.add(FeedbackHandler(intent: .feedback))
        // "5 stars for the curry" and "2 was meh" hold no word that is always an opinion.
        module.add(FeedbackHandler(intent: .unknown))
        module.add(FeedbackInvitation())
        module.add(Reminder(.feedbackInvitation))
        module.add(FeedbackSignal())
        module.suggest(
            Phrase("A dinner's number and how it was: LOVED 2", es: "El número de una cena y qué tal: ME ENCANTO 2"),
            in: [.recipesSent],
            rank: 85
        )
    }

    private static let definitions = [
        IntentDefinition(
            .feedback,
            summary: "How a dinner was.",
            keywords: [
                "loved", "liked", "enjoyed", "hated", "disliked", "delicious", "tasty", "yummy", "stars", "star",
                "too spicy",
                "too salty", "too bland", "was great", "was good", "was ok", "was okay", "was fine", "was nice",
                "was perfect", "was meh", "were great", "were good", "was bad", "was terrible", "was horrible",
                "was awful", "was amazing", "feedback",
                "rate",
            ],
            examples: FeedbackExamples.english,
            canBeRefused: false
        ),
        IntentDefinition(
            .feedback,
            summary: "How a dinner was.",
            keywords: [
                "me encanto", "me gusto", "nos gusto", "nos encanto", "no me gusto", "delicioso", "deliciosa", "rico",
                "riquisimo", "estrellas", "muy picante", "muy salado",
            ],
            examples: FeedbackExamples.spanish,
            language: .spanish,
            canBeRefused: false
        ),
    ]
}

extension JobName {
    /// The time to ask how the dinners were.
    static let feedbackInvitation: JobName = "feedback.invitation"
}
