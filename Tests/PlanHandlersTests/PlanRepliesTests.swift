import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import PlanHandlers

struct PlanRepliesTests {
    @Test("shows the demo plan in two parts of a text message")
    func demo() {
        #expect(PlanReplies.ready(.demo, at: TestClock.start).tooLong == [])
        #expect(PlanReplies.again(.demo).tooLong == [])
        #expect(PlanReplies.confirmed(.confirmedDemo).tooLong == [])
    }

    @Test("says everything but plans in two parts of a text message")
    func fits() {
        let phrases =
            [
                PlanReplies.started, PlanReplies.startedAnew, PlanReplies.stillWorking, PlanReplies.restarted,
                PlanReplies.slow,
                PlanReplies.failedForGood, PlanReplies.nothingToCook, PlanReplies.anotherWeekHint,
                PlanReplies.anotherPlanHint,
                PlanReplies.weekStays, PlanReplies.planStays, PlanReplies.open(.demo), PlanReplies.modification,
            ] + AnalysisSignal.retryDelays.map { PlanReplies.failed(tryingAgainIn: $0) }
        #expect(phrases.flatMap(\.tooLong) == [])
    }

    @Test("names a dinner and a day that are there")
    func examples() {
        var plan = WeekPlan.demo
        plan.dinners.removeAll { $0.number == 2 || $0.day == .thursday }
        let text = PlanReplies.again(plan)[.english]
        #expect(text.hasSuffix("Text SWAP 1 for another, SKIP FRI to drop a day, or CONFIRM."))
        plan.dinners = Array(plan.dinners.suffix(1))
        #expect(PlanReplies.again(plan)[.english].hasSuffix("Text SWAP 5 for another, or CONFIRM."))
    }
}
