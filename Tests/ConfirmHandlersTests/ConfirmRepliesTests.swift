import MealPlanning
import PlanFixtures
import RouterKitTesting
import Testing

@testable import ConfirmHandlers

struct ConfirmRepliesTests {
    @Test("says everything but the summary in two parts of a text message", arguments: 0..<100)
    func fits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let plan = WeekPlan.random(using: &generator)
        let phrases = [
            ConfirmReplies.hint, ConfirmReplies.noPlan, ConfirmReplies.alreadyConfirmed, ConfirmReplies.declined(plan),
            ConfirmReplies.allSet, ConfirmReplies.changeHint, ConfirmReplies.confirmed(plan, link: nil),
        ]
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
