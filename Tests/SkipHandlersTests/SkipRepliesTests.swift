import MealPlanning
import PlanFixtures
import RouterKitTesting
import Testing

@testable import SkipHandlers

struct SkipRepliesTests {
    @Test("says everything in two parts of a text message", arguments: 0..<200)
    func fits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let plan = WeekPlan.random(using: &generator)
        let words = String(repeating: "wort ", count: 20)
        let phrases = [
            SkipReplies.hint(plan), SkipReplies.skippedNothing(plan), SkipReplies.noPlan, SkipReplies.alreadyConfirmed,
            SkipReplies.whichDays(plan), SkipReplies.noSuchDay(words, plan), SkipReplies.nothingLeft(plan),
            SkipReplies.nothingPlanned(on: Weekday.allCases, plan), SkipReplies.summary(plan.dinners),
            SkipReplies.skipped(plan.dinners, leaving: plan, notFound: words),
        ]
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
