import MealPlanning
import Testing

struct RecipeBookTests {
    let book = RecipeBook.standard

    @Test func isLargeEnoughForMonthsOfDinners() {
        #expect(book.recipes.count >= 64)
        #expect(book.recipes.filter(\.isVegetarian).count >= 28)
        #expect(book.recipes.filter(\.isVegan).count >= 15)
        #expect(Set(book.recipes.map(\.form)).count >= 12)
    }

    @Test func hasEveryIdentifierAndTitleOnce() {
        #expect(Set(book.recipes.map(\.id)).count == book.recipes.count)
        #expect(Set(book.recipes.map(\.title)).count == book.recipes.count)
        for recipe in book.recipes { #expect(book[recipe.id] == recipe) }
        #expect(book["no-such-dinner"] == nil)
    }

    @Test("has a title that fits five to a text message", arguments: RecipeBook.standard.recipes)
    func fitsATextMessage(recipe: Recipe) {
        #expect((5...34).contains(recipe.title.count))
        #expect(recipe.title.allSatisfy { $0.isASCII })
        #expect(recipe.steps.allSatisfy { $0.utf8.count == $0.count })
    }

    @Test("can be cooked", arguments: RecipeBook.standard.recipes)
    func canBeCooked(recipe: Recipe) throws {
        let foods = try recipe.ingredients.map { ingredient in
            try #require(FoodCatalogue.standard[ingredient.food], "\(ingredient.food)")
        }
        #expect(Set(foods).count == foods.count, "an ingredient twice")
        #expect(foods.contains { $0.id == recipe.main && !$0.isStaple })
        #expect((5...14).contains(foods.count))
        #expect(recipe.ingredients.allSatisfy { $0.quantity > 0 })
        #expect((10...180).contains(recipe.minutes))
        #expect((7...60).contains(recipe.protein))
        #expect((1...6).contains(recipe.servings))
        #expect((3...6).contains(recipe.steps.count))
        #expect(recipe.steps.allSatisfy { $0.count > 15 && $0.hasSuffix(".") })
        #expect(!recipe.signals.isEmpty)
    }

    @Test("is called quick when it takes twenty minutes", arguments: RecipeBook.standard.recipes)
    func isQuickWhenItIs(recipe: Recipe) {
        #expect(recipe.signals.contains(.quick) == (recipe.minutes <= 20))
    }

    @Test("is vegetarian with no meat or fish in it, and only then", arguments: RecipeBook.standard.recipes)
    func isVegetarianWithoutMeatOrFish(recipe: Recipe) {
        let kinds = recipe.ingredients.compactMap { FoodCatalogue.standard[$0.food]?.kind }
        #expect(recipe.isVegetarian == !kinds.contains(where: \.isMeatOrFish))
        #expect(recipe.isVegan == (recipe.isVegetarian && !kinds.contains(.egg) && !kinds.contains(.dairy)))
    }

    @Test func usesEveryTasteAndForm() {
        #expect(Set(book.recipes.flatMap(\.signals)) == Set(TasteSignal.allCases))
        #expect(Set(book.recipes.map(\.form)) == Set(DishForm.allCases))
    }

    /// A title or a step that names a food the ingredients lack sends the cook to the shop at the wrong moment.
    @Test("names no main protein it does not list", arguments: RecipeBook.standard.recipes)
    func namesNothingItDoesNotList(recipe: Recipe) {
        let text = ([recipe.title] + recipe.steps).joined(separator: " ").lowercased()
        let words = Set(text.split { !$0.isLetter }.map(String.init))
        let listed = Set(recipe.ingredients.map(\.food))
        for food in FoodCatalogue.standard.foods where !listed.contains(food.id) && !food.id.contains("_") {
            guard food.kind != .staple, food.name.count > 3 else { continue }
            let isOther = recipe.ingredients.contains { $0.food.contains(food.id) || $0.food.hasSuffix(food.name) }
            #expect(isOther || !words.contains(food.name), "\(food.name)")
        }
    }
}
