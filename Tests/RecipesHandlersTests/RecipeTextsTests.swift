import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import RecipesHandlers

struct RecipeTextsTests {
    @Test("every recipe of the book goes in texts of two parts, whole", arguments: [1, 2, 6], Language.all)
    func everyRecipe(people: Int, language: Language) {
        for recipe in RecipeBook.standard.recipes {
            let texts = recipe.texts(for: people, heading: "Wed: ", in: language)
            #expect(Reply(texts: texts).tooLong == [], "\(recipe.id)")
            let words = texts.joined(separator: " ").split { $0 == " " || $0 == "\n" }
            let steps = recipe.steps.enumerated().flatMap { "\($0 + 1). \($1)".split(separator: " ") }
            #expect(words.suffix(steps.count) == steps[...], "\(recipe.id)")
            #expect(texts.first?.hasPrefix("Wed: \(recipe.title) (\(recipe.minutes) min") == true)
            for ingredient in recipe.ingredients(for: people) {
                #expect(
                    texts.joined(separator: " ").replacing("\n", with: " ").contains("\(ingredient.amount) "),
                    "\(recipe.id)"
                )
            }
        }
    }

    @Test("says everything else in two parts of a text message", arguments: 0..<100)
    func fits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let plan = WeekPlan.random(using: &generator)
        let words = String(repeating: "wort ", count: 20)
        let phrases =
            [
                RecipesReplies.noPlan, RecipesReplies.confirmFirst(plan), RecipesReplies.enjoy(plan),
                RecipesReplies.notInPlan(words, plan), RecipesReplies.which(plan.dinners),
                RecipesReplies.gone(plan.dinners[0]),
            ] + Weekday.allCases.map(RecipesReplies.scheduled)
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
