import MealPlanning
import Testing

@testable import RecipesHandlers

struct RecipesWordsTests {
    @Test(
        "leaves the words that say which dinner",
        arguments: [
            ("recipes now", ""), ("recipe 2", "2"), ("send me the recipe for the tacos", "tacos"),
            ("recipe for friday", "friday"),
            ("how do I make the curry?", "curry"), ("recetas ya", ""), ("la receta de los tacos", "tacos"),
            ("receta 2 por favor", "2"), ("recipes now please, thanks", ""), ("send the recipes for this week", ""),
        ]
    )
    func dinner(text: String, words: String) { #expect(RecipesWords.dinner(in: text) == words) }

    @Test(
        "knows when all are meant",
        arguments: [
            ("recipes for the unicorn", true), ("recipe for the unicorn", false),
            ("all of them", true), ("recetas", true), ("receta", false),
        ]
    )
    func all(text: String, isAll: Bool) { #expect(RecipesWords.meanAll(text) == isAll) }
}
