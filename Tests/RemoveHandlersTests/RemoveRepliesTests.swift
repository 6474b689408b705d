import MealPlanning
import PlanFixtures
import RouterKitTesting
import Testing

@testable import RemoveHandlers

struct RemoveRepliesTests {
    @Test("says everything in two parts of a text message, whatever goes", arguments: 0..<200)
    func fits(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let plan = WeekPlan.random(using: &generator)
        let items = Cart.demo.contents.shuffled(using: &generator)
        let removals = items.prefix(Int.random(in: 1...3, using: &generator)).map {
            Pantry.Removal(item: $0.name, quantity: 2)
        }
        let changes = plan.dinners.prefix(2).map { dinner in
            Pantry.Change(
                dinner: dinner,
                replacement: Bool.random(using: &generator)
                    ? RecipeBook.standard.recipes.randomElement(using: &generator) : nil
            )
        }
        let words = String(repeating: "unbekannt ", count: 9)
        let phrases = [
            RemoveReplies.removed(removals, changes, notFound: words),
            RemoveReplies.removed(removals, changes, notFound: nil),
            RemoveReplies.removedDinners(plan.dinners, leaving: plan), RemoveReplies.noSuchDinner(words, plan),
            RemoveReplies.notInBox(words, .demo), RemoveReplies.which(Array(items.prefix(5)), called: words),
            RemoveReplies.removeWhat(plan, .demo), RemoveReplies.nothingLeft(plan), RemoveReplies.noPlan,
            RemoveReplies.alreadyConfirmed, RemoveReplies.removedNothing, RemoveReplies.noLongerThere,
        ]
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
