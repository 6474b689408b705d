import MealPlanning
import Testing

struct CartRemovalTests {
    @Test(
        "removes the line wherever it is",
        arguments: ["Salty Sea Feta", "organic lacinato kale", "Boneless, Skinless Chicken Thighs", "Organic Garlic"]
    )
    func removesTheLine(name: String) throws {
        let cart = try #require(Cart.demo.removing(name))
        #expect(cart.contents.count == Cart.demo.contents.count - 1)
        #expect(!cart.contents.contains { $0.name.lowercased() == name.lowercased() })
        #expect(cart.customizableBoxes.map(\.alternatives) == Cart.demo.customizableBoxes.map(\.alternatives))
    }

    @Test("removes as many as asked", arguments: [(1, 2), (2, 1), (3, nil), (4, nil)] as [(Int, Int?)])
    func removesSome(quantity: Int, left: Int?) throws {
        let cart = try #require(Cart.demo.removing("Yellow Onions", quantity: quantity))
        #expect(cart.contents.first { $0.name == "Yellow Onions" }?.quantity == left)
    }

    @Test func goesOnFromLineToLine() throws {
        let eggs = CartItem(name: "Eggs", quantity: 2, priceCents: 1)
        let cart = Cart(items: [eggs], fixedBoxes: [FixedBox(name: "Box", priceCents: 1, items: [eggs])])
        #expect(try #require(cart.removing("Eggs", quantity: 3)).contents.map(\.quantity) == [1])
        #expect(try #require(cart.removing("Eggs")).contents.isEmpty)
    }

    @Test(
        "refuses what cannot be removed",
        arguments: [("Caviar", nil), ("Organic Tofu", nil), ("", 1), ("Salty Sea Feta", 0)] as [(String, Int?)]
    )
    func refuses(name: String, quantity: Int?) {
        #expect(Cart.demo.removing(name, quantity: quantity) == nil)
    }
}
