import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

struct WeekPlanTimeTests {
    @Test("is over a week after the recipes were due")
    func afterRecipes() {
        var plan = WeekPlan()
        plan.recipesAt = TestClock.start
        #expect(!plan.isOver(at: TestClock.start + 7 * 86_400 - 1))
        #expect(plan.isOver(at: TestClock.start + 7 * 86_400))
    }

    @Test("with no recipes due, is over two weeks after it was asked for")
    func unconfirmed() {
        var plan = WeekPlan()
        plan.analysis = .init(job: Job.ID(rawValue: "job"), startedAt: TestClock.start)
        #expect(!plan.isOver(at: TestClock.start + 14 * 86_400 - 1))
        #expect(plan.isOver(at: TestClock.start + 14 * 86_400))
        #expect(!WeekPlan().isOver(at: .distantFuture))
    }

    @Test("its successor avoids what was in it, and in those before")
    func successor() {
        var plan = WeekPlan()
        plan.dinners = RecipeBook.standard.recipes.prefix(5).map { .init(number: 1, day: .monday, recipe: $0) }
        plan.avoiding = RecipeBook.standard.recipes[3..<20].map(\.id)
        let avoided = plan.successor.avoiding
        #expect(avoided.count == WeekPlan.maximumAvoided)
        #expect(avoided == RecipeBook.standard.recipes.prefix(15).map(\.id))
        #expect(plan.successor.dinners.isEmpty)
        #expect(plan.successor.analysis == nil)
    }
}
