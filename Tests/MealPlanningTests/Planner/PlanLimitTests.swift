import MealPlanning
import Testing

/// Diet, allergies, unwanted foods and avoided recipes, tried on random carts and customers.
struct PlanLimitTests {
    private let planner = MealPlanner()
    private let catalogue = FoodCatalogue.standard

    /// Whether the customer may eat the dinner, by its ingredients alone.
    private func isWithinLimits(_ recipe: Recipe, _ request: PlanRequest) -> Bool {
        recipe.ingredients.allSatisfy { ingredient in
            guard let food = self.catalogue[ingredient.food] else { return false }
            let isEaten: Bool =
                switch request.diet {
                case .everything: true
                case .pescatarian: !food.kind.isMeatOrFish || food.kind == .fish || food.kind == .shellfish
                case .vegetarian: !food.kind.isMeatOrFish
                case .vegan: !food.kind.isMeatOrFish && food.kind != .egg && food.kind != .dairy
                }
            return isEaten && food.allergens.isDisjoint(with: request.allergies) && !request.unwanted.contains(food.id)
        }
    }

    @Test func areNeverBrokenByAPlan() {
        var planned = 0
        for seed in 0..<250 {
            let request = PlanRequest.random(seed: seed)
            let plan = self.planner.plan(for: request)
            planned += plan.count
            #expect(plan.recipes.allSatisfy { self.isWithinLimits($0, request) }, "seed \(seed)")
            #expect(request.avoiding.isDisjoint(with: plan.map(\.recipe)), "seed \(seed)")
            #expect(self.planner.plan(for: request) == plan, "seed \(seed)")
        }
        #expect(planned > 250)
    }

    @Test func areNeverBrokenByAnotherDinner() {
        var offered = 0
        for seed in 0..<60 {
            var request = PlanRequest.random(seed: seed)
            request.cart = .random(30, seed: seed)
            let plan = self.planner.plan(for: request)
            let wished = self.catalogue.foods[seed % self.catalogue.foods.count]
            for dinner in plan {
                let others =
                    self.planner.alternatives(to: dinner.recipe, in: plan, for: request, limit: 3)
                    + [self.planner.replacement(for: dinner.recipe, in: plan, for: request)].compactMap { $0 }
                    + [self.planner.dinner(using: [wished], insteadOf: dinner.recipe, in: plan, for: request)]
                    .compactMap { $0 }
                offered += others.count
                #expect(others.allSatisfy { self.isWithinLimits($0, request) }, "seed \(seed)")
                #expect(request.avoiding.isDisjoint(with: others.map(\.id)), "seed \(seed)")
            }
        }
        #expect(offered > 60)
    }

    @Test("keep what hides an allergen out of the demo week", arguments: Allergen.allCases)
    func keepWhatHidesItOut(allergen: Allergen) {
        var request = PlanRequest(cart: .demo)
        request.allergies = [allergen]
        let plan = self.planner.plan(for: request)
        #expect(plan.count >= 4)
        #expect(plan.recipes.allSatisfy { !$0.allergens.contains(allergen) })
    }
}
