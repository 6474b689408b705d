import MealPlanning

/// One customer's plan and cart: finds other dinners to take the place of some.
struct Kitchen: Sendable {
    let plan: WeekPlan
    let planner: MealPlanner
    /// The cart with what the customer has exchanged in its boxes.
    let cart: Cart
    /// How the customer likes dinners.
    private var request: PlanRequest
    private let foods = FoodCatalogue.standard
    private let recipes = RecipeBook.standard

    /// A kitchen for a request whose cart is as the shop tells it.
    init(plan: WeekPlan, planner: MealPlanner, request: PlanRequest) {
        self.plan = plan
        self.planner = planner
        self.cart = plan.cart(from: request.cart)
        self.request = request
        self.request.cart = self.cart
    }

    /// Two others for an evening that are what was wished for; none when there is nothing of the kind.
    func alternatives(to dinner: WeekPlan.Dinner, like wish: DinnerWish) -> [Recipe] {
        Array(self.others(to: dinner, limit: .max).filter(wish.isMet).prefix(2))
    }

    /// Two others for an evening, without the food that the customer wants to be rid of, if there are such.
    func alternatives(to dinner: WeekPlan.Dinner, without words: String) -> [Recipe] {
        let others = self.others(to: dinner, limit: 6)
        let unwanted = self.foods(meantBy: words)
        let wanted = others.filter { self.foods(of: $0.id).isDisjoint(with: unwanted) }
        return Array((wanted.isEmpty ? others : wanted).prefix(2))
    }

    /// A dinner with what the customer asked for, if there is one.
    func dinner(with words: String, insteadOf dinner: WeekPlan.Dinner) -> Recipe? {
        let foods = self.foods.foods(matching: words)
        guard !foods.isEmpty else { return nil }
        return self.planner.dinner(
            using: foods,
            insteadOf: dinner.recipe,
            in: self.plan.plannedDinners,
            for: self.request
        )
    }

    private func others(to dinner: WeekPlan.Dinner, limit: Int) -> [Recipe] {
        self.planner.alternatives(
            to: dinner.recipe,
            in: self.plan.plannedDinners,
            for: self.request,
            limit: limit
        )
    }

    /// The recipe of this id, if there is one.
    func recipe(_ id: RecipeID) -> Recipe? { self.recipes[id] }

    /// The exchange in a box that brings what a recipe lacks for what the dinner that goes had used.
    ///
    /// `nil` when no box allows it, and when a dinner that stays needs what would go.
    func exchange(for recipe: Recipe, insteadOf dinner: WeekPlan.Dinner) -> WeekPlan.BoxExchange? {
        let lacking = Set(self.shopping(for: recipe).map(\.id))
        let needed = self.plan.dinners.filter { $0 != dinner }.map(\.recipe) + [recipe.id]
        let freed = needed.reduce(self.foods(of: dinner.recipe)) { $0.subtracting(self.foods(of: $1)) }
        for box in self.cart.customizableBoxes {
            let item = box.items.first { item in self.foods.foods(in: item.name).contains { freed.contains($0.id) } }
            let alternative = box.alternatives.first { item in
                self.foods.foods(in: item.name).contains { lacking.contains($0.id) }
            }
            if let item, let alternative { return .init(item: item.name, alternative: alternative.name) }
        }
        return nil
    }

    /// What has to be bought for a recipe, after an exchange if there is one.
    func shopping(for recipe: Recipe, after exchange: WeekPlan.BoxExchange? = nil) -> [Food] {
        let exchanged = exchange.flatMap { self.cart.exchanging($0.item, for: $0.alternative) }
        return self.planner.shopping(for: recipe, cart: exchanged ?? self.cart)
    }

    private func foods(meantBy words: String) -> Set<Food.ID> { Set(self.foods.foods(matching: words).map(\.id)) }

    private func foods(of recipe: RecipeID) -> Set<Food.ID> {
        Set(self.recipes[recipe]?.ingredients.map(\.food) ?? [])
    }
}
