extension MealPlanner {
    /// The best other dinners for one evening of a plan, best first.
    ///
    /// Like those of a plan their main food is in the cart. They are alike neither each other nor any dinner that
    /// stays, and none is in the plan already; so there may be fewer than `limit`, even none.
    public func alternatives(
        to recipe: RecipeID,
        in plan: [PlannedDinner],
        cart: Cart,
        diet: Diet = .everything,
        limit: Int = 2
    ) -> [Recipe] {
        let evening = Evening(self, replacing: recipe, in: plan, cart: cart, diet: diet)
        var best: [Candidate] = []
        for candidate in evening.choices where candidate.hasMain && best.count < limit {
            let unlike = best.allSatisfy { Likeness($0, candidate) == .none }
            if unlike, evening.likeness(to: candidate) == .none { best.append(candidate) }
        }
        return best.map(\.recipe)
    }

    /// The best dinner about one of these foods instead of another, or `nil` when there is none the diet allows.
    ///
    /// This is for an express wish ("swap the chicken for tofu"), so the foods need not be in the cart. A dinner about
    /// one of them comes before one that merely contains it, then one unlike the dinners that stay, then one whose main
    /// food is in the cart. A wish outranks variety: if need be it is like another dinner, but never the same.
    public func dinner(
        using foods: [Food],
        insteadOf recipe: RecipeID,
        in plan: [PlannedDinner],
        cart: Cart,
        diet: Diet = .everything
    ) -> Recipe? {
        let wanted = Set(foods.map(\.id))
        let evening = Evening(self, replacing: recipe, in: plan, cart: cart, diet: diet)
        let about = evening.choices.filter { wanted.contains($0.recipe.main) }
        let suitable = about.isEmpty ? evening.choices.filter { !wanted.isDisjoint(with: $0.foods) } : about
        // The choices come best first; the first of the least like, those with the main food at hand before others.
        let leastLike = suitable.map(evening.likeness(to:)).min()
        let unlike = suitable.filter { evening.likeness(to: $0) == leastLike }
        return (unlike.first(where: \.hasMain) ?? unlike.first)?.recipe
    }
}

/// One evening of a plan for which another dinner is sought.
private struct Evening {
    /// What may be cooked instead, best first; nothing that is in the plan.
    let choices: [Candidate]

    private let staying: [Candidate]

    init(_ planner: MealPlanner, replacing recipe: RecipeID, in plan: [PlannedDinner], cart: Cart, diet: Diet) {
        let provisions = Provisions(cart, foods: planner.foods)
        let planned = Set(plan.map(\.recipe))
        let staying = plan.map(\.recipe).filter { $0 != recipe }.compactMap { planner.recipes[$0] }
            .map { Candidate($0, provisions: provisions, catalogue: planner.foods) }
        let used = staying.reduce(into: Set<Food.ID>()) { $0.formUnion($1.uses.map(\.food)) }

        self.staying = staying
        self.choices = planner.candidates(for: provisions, diet: diet)
            .filter { !planned.contains($0.recipe.id) }
            .map { (candidate: $0, worth: DinnerScore.worth(of: $0, beside: staying, using: used)) }
            .sorted { ($1.worth, $0.candidate.recipe.id.rawValue) < ($0.worth, $1.candidate.recipe.id.rawValue) }
            .map(\.candidate)
    }

    /// How alike the dinner is to the most alike of those that stay.
    func likeness(to candidate: Candidate) -> Likeness {
        self.staying.map { Likeness($0, candidate) }.max() ?? .none
    }
}
