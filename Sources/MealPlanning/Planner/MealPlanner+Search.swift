extension MealPlanner {
    /// A plan, and what its dinners are worth together.
    typealias Outcome = (dinners: [PlannedDinner], worth: Points)

    /// The plan for a request whose cart has been read.
    func plan(for request: PlanRequest, provisions: Provisions) -> Outcome {
        var seen: Set<Weekday> = []
        let days = request.days.filter { seen.insert($0).inserted }
        let candidates = self.candidates(for: request, provisions: provisions).filter(\.hasMain)
        let quotas = request.tastes.isEmpty ? nil : request.mix?.quotas(for: days.count)
        let search = DinnerSearch(candidates, table: self.table, quotas: quotas ?? [:])
        let best = search.bestPlan(days.count)
        let dinners = best.chosen.numbers.compactMap { search.candidates[$0] }.sorted { $0.isDue(before: $1) }
        return (zip(days, dinners).map { PlannedDinner(day: $0, recipe: $1.recipe.id) }, best.worth)
    }

    /// All recipes that no limit rules out, as a cart sees them, in the book's order.
    func candidates(for request: PlanRequest, provisions: Provisions) -> [Candidate] {
        let larder = Larder(provisions, table: self.table)
        let score = DinnerScore(request)
        var candidates: [Candidate] = []
        candidates.reserveCapacity(self.table.dishes.count)
        for (number, dish) in self.table.dishes.enumerated()
        where request.allows(dish.recipe) {
            candidates.append(Candidate(number, dish, larder: larder, score: score))
        }
        return candidates
    }
}

extension Weekday {
    /// Whether it is one of Monday to Friday.
    var isWorkday: Bool { self != .saturday && self != .sunday }
}
