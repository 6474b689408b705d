import MealPlanning
import Testing

struct CartMatchingTests {
    @Test(
        "finds the item that is meant",
        arguments: [
            ("the salmon", "Sockeye Wild Salmon Fillet, 8 oz"), ("sockeye", "Sockeye Wild Salmon Fillet, 8 oz"),
            ("fish", "Sockeye Wild Salmon Fillet, 8 oz"), ("black beans", "Organic Black Beans"),
            ("chickpeas", "Garbanzo Beans"),
            ("garbanzos", "Garbanzo Beans"), ("chicken", "Boneless, Skinless Chicken Thighs"),
            ("beef", "100% Grass-fed Ground Beef"),
            ("cheese", "Salty Sea Feta"), ("the eggs", "Pasture Raised Eggs"), ("coconut milk", "Organic Coconut Milk"),
            ("milk", "Organic Coconut Milk"), ("toms", "Organic Heirloom Tomatoes"), ("shrooms", "Cremini Mushrooms"),
            ("sweet pots", "Organic Sweet Potatoes"), ("potatoes", "Organic Sweet Potatoes"),
            ("cauli", "White Cauliflower"),
            ("peppers", "Organic Red Bell Peppers"), ("pepp", "Organic Red Bell Peppers"),
            ("mushroms", "Cremini Mushrooms"),
            ("salman", "Sockeye Wild Salmon Fillet, 8 oz"), ("garbonzo beans", "Garbanzo Beans"),
            ("chikpeas", "Garbanzo Beans"),
            ("2 cans of coconut milk", "Organic Coconut Milk"), ("head of cauliflower", "White Cauliflower"),
            ("organic garlic", "Organic Garlic"), ("pasta", "Organic Spaghetti"),
            ("red lentils", "Organic Red Split Lentils"),
            ("lentils", "Organic Red Split Lentils"), ("greens", "Organic Lacinato Kale"),
            ("rice", "White Basmati Rice"),
            ("salmón", "Sockeye Wild Salmon Fillet, 8 oz"), ("pollo", "Boneless, Skinless Chicken Thighs"),
            ("carne molida", "100% Grass-fed Ground Beef"), ("huevos", "Pasture Raised Eggs"),
            ("ajo", "Organic Garlic"),
            ("las cebollas", "Yellow Onions"), ("limones", "Organic Lemons"), ("garbanzos", "Garbanzo Beans"),
            ("frijoles negros", "Organic Black Beans"), ("arroz", "White Basmati Rice"),
            ("lentejas", "Organic Red Split Lentils"),
            ("champiñones", "Cremini Mushrooms"), ("coliflor", "White Cauliflower"),
            ("camote", "Organic Sweet Potatoes"),
            ("pimientos", "Organic Red Bell Peppers"), ("tomates", "Organic Heirloom Tomatoes"),
            ("cilantro", "Organic Cilantro"),
            ("queso", "Salty Sea Feta"), ("leche de coco", "Organic Coconut Milk"), ("tortillas", "Corn Tortillas"),
        ]
    )
    func findsTheItem(words: String, name: String) {
        #expect(Cart.demo.items(meantBy: words).map(\.name) == [name])
    }

    @Test("returns all that fit alike", arguments: ["beans", "the beans", "frijoles"])
    func returnsAllThatFit(words: String) {
        #expect(Cart.demo.items(meantBy: words).map(\.name) == ["Organic Black Beans", "Garbanzo Beans"])
    }

    @Test(
        "finds nothing that is not there",
        arguments: [
            "", "the", "organic", "8 oz", "tofu", "unicorn", "chicken unicorn", "bea", "👍", "рыба", "spam", "all",
        ]
    )
    func findsNothing(words: String) {
        #expect(Cart.demo.items(meantBy: words).isEmpty)
    }

    @Test(
        "prefers the food to what was made from it",
        arguments: [
            ("tomatoes", ["Roma Tomatoes", "Tomato Sauce"], ["Roma Tomatoes"]),
            ("tomato", ["Tomato Sauce", "Potato Chips"], ["Tomato Sauce"]),
            ("mushrooms", ["Mushroom Pappardelle", "Maitake Mushrooms"], ["Maitake Mushrooms"]),
            (
                "potatoes", ["Sweet Potatoes", "Purple Potatoes", "Potato Chips"],
                ["Sweet Potatoes", "Purple Potatoes"]
            ),
            ("spaghetti", ["Organic Penne", "Organic Spaghetti"], ["Organic Spaghetti"]),
            ("cod", ["Wild Haddock"], []), ("cheese", ["Feta", "Cream Cheese", "Eggs"], ["Feta", "Cream Cheese"]),
            ("garbanzo beans", ["Chickpeas"], ["Chickpeas"]), ("sauce", ["Tomato Sauce", "Pesto"], ["Tomato Sauce"]),
        ]
    )
    func prefersTheFood(words: String, cart: [String], found: [String]) {
        #expect(Cart(cart).items(meantBy: words).map(\.name) == found)
    }

    @Test func leavesOutWhatIsNotDelivered() {
        #expect(Cart.demo.items(meantBy: "spinach").isEmpty)
        #expect(Cart(items: [CartItem(name: "Kale", quantity: 0, priceCents: 1)]).items(meantBy: "kale").isEmpty)
    }
}
