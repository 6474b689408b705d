import MealPlanning
import Testing

struct WeekPlanCartTests {
    private func names(_ plan: WeekPlan) -> [String] { plan.cart(from: .demo).contents.map(\.name) }

    @Test func takesOutWhatTheCustomerRemoved() throws {
        var plan = WeekPlan()
        plan.remove("Organic Lemons", quantity: 1)
        plan.remove("Salty Sea Feta")
        plan.remove("Caviar")
        let cart = plan.cart(from: .demo)
        #expect(cart.contents.count == Cart.demo.contents.count - 1)
        #expect(cart.contents.first { $0.name == "Organic Lemons" }?.quantity == 1)
    }

    @Test func removesAndExchangesInTheOrderOfTheCustomer() {
        var plan = WeekPlan()
        // Without the order, the tofu that comes in would be taken for the one that went before.
        plan.exchanges.append(.init(item: "100% Grass-fed Ground Beef", alternative: "Organic Tofu"))
        plan.remove("Organic Tofu")
        #expect(!self.names(plan).contains("Organic Tofu"))

        var other = WeekPlan()
        other.remove("Organic Tofu")
        other.exchanges.append(.init(item: "100% Grass-fed Ground Beef", alternative: "Organic Tofu"))
        #expect(self.names(other).contains("Organic Tofu"))

        var gone = WeekPlan()
        gone.remove("Organic Lacinato Kale")
        gone.exchanges.append(.init(item: "Organic Lacinato Kale", alternative: "Organic Broccoli"))
        #expect(!self.names(gone).contains("Organic Broccoli"))
    }

    @Test("removes at the end what does not say when", arguments: [nil, 7] as [Int?])
    func removesAtTheEnd(afterExchanges: Int?) {
        var plan = WeekPlan()
        plan.removals = [.init(item: "Organic Tofu", afterExchanges: afterExchanges)]
        plan.exchanges = [.init(item: "100% Grass-fed Ground Beef", alternative: "Organic Tofu")]
        #expect(!self.names(plan).contains("Organic Tofu"))
    }
}
