import MealPlanning
import Testing

struct IngredientTests {
    @Test(
        "reads like a cook's list",
        arguments: [
            (12.0, Ingredient.Unit.ounce, "12 oz"), (1.5, .cup, "1 1/2 cups"), (0.75, .cup, "3/4 cup"),
            (1, .can, "1 can"),
            (2, .clove, "2 cloves"), (3, .piece, "3"), (0.33, .cup, "1/3 cup"), (2, .bunch, "2 bunches"),
            (0.5, .teaspoon, "1/2 tsp"), (1.98, .tablespoon, "2 tbsp"), (0.05, .cup, "1/4 cup"),
        ]
    )
    func readsLikeACooksList(quantity: Double, unit: Ingredient.Unit, text: String) {
        #expect(Ingredient(food: "rice", quantity: quantity, unit: unit).amount == text)
    }
}
