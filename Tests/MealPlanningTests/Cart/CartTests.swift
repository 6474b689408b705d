import Foundation
import MealPlanning
import Testing

struct CartTests {
    @Test func containsWhatIsInItsSectionsButNotTheAlternatives() {
        let names = Cart.demo.contents.map(\.name)
        #expect(names.contains("Sockeye Wild Salmon Fillet, 8 oz"))
        #expect(names.contains("Organic Lacinato Kale"))
        #expect(names.contains("Garbanzo Beans"))
        #expect(!names.contains("Organic Tofu"))
        #expect(names.count == Set(names).count)
    }

    @Test func offersTofuAndFishInExchange() {
        let foods = FoodCatalogue.standard
        let contents = Cart.demo.contents.flatMap { foods.foods(in: $0.name) }.map(\.id)
        let alternatives = Cart.demo.customizableBoxes.flatMap(\.alternatives).flatMap { foods.foods(in: $0.name) }
        #expect(Set(contents).isSuperset(of: ["chicken_thighs", "salmon"]))
        #expect(!contents.contains("tofu"))
        #expect(Set(alternatives.map(\.id)).isSuperset(of: ["tofu", "white_fish", "spinach"]))
    }

    @Test func isReadByTheCatalogueCompletely() {
        let all = Cart.demo.contents + Cart.demo.customizableBoxes.flatMap(\.alternatives)
        for item in all {
            #expect(FoodCatalogue.standard.foods(in: item.name).count == 1, "\(item.name)")
        }
    }

    @Test func survivesStorage() throws {
        let data = try JSONEncoder().encode(Cart.demo)
        #expect(try JSONDecoder().decode(Cart.self, from: data) == .demo)
    }
}

struct CartExchangeTests {
    @Test func putsTheAlternativeInAndTheItemAmongTheAlternatives() throws {
        let cart = try #require(Cart.demo.exchanging("organic lacinato kale", for: "Organic Baby Spinach"))
        let names = cart.contents.map(\.name)
        #expect(names.contains("Organic Baby Spinach"))
        #expect(!names.contains("Organic Lacinato Kale"))
        #expect(names.count == Cart.demo.contents.count)
        #expect(cart.customizableBoxes[0].alternatives.map(\.name).contains("Organic Lacinato Kale"))
        #expect(cart.customizableBoxes[1] == Cart.demo.customizableBoxes[1])
        #expect(cart.items == Cart.demo.items)
    }

    @Test func canBeTakenBack() throws {
        let there = try #require(Cart.demo.exchanging("100% Grass-fed Ground Beef", for: "Organic Tofu"))
        let back = try #require(there.exchanging("Organic Tofu", for: "100% Grass-fed Ground Beef"))
        #expect(there != .demo)
        #expect(back.contents == Cart.demo.contents)
    }

    @Test(
        "refuses what no box allows",
        arguments: [
            ("Sockeye Wild Salmon Fillet, 8 oz", "Organic Tofu"),
            ("Yellow Onions", "Organic Broccoli"),
            ("Organic Lacinato Kale", "Organic Tofu"),
            ("Organic Lacinato Kale", "Caviar"),
            ("Organic Lacinato Kale", "Organic Heirloom Tomatoes"),
            ("Organic Tofu", "Organic Lacinato Kale"),
        ]
    )
    func refuses(name: String, alternative: String) {
        #expect(Cart.demo.exchanging(name, for: alternative) == nil)
    }
}
