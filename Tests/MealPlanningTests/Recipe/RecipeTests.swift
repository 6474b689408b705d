import Foundation
import MealPlanning
import Testing

struct RecipeTests {
    private func recipe(_ foods: [Food.ID]) -> Recipe {
        Recipe(
            id: "test",
            title: "Test",
            form: .soup,
            main: foods[0],
            minutes: 10,
            protein: 10,
            signals: [],
            ingredients: foods.map { Ingredient(food: $0, quantity: 2, unit: .cup) },
            steps: []
        )
    }

    @Test(
        "follows from its foods for whom it is",
        arguments: [
            (["kale", "rice"], [Diet.everything, .pescatarian, .vegetarian, .vegan]),
            (["kale", "feta"], [.everything, .pescatarian, .vegetarian]),
            (["kale", "mayonnaise"], [.everything, .pescatarian, .vegetarian]),
            (["kale", "shrimp"], [.everything, .pescatarian]),
            (["tofu", "fish_sauce"], [.everything, .pescatarian]),
            (["kale", "bacon"], [.everything]),
            (["kale", "unicorn"], [.everything]),
        ]
    )
    func followsFromItsFoods(foods: [Food.ID], diets: [Diet]) {
        let recipe = self.recipe(foods)
        #expect(Diet.allCases.filter { $0.allows(recipe) } == diets)
        #expect(recipe.isVegetarian == diets.contains(.vegetarian))
        #expect(recipe.isVegan == diets.contains(.vegan))
    }

    @Test func scalesToThePeople() {
        let recipe = self.recipe(["kale"])
        #expect(recipe.ingredients(for: 3).map(\.quantity) == [3])
        #expect(recipe.ingredients(for: 2) == recipe.ingredients)
        #expect(recipe.ingredients(for: 0).map(\.quantity) == [1])
    }

    @Test func isStoredByAPlainString() throws {
        let json = try JSONEncoder().encode(["dinner": RecipeID(rawValue: "shakshuka")])
        #expect(String(decoding: json, as: UTF8.self) == #"{"dinner":"shakshuka"}"#)
        #expect(try JSONDecoder().decode([String: RecipeID].self, from: json) == ["dinner": "shakshuka"])
    }
}
