extension MealPlanner {
    /// The best other dinners for one evening of a plan as the customer likes them, best first.
    ///
    /// Like those of a plan their main food is in the cart. They are alike neither each other nor any dinner that
    /// stays, and none is in the plan already; so there may be fewer than `limit`, even none. No limit of the request is
    /// broken, and its tastes and goals count.
    public func alternatives(
        to recipe: RecipeID,
        in plan: [PlannedDinner],
        for request: PlanRequest,
        limit: Int = 2
    ) -> [Recipe] {
        let evening = Evening(self, replacing: recipe, in: plan, for: request)
        var best: [Candidate] = []
        for candidate in evening.choices where candidate.hasMain && best.count < limit {
            let unlike = best.allSatisfy { evening.likeness($0, candidate) == .none }
            if unlike, evening.likeness(to: candidate) == .none { best.append(candidate) }
        }
        return best.map(\.recipe)
    }

    /// The best dinner about one of these foods instead of another, or `nil` when there is none that the request allows.
    ///
    /// This is for an express wish ("swap the chicken for tofu"), so the foods need not be in the cart. A dinner about
    /// one of them comes before one that merely contains it, then one unlike the dinners that stay, then one whose main
    /// food is in the cart. A wish outranks variety: if need be it is like another dinner, but never the same. Every
    /// limit of the request outranks the wish.
    public func dinner(
        using foods: [Food],
        insteadOf recipe: RecipeID,
        in plan: [PlannedDinner],
        for request: PlanRequest
    ) -> Recipe? {
        let wanted = Set(foods.map(\.id))
        let evening = Evening(self, replacing: recipe, in: plan, for: request)
        let about = evening.choices.filter { wanted.contains($0.recipe.main) }
        let containing = { (candidate: Candidate) in
            candidate.dish.foods.contains { wanted.contains(self.table.foods[$0]) }
        }
        let suitable = about.isEmpty ? evening.choices.filter(containing) : about
        // The choices come best first; the first of the least like, those with the main food at hand before others.
        let leastLike = suitable.map(evening.likeness(to:)).min()
        let unlike = suitable.filter { evening.likeness(to: $0) == leastLike }
        return (unlike.first(where: \.hasMain) ?? unlike.first)?.recipe
    }
}
