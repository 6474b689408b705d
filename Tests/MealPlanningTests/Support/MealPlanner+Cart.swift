import MealPlanning

// What tests ask of a planner for somebody who told us little.

extension MealPlanner {
    func plan(
        for cart: Cart,
        on days: [Weekday],
        diet: Diet = .everything,
        avoiding: Set<RecipeID> = [],
        without unwanted: Set<Food.ID> = []
    ) -> [PlannedDinner] {
        var request = PlanRequest(cart: cart, diet: diet, without: unwanted)
        request.days = days
        request.avoiding = avoiding
        return self.plan(for: request)
    }

    func alternatives(
        to recipe: RecipeID,
        in plan: [PlannedDinner],
        cart: Cart,
        diet: Diet = .everything,
        without unwanted: Set<Food.ID> = [],
        limit: Int = 2
    ) -> [Recipe] {
        let request = PlanRequest(cart: cart, diet: diet, without: unwanted)
        return self.alternatives(to: recipe, in: plan, for: request, limit: limit)
    }

    func dinner(
        using foods: [Food],
        insteadOf recipe: RecipeID,
        in plan: [PlannedDinner],
        cart: Cart,
        diet: Diet = .everything,
        without unwanted: Set<Food.ID> = []
    ) -> Recipe? {
        let request = PlanRequest(cart: cart, diet: diet, without: unwanted)
        return self.dinner(using: foods, insteadOf: recipe, in: plan, for: request)
    }

    func replacement(
        for recipe: RecipeID,
        in plan: [PlannedDinner],
        cart: Cart,
        diet: Diet = .everything,
        without unwanted: Set<Food.ID> = []
    ) -> Recipe? {
        self.replacement(for: recipe, in: plan, for: PlanRequest(cart: cart, diet: diet, without: unwanted))
    }
}

extension PlanRequest {
    fileprivate init(cart: Cart, diet: Diet, without unwanted: Set<Food.ID>) {
        self.init(cart: cart)
        self.diet = diet
        self.unwanted = unwanted
    }
}
