public import MealPlanning
public import RouterKit

/// "plan": five dinners from this week's box, made by a job, shown again whenever the customer asks.
public struct PlanModule: HandlerModule {
    public let name: ModuleName = "plan"
    private let carts: any CartSource
    private let planner: MealPlanner
    private let contexts: (any MealContextSource)?
    private let links: (any CustomerLinks)?
    private let writer: (any AnalysisWriter)?

    /// A module that plans from these carts.
    ///
    /// What `contexts` knows of a customer when the plan is made counts, rather than what the conversation knew when it was
    /// asked for; with `nil` the latter does. `links` shows a customer whose cart the shop hides where to connect their account.
    /// What `writer` writes opens a plan that is new, where it may; `nil` for the standard opening.
    public init(
        carts: any CartSource,
        planner: MealPlanner = MealPlanner(),
        contexts: (any MealContextSource)? = nil,
        links: (any CustomerLinks)? = nil,
        writer: (any AnalysisWriter)? = nil
    ) {
        self.carts = carts
        self.planner = planner
        self.contexts = contexts
        self.links = links
        self.writer = writer
    }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declarePlanningStates()
        for transition in Self.transitions { module.declare(transition) }
        module.declare(WeekPlan.self)
        module.declare(CustomerPreferences.self)
        module.declare(MealFeedback.self)
        module.declare(Onboarding.self)
        module.add(PlanHandler())
        module.add(AnotherWeekHandler(intent: .affirmative))
        module.add(AnotherWeekHandler(intent: .negative))
        module.add(AnalysisJob(carts: self.carts, planner: self.planner, contexts: self.contexts, writer: self.writer))
        module.add(AnalysisSignal(links: self.links))
        module.add(AnalysisTimeout())
        module.add(PlanExpiry())
        Self.suggest(in: &module)
    }

    private static let definitions = [
        IntentDefinition(
            .plan,
            summary: "Five dinners from this week's box, or the ones there are.",
            keywords: [
                "plan", "meal plan", "menu for the week", "whats for dinner", "what is for dinner",
                "what should i cook", "what can i cook", "dinner ideas", "plan my week", "plan the week",
                "my plan", "show my plan", "new plan", "another plan", "new week", "new dinners", "different plan",
            ],
            examples: PlanExamples.english
        ),
        IntentDefinition(
            .plan,
            summary: "Five dinners from this week's box, or the ones there are.",
            keywords: [
                "plan", "mi plan", "plan de la semana", "plan nuevo", "nuevo plan", "otro plan", "planear",
                "planea", "menu de la semana", "que hay de cenar", "que cocino", "que cenamos",
                "ideas para cenar", "mis cenas", "cenas",
            ],
            examples: PlanExamples.spanish,
            language: .spanish
        ),
    ]

    private static let transitions = [
        Transition(from: .any, on: .intent(.plan), to: .analyzing, when: .nothingIsPlanned),
        Transition(from: .any, on: .intent(.plan), to: .analysisSent, when: .planIsOpen),
        Transition(from: .any, on: .intent(.affirmative), to: .analyzing, when: .planIsSettled),
        Transition(from: .any, on: .intent(.affirmative), to: .analyzing, when: .planIsOpen),
        Transition(from: [.analyzing, .errorRecovery], on: .job(AnalysisJob.name), to: .analysisSent),
        Transition(from: [.analyzing], on: .job(AnalysisJob.name), to: .errorRecovery),
        Transition(from: [.analyzing, .errorRecovery], on: .job(AnalysisJob.name), to: .idle),
    ]

    private static func suggest(in module: inout ModuleRegistration) {
        module.suggest(
            Phrase("PLAN for five dinners from your box", es: "PLAN para cinco cenas con tu caja"),
            in: [.idle, .errorRecovery, .expired],
            rank: 90
        )
        module.suggest(
            Phrase("PLAN to ask how far your plan is", es: "PLAN para saber cómo va tu plan"),
            in: [.analyzing],
            rank: 90
        )
        module.suggest(
            Phrase("PLAN to see your dinners again", es: "PLAN para ver tus cenas"),
            in: .only(StateScope.planInHand.states.union(StateScope.planSettled.states)),
            rank: 10
        )
    }
}
