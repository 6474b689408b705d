import MealPlanning
import RouterKitTesting
import Testing

/// Plans from random carts of a real shop's products.
@Suite(.enabled(if: FarmProduct.isAvailable, "farm_products.csv is missing: not in SHARED_DATA, no shared/data above"))
struct RealCartTests {
    private let planner = MealPlanner()

    /// A farm box as customers fill it: about half produce.
    private static let usual = [("produce", 9), ("meat-seafood", 4), ("dairy-eggs", 3), ("pantry", 4)]

    /// Measured over 200 carts of twenty products: 89 % for everyone, 55 % for vegetarians.
    ///
    /// The share counts weeks with five dinners of which no two are alike; the other weeks are shorter or have a form
    /// twice.
    @Test("fills most weeks", arguments: [(Diet.everything, 0.85), (.vegetarian, 0.5)])
    func fillsMostWeeks(diet: Diet, share: Double) throws {
        let carts = try self.carts(200) { products, generator in
            Self.usual.flatMap { category, size in
                products.filter { $0.category == category }.shuffled(using: &generator).prefix(size)
            }
        }
        #expect(self.shareOfFullWeeks(carts, diet: diet) >= share)
    }

    /// Measured: 60 %, though such a cart is mostly snacks and spices.
    @Test func fillsMostWeeksEvenFromAnyTwentyProducts() throws {
        let carts = try self.carts(200) { products, generator in
            Array(products.shuffled(using: &generator).prefix(20))
        }
        #expect(self.shareOfFullWeeks(carts, diet: .everything) >= 0.55)
    }

    @Test func plansTheWholeShopAtOnce() throws {
        let plan = try planner.plan(for: Cart(FarmProduct.all().map(\.name)), on: Weekday.allCases)
        #expect(plan.count == 7)
        #expect(pairs(of: plan.recipes).allSatisfy { !planner.areAlike($0, $1) })
    }

    private func carts(
        _ count: Int,
        choose: ([FarmProduct], inout SeededGenerator) -> [FarmProduct]
    ) throws -> [Cart] {
        let products = try FarmProduct.all().filter { !$0.isSoldOut }
        return (0..<count).map { seed in
            var generator = SeededGenerator(seed: seed)
            return Cart(choose(products, &generator).map(\.name))
        }
    }

    private func shareOfFullWeeks(_ carts: [Cart], diet: Diet) -> Double {
        let full = carts.filter { cart in
            let recipes = planner.plan(for: cart, on: Weekday.workweek, diet: diet).recipes
            return recipes.count == 5 && pairs(of: recipes).allSatisfy { !planner.areAlike($0, $1) }
        }
        return Double(full.count) / Double(carts.count)
    }
}
