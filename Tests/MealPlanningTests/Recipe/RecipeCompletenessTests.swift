import Testing

@testable import MealPlanning

/// That a person could cook from each recipe, and keep what is left.
struct RecipeCompletenessTests {
    @Test func areAtLeastAHundred() {
        #expect(RecipeBook.standard.recipes.count >= 100)
    }

    @Test("tells how it is cooked", arguments: RecipeBook.standard.recipes)
    func tellsHowItIsCooked(recipe: Recipe) throws {
        #expect(recipe.steps.count >= 3)
        #expect(recipe.ingredients.allSatisfy { $0.quantity > 0 && !$0.amount.isEmpty })
        #expect(recipe.protein > 0)
        #expect(recipe.minutes >= 10)
        #expect(recipe.ingredients.allSatisfy { FoodCatalogue.standard[$0.food] != nil })
        // A minute that a step asks for has to fit into the whole.
        let words = recipe.steps.flatMap(\.foldedWords)
        let longest = zip(words, words.dropFirst()).filter { $1 == "minute" }.compactMap { Int($0.0) }.max()
        #expect(recipe.minutes >= longest ?? 0)
    }

    /// Staples may go without saying: "salt", "oil".
    @Test("names in its steps what goes in", arguments: RecipeBook.standard.recipes)
    func namesWhatGoesIn(recipe: Recipe) {
        let words = Set(recipe.steps.flatMap(\.foldedWords))
        for food in recipe.ingredients.compactMap({ FoodCatalogue.standard[$0.food] }) where !food.isStaple {
            let names = Set(food.allNames.flatMap(\.foldedWords))
            #expect(!names.isDisjoint(with: words), "\(food.name)")
        }
    }

    @Test("tells how to keep what is left", arguments: RecipeBook.standard.recipes)
    func tellsHowToKeepIt(recipe: Recipe) {
        let storage = recipe.storage
        #expect((1...4).contains(storage.days))
        #expect((30...120).contains(storage.text.count) && storage.text.allSatisfy(\.isASCII))
        #expect(storage.text.hasSuffix(".") && storage.text.contains("\(storage.days) day"))
        let foods = recipe.ingredients.compactMap { FoodCatalogue.standard[$0.food] }
        let hasSeafood = foods.contains { ($0.kind == .fish || $0.kind == .shellfish) && $0.keepsDays < 90 }
        if hasSeafood { #expect(storage.days == 1) }
        // What was frozen with cream or potatoes in it is not what it was.
        if storage.text.contains("freezer") {
            #expect(!foods.contains { ["cream", "milk", "potatoes", "eggs"].contains($0.id) })
        }
    }

    @Test func tellsOneSentenceForEachSort() {
        let texts = Set(RecipeBook.standard.recipes.map(\.storage.text))
        #expect(texts.count >= 12)
    }
}
