import MealPlanning
import RouterKit
import Testing

struct BoxSwapTests {
    private let planner = MealPlanner()

    private func cart(_ items: [String], alternatives: [String]) -> Cart {
        func lines(_ names: [String]) -> [CartItem] { names.map { CartItem(name: $0, priceCents: 100) } }
        var cart = Cart(["Eggs", "Yellow Onions", "Feta", "Organic Spaghetti", "Dill", "Corn Tortillas", "Lemons"])
        cart.customizableBoxes = [
            CustomizableBox(name: "Box", priceCents: 2_000, items: lines(items), alternatives: lines(alternatives))
        ]
        return cart
    }

    @Test func proposeWhatCompletesDinners() throws {
        let cart = self.cart(["Radicchio"], alternatives: ["Baby Spinach", "Kohlrabi"])
        let swaps = self.planner.boxSwaps(for: PlanRequest(cart: cart))
        let swap = try #require(swaps.first)
        #expect(swap.item.name == "Radicchio" && swap.alternative.name == "Baby Spinach")
        #expect(swap.gain >= 0.5)
        #expect(!swap.completes.isEmpty)
        #expect(swap.phrase[.english].hasPrefix("Swap the radicchio for spinach: "))
        #expect(swap.phrase[.spanish].hasPrefix("Cambia radicchio por spinach: "))
    }

    @Test func bringThePlanThatTheyPromise() throws {
        let cart = self.cart(["Radicchio"], alternatives: ["Baby Spinach"])
        let swap = try #require(self.planner.boxSwaps(for: PlanRequest(cart: cart)).first)
        let exchanged = try #require(cart.exchanging(swap.item.name, for: swap.alternative.name))
        #expect(self.planner.plan(for: PlanRequest(cart: exchanged)) == swap.plan)
    }

    @Test func proposeNothingWhereThereIsNothingBetter() {
        #expect(self.planner.boxSwaps(for: PlanRequest(cart: Cart(["Kale"]))).isEmpty)
        let good = self.cart(["Baby Spinach"], alternatives: ["Radicchio"])
        #expect(self.planner.boxSwaps(for: PlanRequest(cart: good)).isEmpty)
    }

    @Test func keepToTheLimits() {
        var request = PlanRequest(cart: .demo)
        request.diet = .vegetarian
        request.allergies = [.soy]
        for swap in self.planner.boxSwaps(for: request, limit: 5, minimum: 0.01) {
            #expect(swap.plan.recipes.allSatisfy(request.allows))
        }
        let unlimited = self.planner.boxSwaps(for: request, limit: 9, minimum: 0.01)
        #expect(Set(unlimited.map(\.item.name)).count == unlimited.count)
        #expect(unlimited.map(\.gain) == unlimited.map(\.gain).sorted(by: >))
        #expect(self.planner.boxSwaps(for: request, limit: 1, minimum: 0.01).count <= 1)
    }
}
