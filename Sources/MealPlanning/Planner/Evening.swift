/// One evening of a plan for which another dinner is sought.
struct Evening {
    /// What may be cooked instead, best first; nothing that is in the plan.
    let choices: [Candidate]

    private let staying: [Int]
    private let table: DishTable

    init(_ planner: MealPlanner, replacing recipe: RecipeID, in plan: [PlannedDinner], for request: PlanRequest) {
        let provisions = Provisions(request.cart, foods: planner.foods)
        let planned = Set(plan.map(\.recipe))
        let staying = plan.map(\.recipe).filter { $0 != recipe }.compactMap(planner.table.number(of:))
        let larder = Larder(provisions, table: planner.table)
        var used = UsedFoods(foods: planner.table.foods.count)
        let score = DinnerScore(request)
        for number in staying {
            let dinner = Candidate(number, planner.table.dishes[number], larder: larder, score: score)
            for use in dinner.uses { used.insert(use) }
        }
        self.table = planner.table
        self.staying = staying
        self.choices = planner.candidates(for: request, provisions: provisions)
            .filter { !planned.contains($0.recipe.id) }
            .map { candidate in (candidate, candidate.worth(beside: staying, using: used, in: planner.table)) }
            .sorted { ($1.1, $0.0.recipe.id.rawValue) < ($0.1, $1.0.recipe.id.rawValue) }
            .map(\.0)
    }

    /// How alike the dinner is to the most alike of those that stay.
    func likeness(to candidate: Candidate) -> Likeness {
        self.staying.map { self.table.likeness($0, candidate.number) }.max() ?? .none
    }

    /// How alike two dinners are.
    func likeness(_ one: Candidate, _ other: Candidate) -> Likeness {
        self.table.likeness(one.number, other.number)
    }
}

extension Candidate {
    /// What it adds to dinners whose foods are used up.
    func worth(beside chosen: [Int], using used: UsedFoods, in table: DishTable) -> Points {
        let perishables = self.uses.reduce(0) { $0 + used.gain($1) }
        return self.alone + perishables - chosen.reduce(0) { $0 + table.monotony(self.number, $1) }
    }
}
