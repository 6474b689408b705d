import MealPlanning
import Testing

struct SwapTests {
    let planner = MealPlanner()
    let foods = FoodCatalogue.standard
    let plan = MealPlanner().plan(for: .demo, on: Weekday.workweek)

    @Test("offers two others for every evening of the demo plan", arguments: 0..<5)
    func offersTwo(evening: Int) throws {
        let dinner = plan[evening]
        let others = planner.alternatives(to: dinner.recipe, in: plan, cart: .demo)
        #expect(others.count == 2)
        #expect(planner.alternatives(to: dinner.recipe, in: plan, cart: .demo, limit: 0).isEmpty)
    }

    @Test func swapsChickenForTofuThatIsNotInTheCart() throws {
        let chicken = try #require(plan.first { $0.recipe.rawValue.contains("chicken") })
        let tofu = foods.foods(matching: "tofu")
        let dinner = try #require(planner.dinner(using: tofu, insteadOf: chicken.recipe, in: plan, cart: .demo))
        #expect(dinner.main == "tofu")
        #expect(plan.filter { $0 != chicken }.recipes.allSatisfy { !planner.areAlike($0, dinner) })
        #expect(planner.shopping(for: dinner, cart: .demo).map(\.id).contains("tofu"))
    }

    @Test func findsADishThatContainsTheFoodWhenNoneIsAboutIt() throws {
        let dinner = try #require(
            planner.dinner(using: foods.foods(matching: "avocado"), insteadOf: plan[0].recipe, in: plan, cart: .demo)
        )
        #expect(dinner.main != "avocado")
        #expect(dinner.ingredients.map(\.food).contains("avocado"))
    }

    @Test func prefersOfSeveralFoodsTheOneInTheCart() throws {
        // All but the salmon for a salmon dish, nothing but the trout for the trout dish.
        let cart = Cart(["Trout", "Kale", "Cannellini Beans", "Lemons"])
        let fish = foods.foods(matching: "fish")
        let dinner = try #require(planner.dinner(using: fish, insteadOf: "shakshuka", in: [], cart: cart))
        #expect(dinner.main == "trout")
    }

    @Test func grantsAWishEvenWhenItIsLikeAnotherDinner() throws {
        let dal = try #require(RecipeBook.standard["red-lentil-dal"])
        let plan = [PlannedDinner(day: .monday, recipe: dal.id), PlannedDinner(day: .tuesday, recipe: "shakshuka")]
        let paneer = foods.foods(matching: "paneer")
        let dinner = try #require(planner.dinner(using: paneer, insteadOf: "shakshuka", in: plan, cart: .demo))
        #expect(dinner.main == "paneer")
        #expect(planner.areAlike(dinner, dal))
    }

    @Test func neverGivesADinnerThatIsPlannedAlready() {
        let paneer = foods.foods(matching: "paneer")
        let plan = [PlannedDinner(day: .monday, recipe: "spinach-paneer-curry")]
        #expect(planner.dinner(using: paneer, insteadOf: "spinach-paneer-curry", in: plan, cart: .demo) == nil)
    }

    @Test func keepsTheDietWhateverIsWished() {
        let chicken = foods.foods(matching: "chicken")
        #expect(planner.dinner(using: chicken, insteadOf: "shakshuka", in: [], cart: .demo, diet: .vegetarian) == nil)
        #expect(planner.dinner(using: [], insteadOf: "shakshuka", in: [], cart: .demo) == nil)
    }

    @Test func ignoresRecipesOfAnOlderRelease() {
        let plan = self.plan + [PlannedDinner(day: .saturday, recipe: "retired-dinner")]
        #expect(planner.alternatives(to: "retired-dinner", in: plan, cart: .demo).count == 2)
    }
}

struct LikenessTests {
    @Test(
        "calls alike what has main, form or most foods in common",
        arguments: [
            ("soy-salmon-rice-bowl", "salmon-kale-skillet", true),
            ("shakshuka", "salmon-kale-skillet", true),
            ("chickpea-tomato-salad", "shakshuka", false),
            ("crisp-tofu-broccoli-stir-fry", "tempeh-cabbage-bowl", false),
            ("beef-bolognese", "steak-pepper-stir-fry", false),
        ] as [(RecipeID, RecipeID, Bool)]
    )
    func callsAlike(one: RecipeID, other: RecipeID, expected: Bool) throws {
        let one = try #require(RecipeBook.standard[one])
        let other = try #require(RecipeBook.standard[other])
        #expect(MealPlanner().areAlike(one, other) == expected)
        #expect(MealPlanner().areAlike(other, one) == expected)
        #expect(MealPlanner().areAlike(one, one))
    }

    @Test func callsAlikeWhatSharesMostFoodsUnderAnotherName() {
        func recipe(_ id: RecipeID, _ form: DishForm, _ foods: [Food.ID]) -> Recipe {
            Recipe(
                id: id,
                title: id.rawValue,
                form: form,
                main: foods[0],
                minutes: 20,
                protein: 20,
                signals: [],
                ingredients: foods.map { Ingredient(food: $0, quantity: 1, unit: .cup) },
                steps: []
            )
        }
        let soup = recipe("soup", .soup, ["leeks", "potatoes", "onion", "garlic", "salt"])
        let gratin = recipe("gratin", .roast, ["potatoes", "leeks", "cream", "garlic", "salt"])
        let mash = recipe("mash", .bowl, ["potatoes", "milk", "garlic", "salt"])
        #expect(MealPlanner().areAlike(soup, gratin))
        #expect(!MealPlanner().areAlike(soup, mash))
    }
}
