import MealPlanning
import Testing

/// The catalogue against a real shop's product names.
@Suite(.enabled(if: FarmProduct.isAvailable, "farm_products.csv is missing: not in SHARED_DATA, no shared/data above"))
struct FarmProductMatchingTests {
    private let catalogue = FoodCatalogue.standard

    /// Measured: produce 154 of 170, meat and seafood 130 of 167, dairy and eggs 89 of 174.
    ///
    /// The rest of the meat is offal, broth, cold cuts and cooked meals; of the dairy, flavoured yogurts and cheeses
    /// that no recipe uses.
    @Test("reads most of what is sold", arguments: [("produce", 0.9), ("meat-seafood", 0.77), ("dairy-eggs", 0.5)])
    func readsMostOfWhatIsSold(category: String, share: Double) throws {
        let products = try FarmProduct.all().filter { $0.category == category && !$0.isSoldOut }
        let read = products.filter { !catalogue.foods(in: $0.name).isEmpty }
        #expect(products.count > 150)
        #expect(Double(read.count) / Double(products.count) >= share, "\(read.count) of \(products.count)")
    }

    @Test func leavesOfTheProduceOnlyWhatIsNoSingleFood() throws {
        let unread = try FarmProduct.all()
            .filter { $0.category == "produce" && catalogue.foods(in: $0.name).isEmpty }
            .map(\.name)
        let kinds = [
            "Box", "Mix", "Kit", "Blend", "Medley", "Flower", "Sunflowers", "Dahlias", "Marigolds", "Blossoms",
        ]
        let others = unread.filter { name in !kinds.contains { name.contains($0) } }
        #expect(Set(others) == ["Cooking Essentials", "Organic Sweet Garleek"])
    }

    @Test("reads exactly", arguments: Self.picked)
    func readsExactly(name: String, food: Food.ID?) throws {
        #expect(try FarmProduct.all().contains { $0.name == name }, "no such product any more")
        #expect(catalogue.foods(in: name).map(\.id) == [food].compactMap { $0 })
    }

    @Test func takesNothingFromThePantryForFresh() throws {
        let fresh = try FarmProduct.all().filter { $0.category == "pantry" }.filter { product in
            catalogue.foods(in: product.name).contains { food in
                switch food.kind {
                case .vegetable, .fruit, .herb: food.keepsDays < 90
                case .poultry, .redMeat, .pork, .fish, .shellfish, .egg: true
                case .dairy, .plantProtein, .legume, .grain, .staple: false
                }
            }
        }
        // What a name alone cannot tell: dried figs, a noodle soup, a dried herb; and two staples made of fish and egg.
        let known: Set = [
            "Black Mission Figs", "Pumpkin, Ginger & Rice Noodles", "Flowering Hyssop Thyme", "Fish Sauce",
            "Classic Mayonnaise",
        ]
        #expect(Set(fresh.map(\.name)) == known)
    }

    @Test func makesNoFoodOfASnack() throws {
        let words: Set = [
            "Chips", "Crisps", "Crackers", "Popcorn", "Pretzel", "Bar", "Cookies", "Muffins", "Pouch", "Pouches",
            "Leather",
        ]
        let snacks = try FarmProduct.all().filter { product in
            !words.isDisjoint(with: product.name.split(separator: " ").map(String.init))
        }
        #expect(snacks.count > 80)
        for snack in snacks {
            #expect(catalogue.foods(in: snack.name).isEmpty, "\(snack.name)")
        }
    }

    private static let picked: [(String, Food.ID?)] = [
        ("Organic Jimmy Nardello Peppers", "bell_pepper"), ("Black Beauty Eggplant", "eggplant"),
        ("Bi-color Sweet Corn", "corn"), ("Organic Flavor King Pluots", "plums"),
        ("Organic Fiorentino Costoluto Heirloom Tomatoes", "tomatoes"), ("Mixed Cherry Tomatoes", "cherry_tomatoes"),
        ("Unagi Cucumbers", "cucumber"), ("Red Fresno Peppers", "chili_pepper"), ("Petite Yu Choy", "bok_choy"),
        ("Organic Broccoli Microgreens", "microgreens"), ("Organic Caraflex Cabbage", "cabbage"),
        ("Organic Tri-Color String Beans", "green_beans"), ("Organic Loose Red Beets", "beets"),
        ("Portobello Mushrooms", "mushrooms"), ("Frozen Diced Bell Peppers", "bell_pepper"),
        ("Organic Ginger Root", "ginger"), ("Organic French Breakfast Radishes", "radishes"),
        ("American Bird Boneless, Skinless Chicken Breast", "chicken_breast"),
        ("2 Whole Chicken Legs- Bone-In, Skin-On", "chicken_thighs"), ("Dark Ground Turkey", "ground_turkey"),
        ("Chicken Garlic Sausage", "chicken_sausage"), ("Organic Turkey Bacon", "turkey_bacon"),
        ("Ground Beef Burger Patties", "ground_beef"), ("100% Grass-fed Hanger Steak", "steak"),
        ("Bison NY Strip Steak", "bison"), ("Lamb Merguez Sausage", "lamb_sausage"), ("Wild Sockeye Salmon", "salmon"),
        ("New York Steelhead Small Filet", "trout"), ("Wild Smoked Sockeye Salmon", "smoked_salmon"),
        ("Yellowtail Flounder", "white_fish"), ("Sardines in a Rich Tomato Sauce", "sardines"),
        ("Ortiz White Tuna In Olive Oil", "canned_tuna"), ("Calamari", "squid"),
        ("Uncured Smoked Sliced Bacon", "bacon"),
        ("Tamari Maple Baked Tofu", "tofu"), ("Chorizo Seitan", "seitan"), ("Salty Sea Feta", "feta"),
        ("Organic Red Split Lentils", "red_lentils"), ("New York State Black Beans", "black_beans"),
        ("Porcini Mushroom Trumpets Pasta", "pasta"), ("Garden Vegetable Broth", "vegetable_broth"),
        ("Duck Eggs", "eggs"), ("Chicken Bone Broth", nil), ("Moroccan White Bean Stew", nil),
        ("Chicken Schmaltz", nil),
        ("Lobster Ravioli", nil), ("Organic Mango Coconut Applesauce Pouches", nil), ("Chai Spice", nil),
        ("Vegan Marshmallows", nil), ("Barbeque Potato Chips", nil), ("Blueberry Dino Bar", nil),
        ("Classic Red Tomato Sauce", nil), ("Grass-fed Local Chocolate Milk", nil), ("Pickled Red Onions", nil),
    ]
}
