public import RouterKit

extension Turn {
    /// The plan that the customer may change now: there are dinners in it, it is not confirmed, and its week is not over.
    ///
    /// The plan decides, not the state: a module of somebody else may have put the conversation in a state of its own.
    public var openPlan: WeekPlan? { self.currentPlan.flatMap { $0.isConfirmed ? nil : $0 } }

    /// Whether the customer has a plan that is settled.
    public var hasConfirmedPlan: Bool { self.currentPlan?.isConfirmed ?? false }

    /// The plan with dinners of a week that is not over.
    public var currentPlan: WeekPlan? {
        self[WeekPlan.self].flatMap { $0.dinners.isEmpty || $0.isOver(at: self.now) ? nil : $0 }
    }

    /// What dinners for the customer are chosen by now: how they eat, what they disliked, and what was learned of their taste.
    public func planRequest(for cart: Cart) -> PlanRequest {
        var request = PlanRequest(cart: cart, eating: self[CustomerPreferences.self] ?? CustomerPreferences())
        if let feedback = self[MealFeedback.self] {
            request.avoiding = Set(feedback.disliked)
            request.tastes = TasteProfile(feedback.events(), now: self.now)
        }
        return request
    }

    /// Begins the conversation anew; see ``RouterKit/Turn/reset()``.
    ///
    /// What the customer told us of themselves stays, and so does what they were sent the recipes of: the next plan does
    /// without it, if it can.
    public mutating func beginAnew() {
        let (preferences, feedback) = (self[CustomerPreferences.self], self[MealFeedback.self])
        let (plan, onboarding) = (self[WeekPlan.self], self[Onboarding.self])
        var next = WeekPlan()
        next.avoiding = (plan?.recipesSentAt == nil ? plan : plan?.successor)?.avoiding ?? []
        self.reset()
        self[CustomerPreferences.self] = preferences
        self[MealFeedback.self] = feedback
        self[Onboarding.self] = onboarding
        if !next.avoiding.isEmpty { self[WeekPlan.self] = next }
    }
}
