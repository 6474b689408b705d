import MealPlanning
import PlanFixtures
import RouterKitTesting
import Testing

@testable import SwapHandlers

struct SwapRepliesTests {
    @Test("says everything in two parts of a text message", arguments: 0..<200)
    func fits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let plan = WeekPlan.random(using: &generator)
        let recipes = RecipeBook.standard.recipes.shuffled(using: &generator)
        let dinner = plan.dinners[0]
        let words = String(repeating: "wort ", count: 20)
        let alternatives = Cart.demo.customizableBoxes.flatMap(\.alternatives).shuffled(using: &generator)
        let items = Cart.demo.customizableBoxes.flatMap(\.items).shuffled(using: &generator)
        let exchange = WeekPlan.BoxExchange(item: items[0].name, alternative: alternatives[0].name)
        let foods = FoodCatalogue.standard.foods.shuffled(using: &generator).prefix(6)
        let phrases = [
            SwapReplies.noPlan, SwapReplies.alreadyConfirmed, SwapReplies.gone, SwapReplies.nothingElse(dinner),
            SwapReplies.offer(Array(recipes.prefix(2)), insteadOf: dinner, notMet: words),
            SwapReplies.swapped(dinner, for: recipes[0], exchange: exchange, toBuy: Array(foods)),
            SwapReplies.notInPlan(words, plan), SwapReplies.which(plan.dinners.suffix(5), of: nil),
            SwapReplies.which(Array(plan.dinners.prefix(2)), of: plan), SwapReplies.alreadyThere(recipes[0], dinner),
        ]
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
