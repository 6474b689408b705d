import MealPlanning
import Testing

struct ProductNameTests {
    private func foods(_ name: String) -> [Food.ID] {
        FoodCatalogue.standard.foods(in: name).map(\.id)
    }

    @Test(
        "sees through what surrounds the food",
        arguments: [
            ("Sockeye Wild Salmon Fillet, 8 oz", "salmon"),
            ("Organic Heirloom Tomatoes", "tomatoes"),
            ("Boneless, Skinless Chicken Thighs", "chicken_thighs"),
            ("Chicken Breast-Bone-In, Skin-On", "chicken_breast"),
            ("100% Grass-fed Ground Beef", "ground_beef"),
            ("Organic & Fair Trade Hass Avocados", "avocado"),
            ("Organic Heirloom Garbanzo Beans (Chickpeas)", "chickpeas"),
            ("Red Tomatoes on the Vine", "tomatoes"),
            ("Missimati Bayou Bouquet - White Basmati Rice", "rice"),
            ("Sharp Cheddar, 3 year aged", "cheddar"),
            ("KALE, 2 BUNCHES", "kale"),
            ("Creme Fraîche", "sour_cream"),
            ("Organic Lion\u{2019}s Mane Mushrooms", "mushrooms"),
        ]
    )
    func seesThroughTheRest(name: String, food: Food.ID) {
        #expect(self.foods(name) == [food])
    }

    @Test(
        "takes the longest name, and the last",
        arguments: [
            ("Organic Orange Bell Peppers", "bell_pepper"),
            ("Organic Kale Microgreens", "microgreens"),
            ("Organic Sweet Potatoes", "sweet_potatoes"),
            ("Sweet Pepper Paprika", "paprika"),
            ("Spinach Fettuccine", "pasta"),
            ("Cheddar Cauliflower", "cauliflower"),
            ("Frozen Cauliflower Rice", "cauliflower"),
            ("Jersey Fresh Canned Crushed Tomatoes", "canned_tomatoes"),
            ("Hot Smoked New York Steelhead", "smoked_salmon"),
            ("Black Eyed Peas", "black_eyed_peas"),
            ("Butter Beans", "white_beans"),
            ("Organic Coconut Milk", "coconut_milk"),
        ]
    )
    func takesTheLongestAndLast(name: String, food: Food.ID) {
        #expect(self.foods(name) == [food])
    }

    @Test(
        "makes no fresh food of what was made from it",
        arguments: [
            "Barbeque Potato Chips", "Sweet Potato Chips", "Sour Cream & Onion Stacked Potato Crisps", "Chai Spice",
            "Vegan Marshmallows", "Tomato Ketchup", "Local Ketchup", "Classic Red Tomato Sauce", "Orange Juice",
            "Organic Strawberry Applesauce Pouches", "Mixed Berry Yogurt Pouches", "Pineapple Carrot Dino Bar",
            "Green Kale and Apple Fruit & Veggie Blend", "Chickpea 'Un-tuna' Salad", "Ginger Carrots Kraut",
            "Dried Mango Slices", "Pickled Red Onions", "Ground Buffalo Ginger", "Purple Stripe Garlic Powder",
            "Organic Squash Blossoms", "Smoked Mussels", "Mussels in Escabeche", "Cod Liver in Own Oil",
            "Roasted Garlic Chips", "Almond Butter", "Apple Butter", "Peach Apricot Yogurt", "Rose Yogurt",
            "Plant-Based Ground Beef", "Beyond Sausage", "Mushroom & Onion Pizza", "Carrot Cake", "Lemon Poppy Muffins",
        ]
    )
    func isNotWhatItIsMadeFrom(name: String) {
        #expect(self.foods(name).isEmpty)
    }

    @Test(
        "does not hide an animal",
        arguments: [
            "Lobster Ravioli", "Squid Ink Linguine", "Chicken Livers", "Chicken Bone Broth",
            "100% Grass-fed Beef Tallow",
            "Prosciutto & Mozzarella Snack Pack", "Spinach Feta Turkey Burger",
        ]
    )
    func hidesNoAnimal(name: String) {
        #expect(self.foods(name).isEmpty)
    }

    @Test func listsWhatTheNameLists() {
        #expect(self.foods("Peas & Carrots") == ["peas", "carrots"])
        #expect(self.foods("Organic Kale and Baby Spinach") == ["kale", "spinach"])
        #expect(self.foods("Arugula & Ricotta Ravioli") == ["ravioli"])
    }

    @Test("matches whole words only", arguments: ["Grapefruit", "Eggplant", "Butternut Squash"])
    func matchesWholeWords(name: String) {
        #expect(Set(self.foods(name)).isDisjoint(with: ["grapes", "eggs", "butter"]))
        #expect(self.foods(name).count == 1)
    }

    @Test(
        "answers nothing for what it cannot read",
        arguments: ["", "   ", ",,,", "(kale)", "Капуста", "🥬🥕", "白菜", "&"]
    )
    func answersNothing(name: String) {
        #expect(self.foods(name).isEmpty)
    }
}
