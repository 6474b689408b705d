import MealPlanning
import Testing

struct CustomerWordsTests {
    private func foods(_ words: String) -> [Food.ID] {
        FoodCatalogue.standard.foods(matching: words).map(\.id)
    }

    @Test func meansEveryFoodWithTheWordInItsName() {
        let chicken = self.foods("chicken")
        #expect(Set(chicken).isSuperset(of: ["chicken_thighs", "chicken_breast", "whole_chicken", "chicken_sausage"]))
        #expect(chicken.allSatisfy { $0.contains("chicken") })
        #expect(self.foods("the Chicken Thighs please") == ["chicken_thighs"])
    }

    @Test(
        "knows words for many foods",
        arguments: [
            ("the fish", ["salmon", "white_fish", "trout"]),
            ("beef", ["ground_beef", "steak", "stew_beef"]),
            ("greens", ["kale", "chard", "spinach"]),
            ("seafood", ["shrimp", "salmon"]),
            ("some meat", ["chicken_thighs", "ground_beef", "pork_chops"]),
            ("veggies", ["kale", "carrots"]),
            ("cheese", ["cheddar", "feta"]),
            ("beans", ["black_beans", "white_beans", "kidney_beans"]),
        ]
    )
    func knowsGroups(words: String, members: [Food.ID]) {
        #expect(Set(self.foods(words)).isSuperset(of: members))
    }

    @Test(
        "puts the food of that very name first",
        arguments: [
            ("mushrooms", "mushrooms"), ("mushroom", "mushrooms"), ("rice", "rice"), ("cod", "white_fish"),
            ("potatoes", "potatoes"), ("tofu", "tofu"), ("sockeye", "salmon"), ("swiss chard", "chard"),
        ]
    )
    func putsTheVeryNameFirst(words: String, food: Food.ID) {
        #expect(self.foods(words).first == food)
    }

    @Test func meansAStapleOnlyByItsNameOrWhenNothingElseIsMeant() {
        #expect(!self.foods("fish").contains("fish_sauce"))
        #expect(self.foods("fish sauce") == ["fish_sauce"])
        #expect(self.foods("garlic").first == "garlic")
        #expect(self.foods("oil").contains("olive_oil"))
        #expect(self.foods("salt") == ["salt"])
    }

    @Test(
        "understands short forms and Spanish",
        arguments: [
            ("shrooms", "mushrooms"), ("toms", "tomatoes"), ("sweet pots", "sweet_potatoes"), ("cauli", "cauliflower"),
            ("el salmón", "salmon"), ("champiñones", "mushrooms"), ("pechuga de pollo", "chicken_breast"),
            ("carne molida", "ground_beef"), ("leche de coco", "coconut_milk"), ("lima beans", "white_beans"),
            ("limas", "lime"), ("camarones", "shrimp"), ("cacahuates", "peanuts"), ("queso de cabra", "goat_cheese"),
        ]
    )
    func understandsOthers(words: String, food: Food.ID) {
        #expect(self.foods(words).first == food)
    }

    @Test(
        "means nothing by words that name no food",
        arguments: ["", "the", "please", "unicorn", "chicken unicorn", "рыба", "🐟"]
    )
    func meansNothing(words: String) {
        #expect(self.foods(words).isEmpty)
    }
}
