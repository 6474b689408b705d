import MealPlanning
import RouterKit

/// Finds dinners in a plan and others to take their place.
struct Kitchen: Sendable {
    let carts: any CartSource
    let planner: MealPlanner
    var foods = FoodCatalogue.standard
    var recipes = RecipeBook.standard

    /// The dinners that words mean: a number, a day, words of the title, or a food that the recipe uses.
    func dinners(meantBy words: String, in plan: WeekPlan, today: Weekday) -> [WeekPlan.Dinner] {
        if let number = Self.number(in: words) { return plan.dinners.filter { $0.number == number } }
        let days = Weekday.named(in: words, today: today)
        guard days.isEmpty else { return plan.dinners.filter { days.contains($0.day) } }
        let wanted = words.split(separator: " ")
        guard !wanted.isEmpty else { return [] }
        let byTitle = plan.dinners.filter { dinner in
            let title = dinner.title.lowercased().split { !$0.isLetter }
            return wanted.allSatisfy(title.contains)
        }
        guard byTitle.isEmpty else { return byTitle }
        let foods = Set(self.foods.foods(matching: words).map(\.id))
        return plan.dinners.filter { self.uses(foods, $0) }
    }

    /// Two others for an evening.
    func alternatives(to dinner: WeekPlan.Dinner, in plan: WeekPlan, cart: Cart) -> [Recipe] {
        self.planner.alternatives(to: dinner.recipe, in: plan.plannedDinners, cart: plan.cart(from: cart))
    }

    /// A dinner with what the customer asked for, if there is one.
    func dinner(with words: String, insteadOf dinner: WeekPlan.Dinner, in plan: WeekPlan, cart: Cart) -> Recipe? {
        let foods = self.foods.foods(matching: words)
        guard !foods.isEmpty else { return nil }
        return self.planner.dinner(
            using: foods,
            insteadOf: dinner.recipe,
            in: plan.plannedDinners,
            cart: plan.cart(from: cart)
        )
    }

    /// The exchange in a box that brings what a recipe lacks for what the dinner that goes had used, when the box allows
    /// it and no dinner that stays needs what goes.
    func exchange(
        for recipe: Recipe,
        insteadOf dinner: WeekPlan.Dinner,
        in plan: WeekPlan,
        cart: Cart
    ) -> WeekPlan.BoxExchange? {
        let cart = plan.cart(from: cart)
        let lacking = Set(self.planner.shopping(for: recipe, cart: cart).map(\.id))
        let freed = self.foods(of: dinner.recipe).subtracting(self.foods(of: recipe.id)).subtracting(
            plan.dinners.filter { $0 != dinner }.reduce(into: []) { $0.formUnion(self.foods(of: $1.recipe)) }
        )
        for box in cart.customizableBoxes {
            let item = box.items.first { item in self.foods.foods(in: item.name).contains { freed.contains($0.id) } }
            let alternative = box.alternatives.first { item in
                self.foods.foods(in: item.name).contains { lacking.contains($0.id) }
            }
            if let item, let alternative { return .init(item: item.name, alternative: alternative.name) }
        }
        return nil
    }

    /// What has to be bought for a recipe.
    func shopping(for recipe: Recipe, in plan: WeekPlan, cart: Cart) -> [Food] {
        self.planner.shopping(for: recipe, cart: plan.cart(from: cart))
    }

    private func foods(of recipe: RecipeID) -> Set<Food.ID> {
        Set(self.recipes[recipe]?.ingredients.map(\.food) ?? [])
    }

    private func uses(_ foods: Set<Food.ID>, _ dinner: WeekPlan.Dinner) -> Bool {
        !self.foods(of: dinner.recipe).isDisjoint(with: foods)
    }

    private static func number(in words: String) -> Int? {
        let parts = words.split(separator: " ")
        guard parts.count == 1 else { return nil }
        return Int(parts[0]) ?? ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5][parts[0]]
    }
}
