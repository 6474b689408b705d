import MealPlanning
import Testing

struct ShoppingListTests {
    private let planner = MealPlanner()

    private func dinners(_ ids: RecipeID...) -> [PlannedDinner] {
        zip(Weekday.workweek, ids).map { PlannedDinner(day: $0, recipe: $1) }
    }

    private func cart(_ items: (String, Int, String?)...) -> Cart {
        Cart(items: items.map { CartItem(name: $0.0, quantity: $0.1, unit: $0.2, priceCents: 100) })
    }

    @Test func addsUpWhatAllDinnersNeed() throws {
        // A curry with half an onion's company: each needs one onion, and cilantro by the handful.
        let plan = self.dinners("chicken-kale-coconut-curry", "stuffed-peppers-beef")
        let list = self.planner.shoppingList(for: plan, cart: Cart())
        let onion = try #require(list.toBuy.first { $0.food.id == "onion" })
        #expect(onion.amounts.map(\.amount) == ["2"])
        #expect(onion.text == "2 onions")
        #expect(onion.recipes == plan.map(\.recipe))
        #expect(list.toBuy.first?.food.id == "chicken_thighs")
    }

    @Test func scalesToThePeople() throws {
        let plan = self.dinners("chicken-kale-coconut-curry")
        let chicken = [1, 2, 4, 6].map { people in
            self.planner.shoppingList(for: plan, cart: Cart(), people: people).toBuy
                .first { $0.food.id == "chicken_thighs" }?.text
        }
        #expect(
            chicken == ["6 oz chicken thighs", "12 oz chicken thighs", "24 oz chicken thighs", "36 oz chicken thighs"]
        )
    }

    @Test func listsStaplesApart() {
        let list = self.planner.shoppingList(for: self.dinners("chicken-kale-coconut-curry"), cart: Cart())
        #expect(list.staples.map(\.food.id) == ["garlic", "curry_powder", "neutral_oil", "salt"])
        #expect(list.toBuy.allSatisfy { !$0.food.isStaple })
        #expect(list.staples.map(\.text).contains("2 tbsp curry powder"))
    }

    @Test func takesOffWhatTheCartHas() {
        let plan = self.dinners("chicken-kale-coconut-curry")
        let cart = self.cart(("Chicken Thighs", 1, "1 lb"), ("Yellow Onions", 1, "1 piece"), ("Garlic", 1, "1 head"))
        func bought(_ people: Int) -> [String] {
            self.planner.shoppingList(for: plan, cart: cart, people: people).toBuy.map(\.text)
        }
        #expect(!bought(2).contains { $0.contains("chicken") || $0.contains("onion") })
        #expect(bought(4).contains("8 oz chicken thighs"))
        #expect(bought(4).contains("1 onion"))
    }

    @Test(
        "takes a shop's units for what they are",
        arguments: [
            ("Chicken Thighs", "12 oz", true), ("Chicken Thighs", "10 oz", true), ("Chicken Thighs", "4 oz", false),
            ("Chicken Thighs", "1 lb", true), ("Chicken Thighs", nil, true), ("Chicken Thighs", "1 tray", true),
            ("Coconut Milk", "13.5 oz", true), ("Kale", "1 bunch", true), ("White Basmati Rice", "2 lb", true),
        ]
    )
    func readsUnits(name: String, unit: String?, isEnough: Bool) throws {
        let food = try #require(FoodCatalogue.standard.foods(in: name).first)
        let list = self.planner.shoppingList(
            for: self.dinners("chicken-kale-coconut-curry"),
            cart: self.cart((name, 1, unit))
        )
        #expect(list.toBuy.contains { $0.food.id == food.id } != isEnough)
    }

    @Test func isNearlyEmptyForTheDemoWeek() {
        let plan = self.planner.plan(for: .demo, on: Weekday.workweek)
        let list = self.planner.shoppingList(for: plan, cart: .demo)
        let lacking = Set(plan.recipes.flatMap { self.planner.shopping(for: $0, cart: .demo) }.map(\.id))
        #expect(lacking.isSubset(of: list.toBuy.map(\.food.id)))
        #expect(list.toBuy.count <= 6, "\(list.toBuy.map(\.text))")
    }

    @Test func leavesOutWhatTheBookDoesNotKnow() {
        #expect(self.planner.shoppingList(for: self.dinners("no-such-dinner"), cart: .demo).toBuy.isEmpty)
    }
}
