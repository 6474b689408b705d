/// One evening of a plan for which another dinner is sought.
struct Evening {
    /// What may be cooked instead, best first; nothing that is in the plan.
    let choices: [Candidate]

    private let staying: [Candidate]

    init(
        _ planner: MealPlanner,
        replacing recipe: RecipeID,
        in plan: [PlannedDinner],
        cart: Cart,
        diet: Diet,
        without unwanted: Set<Food.ID>
    ) {
        let provisions = Provisions(cart, foods: planner.foods)
        let planned = Set(plan.map(\.recipe))
        let staying = plan.map(\.recipe).filter { $0 != recipe }.compactMap { planner.recipes[$0] }
            .map { Candidate($0, provisions: provisions, catalogue: planner.foods) }
        let used = staying.reduce(into: Set<Food.ID>()) { $0.formUnion($1.uses.map(\.food)) }

        self.staying = staying
        self.choices = planner.candidates(for: provisions, diet: diet, without: unwanted)
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
