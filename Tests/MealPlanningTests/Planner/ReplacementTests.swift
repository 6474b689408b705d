import MealPlanning
import Testing

struct ReplacementTests {
    let planner = MealPlanner()
    let plan = MealPlanner().plan(for: .demo, on: Weekday.workweek)

    @Test("replaces every dinner of the demo plan when its main food goes", arguments: 0..<5)
    func replaces(evening: Int) throws {
        let main = try #require(RecipeBook.standard[plan[evening].recipe]?.main)
        let gone = try #require(
            Cart.demo.contents.first { item in
                FoodCatalogue.standard.foods(in: item.name).contains { $0.id == main }
            }
        )
        let cart = try #require(Cart.demo.removing(gone.name))
        #expect(planner.dinnersLackingMain(in: plan, cart: cart) == [plan[evening]])
        let other = try #require(planner.replacement(for: plan[evening].recipe, in: plan, cart: cart))
        #expect(other.main != main)
        #expect(!plan.map(\.recipe).contains(other.id))
        #expect(planner.dinnersLackingMain(in: [PlannedDinner(day: .monday, recipe: other.id)], cart: cart).isEmpty)
    }

    @Test func allowsTheSameFormBeforeNothing() throws {
        let ids: [RecipeID] = ["potato-leek-soup", "squash-coconut-soup", "zucchini-corn-fritters"]
        let planner = MealPlanner(recipes: RecipeBook(ids.compactMap { RecipeBook.standard[$0] }))
        let plan = [PlannedDinner(day: .monday, recipe: ids[0]), PlannedDinner(day: .tuesday, recipe: ids[2])]
        let cart = Cart(["Leeks", "Butternut Squash"])
        #expect(planner.alternatives(to: ids[2], in: plan, cart: cart).isEmpty)
        #expect(planner.replacement(for: ids[2], in: plan, cart: cart)?.id == ids[1])
        #expect(planner.replacement(for: ids[2], in: plan, cart: Cart(["Leeks"])) == nil)
    }

    @Test func missesNothingWhileEverythingIsThere() {
        #expect(planner.dinnersLackingMain(in: plan, cart: .demo).isEmpty)
        #expect(planner.dinnersLackingMain(in: plan, cart: Cart()) == plan)
        let retired = [PlannedDinner(day: .monday, recipe: "retired-dinner")]
        #expect(planner.dinnersLackingMain(in: retired, cart: Cart()).isEmpty)
    }

    @Test(
        "never uses what is unwanted",
        arguments: ["kale", "eggs", "garlic", "salmon", "coconut_milk", "peanut_butter"]
    )
    func neverUsesTheUnwanted(food: Food.ID) throws {
        func uses(_ recipe: Recipe) -> Bool { recipe.ingredients.contains { $0.food == food } }
        let dinners = planner.plan(for: .demo, on: Weekday.workweek, without: [food])
        #expect(dinners.count >= 4)
        #expect(!dinners.recipes.contains(where: uses))
        for dinner in plan {
            let others = planner.alternatives(to: dinner.recipe, in: plan, cart: .demo, without: [food], limit: 5)
            #expect(!others.contains(where: uses))
            let replacement = planner.replacement(for: dinner.recipe, in: plan, cart: .demo, without: [food])
            #expect(replacement.map(uses) != true)
        }
        let wished = try #require(FoodCatalogue.standard[food])
        #expect(
            planner.dinner(using: [wished], insteadOf: "shakshuka", in: [], cart: .demo, without: [food]) == nil
        )
    }

    @Test func keepsTheDiet() throws {
        let other = planner.replacement(for: plan[0].recipe, in: plan, cart: .demo, diet: .vegan)
        #expect(other?.isVegan != false)
    }
}
