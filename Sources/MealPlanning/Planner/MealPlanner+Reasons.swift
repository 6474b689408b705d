extension MealPlanner {
    /// Why a dinner is in a plan: the parts of its worth that speak for it, the largest first.
    ///
    /// - Parameters:
    ///   - recipe: The dinner.
    ///   - plan: The plan that it is in, in the order of cooking: a food that an earlier dinner uses up is no reason.
    ///   - request: What the plan was made from.
    ///   - limit: How many reasons to give at most; 3 unless it is given.
    /// - Returns: The reasons; none for a recipe that the book does not know.
    public func reasons(
        for recipe: RecipeID,
        in plan: [PlannedDinner],
        for request: PlanRequest,
        limit: Int = 3
    ) -> [DinnerReason] {
        guard let number = self.table.number(of: recipe) else { return [] }
        let larder = Larder(Provisions(request.cart, foods: self.foods), table: self.table)
        let score = DinnerScore(request)
        let candidate = Candidate(number, self.table.dishes[number], larder: larder, score: score)
        let earlier = plan.prefix { $0.recipe != recipe }.compactMap { self.table.number(of: $0.recipe) }
        let others = plan.filter { $0.recipe != recipe }.compactMap { self.table.number(of: $0.recipe) }
        let used = Set(earlier.flatMap { self.table.dishes[$0].foods })

        let reasons =
            self.cartReasons(candidate, used: used) + self.tasteReasons(candidate.recipe, for: request)
            + self.goalReasons(candidate.recipe, for: request) + self.varietyReasons(candidate, others)
        // In the order above where they are worth the same.
        return reasons.enumerated()
            .sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
            .prefix(limit).map(\.element)
    }

    private func cartReasons(_ candidate: Candidate, used: Set<Int>) -> [DinnerReason] {
        var reasons: [DinnerReason] = []
        let urgent = candidate.uses.filter { !used.contains($0.food) && $0.keepsDays <= Self.perishableDays }
            .sorted { ($0.keepsDays, $0.isMain ? 0 : 1) < ($1.keepsDays, $1.isMain ? 0 : 1) }
        if let soonest = urgent.first {
            let foods = urgent.prefix(2).compactMap { self.foods[self.table.foods[$0.food]] }
            let points = urgent.reduce(0) { $0 + $1.points }
            reasons.append(DinnerReason(kind: .usesUp(foods, days: soonest.keepsDays), worth: points.worth))
        }
        let atHand = Set(candidate.uses.map(\.food))
        let lacking = candidate.dish.foods.filter { !atHand.contains($0) }.compactMap {
            self.foods[self.table.foods[$0]]
        }
        let worth = DinnerScore.cart(foods: candidate.dish.foods.count, atHand: candidate.uses.count)
        if lacking.isEmpty { reasons.append(DinnerReason(kind: .allAtHand, worth: worth)) }
        if (1...2).contains(lacking.count) { reasons.append(DinnerReason(kind: .lacksOnly(lacking), worth: worth)) }
        return reasons
    }

    private func tasteReasons(_ recipe: Recipe, for request: PlanRequest) -> [DinnerReason] {
        let tastes = request.tastes
        guard !tastes.isEmpty else { return [] }
        var reasons: [DinnerReason] = []
        let worth = DinnerScore(request).taste(recipe).worth
        let liked = recipe.signals.filter { tastes[$0] > 0 }.sorted { (tastes[$1], $0) < (tastes[$0], $1) }
        if let pattern = liked.first(where: tastes.patterns.contains) {
            reasons.append(DinnerReason(kind: .pattern(pattern), worth: worth))
        } else if worth > 0, !liked.isEmpty {
            reasons.append(DinnerReason(kind: .likes(Array(liked.prefix(2))), worth: worth))
        }
        guard request.mix != nil else { return reasons }
        let bonus = DinnerScore.mixBonus.worth
        switch tastes.familiarity(of: recipe) {
        case .discovery: reasons.append(DinnerReason(kind: .discovery, worth: bonus))
        case .stretch:
            let new = recipe.signals.subtracting(tastes.familiar).sorted().first
            reasons += new.map { [DinnerReason(kind: .stretch($0), worth: bonus)] } ?? []
        case .safe, nil: break
        }
        return reasons
    }

    private func goalReasons(_ recipe: Recipe, for request: PlanRequest) -> [DinnerReason] {
        var reasons: [DinnerReason] = []
        // What a goal is worth is what missing it by half would cost.
        if let goal = request.goals.weekdayMinutes, recipe.minutes <= goal {
            reasons.append(DinnerReason(kind: .quick(minutes: recipe.minutes), worth: 1))
        }
        if let goal = request.goals.protein, recipe.protein >= goal {
            reasons.append(DinnerReason(kind: .protein(grams: recipe.protein), worth: 1))
        }
        return reasons
    }

    private func varietyReasons(_ candidate: Candidate, _ others: [Int]) -> [DinnerReason] {
        let lost = others.reduce(0) { $0 + self.table.monotony(candidate.number, $1) }
        guard others.count >= 2, lost <= Points(worth: 0.3) else { return [] }
        return [DinnerReason(kind: .variety, worth: 0.3)]
    }

    /// What keeps longer is no reason to cook now.
    private static let perishableDays = 7
}
