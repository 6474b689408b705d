import MealPlanning
import Testing

/// What holds for every plan, tried on carts of random foods.
struct PlanPropertyTests {
    let planner = MealPlanner()

    @Test("keeps its promises", arguments: Diet.allCases)
    func keepsItsPromises(diet: Diet) {
        var planned = 0
        for seed in 0..<100 {
            let cart = Cart.random(3 + seed % 30, seed: seed)
            let inCart = Set(cart.contents.flatMap { FoodCatalogue.standard.foods(in: $0.name) }.map(\.id))
            let plan = planner.plan(for: cart, on: Weekday.workweek, diet: diet)
            let recipes = plan.recipes
            planned += plan.count

            #expect(plan.map(\.day) == Array(Weekday.workweek.prefix(plan.count)))
            #expect(recipes.count == plan.count)
            #expect(recipes.allSatisfy { inCart.contains($0.main) }, "seed \(seed)")
            #expect(recipes.allSatisfy(diet.allows), "seed \(seed)")
            #expect(Set(recipes.map(\.main)).count == recipes.count, "seed \(seed)")

            let days = recipes.compactMap { planner.daysToCook($0, cart: cart) }
            #expect(days.count == recipes.count)
            #expect(days == days.sorted(), "seed \(seed)")
        }
        // Otherwise nothing was tried.
        #expect(planned > 100)
    }

    @Test("offers only alternatives that fit the rest", arguments: Diet.allCases)
    func offersOnlyWhatFits(diet: Diet) throws {
        var offered = 0
        for seed in 0..<60 {
            let cart = Cart.random(12 + seed % 30, seed: seed)
            let inCart = Set(cart.contents.flatMap { FoodCatalogue.standard.foods(in: $0.name) }.map(\.id))
            let plan = planner.plan(for: cart, on: Weekday.workweek, diet: diet)
            for dinner in plan {
                let others = planner.alternatives(to: dinner.recipe, in: plan, cart: cart, diet: diet, limit: 3)
                let staying = plan.filter { $0 != dinner }.recipes
                offered += others.count

                #expect(others.count <= 3)
                #expect(others.allSatisfy { diet.allows($0) && inCart.contains($0.main) })
                #expect(Set(others.map(\.id)).isDisjoint(with: plan.map(\.recipe)))
                for other in others {
                    #expect(!staying.contains { planner.areAlike($0, other) }, "seed \(seed): \(other.id)")
                }
                for (one, other) in pairs(of: others) {
                    #expect(!planner.areAlike(one, other), "seed \(seed): \(one.id), \(other.id)")
                }
            }
        }
        #expect(offered > 30)
    }
}
