import MealPlanning
import Testing

struct AllergenTests {
    private let catalogue = FoodCatalogue.standard

    /// Written down apart from the catalogue, so that a food which is added has to be thought about.
    private static let foods: [Allergen: Set<Food.ID>] = [
        .dairy: [
            "brie", "burrata", "butter", "cheddar", "cream", "cream_cheese", "feta", "goat_cheese", "gruyere",
            "halloumi", "milk", "monterey_jack", "mozzarella", "paneer", "parmesan", "pesto", "queso_fresco", "ravioli",
            "ricotta", "sour_cream", "yogurt",
        ],
        .egg: ["eggs", "gnocchi", "mayonnaise", "noodles", "pasta", "ravioli"],
        .fish: [
            "anchovies", "canned_tuna", "fish_sauce", "mackerel", "salmon", "sardines", "smoked_salmon", "trout",
            "tuna", "white_fish",
        ],
        .gluten: [
            "barley", "bread", "breadcrumbs", "chicken_sausage", "couscous", "farro", "flour", "gnocchi",
            "lamb_sausage", "miso", "noodles", "oats", "pasta", "pita", "pizza_dough", "plant_milk", "pork_sausage",
            "ravioli", "seitan", "soy_sauce", "tempeh", "tortillas",
        ],
        .nuts: [
            "almonds", "cashews", "hazelnuts", "peanut_butter", "peanuts", "pecans", "pesto", "pistachios",
            "plant_milk", "walnuts",
        ],
        .sesame: ["hummus", "sesame_oil", "tahini"],
        .shellfish: ["lobster", "mussels", "scallops", "shrimp", "squid"],
        .soy: ["edamame", "miso", "seitan", "soy_sauce", "tempeh", "tofu"],
    ]

    @Test("is in the foods that have it, and in no other", arguments: Allergen.allCases)
    func isInTheFoodsThatHaveIt(allergen: Allergen) {
        let found = Set(self.catalogue.foods.filter { $0.allergens.contains(allergen) }.map(\.id))
        #expect(found == Self.foods[allergen])
    }

    @Test("is in every recipe that hides it", arguments: RecipeBook.standard.recipes)
    func isInEveryRecipeThatHidesIt(recipe: Recipe) {
        let foods = Set(recipe.ingredients.map(\.food))
        let expected = Allergen.allCases.filter { !(Self.foods[$0] ?? []).isDisjoint(with: foods) }
        #expect(recipe.allergens.sorted() == expected)
    }

    @Test func isAnythingInWhatNobodyKnows() {
        let recipe = Recipe(
            id: "riddle",
            title: "Riddle",
            form: .soup,
            main: "kale",
            minutes: 20,
            protein: 10,
            signals: [],
            ingredients: [
                Ingredient(food: "kale", quantity: 1, unit: .bunch),
                Ingredient(food: "unicorn", quantity: 1, unit: .piece),
            ],
            steps: []
        )
        #expect(recipe.allergens == Set(Allergen.allCases))
    }

    @Test("leaves dinners for everybody", arguments: Allergen.allCases)
    func leavesDinners(allergen: Allergen) {
        #expect(RecipeBook.standard.recipes.count { !$0.allergens.contains(allergen) } >= 40)
    }
}
