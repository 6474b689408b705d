import Foundation
import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import PlanHandlers

struct NewPlanTests {
    private func turn(_ plan: WeekPlan, state: ConversationState, answer: Answer? = nil, days: Double = 0) throws
        -> Turn
    {
        try Turn.test(state: state, now: TestClock.start + days * 86_400, answer: answer) { $0[WeekPlan.self] = plan }
    }

    @Test(
        "asks before an open plan makes way for another",
        arguments: [
            ("new plan", true), ("give me another plan", true), ("otro plan", true), ("plan", false),
            ("my plan", false),
        ]
    )
    func asks(text: String, asks: Bool) async throws {
        var turn = try self.turn(.demo, state: .modifying)
        _ = try await PlanHandler().handle(.test(text), in: &turn)
        #expect((turn.context.question?.name == AnotherWeekHandler.question) == asks)
        #expect(turn.jobs.isEmpty)
        #expect(turn[WeekPlan.self] == .demo)
    }

    @Test(
        "orders dinners that were not in the plan before, and can be undone",
        arguments: [WeekPlan.demo, .confirmedDemo]
    )
    func ordersOthers(plan: WeekPlan) async throws {
        let answer = Answer(question: .yesNo(AnotherWeekHandler.question, asking: .plan), value: .yes)
        var turn = try self.turn(plan, state: .modifying, answer: answer)
        _ = try await AnotherWeekHandler(intent: .affirmative).handle(.test("yes"), in: &turn)
        let job = try #require(turn.jobs.first)
        let order = AnalysisOrder(job.payload)
        #expect(order.recent == plan.dinners.map(\.recipe))
        let dinners = MealPlanner().dinners(order, from: .demo)
        #expect(dinners.count == 5)
        #expect(Set(dinners.map(\.recipe)).isDisjoint(with: order.recent))
        turn.undoLastModification()
        #expect(turn[WeekPlan.self] == plan)
        #expect(turn.cancelledJobs.count == 1)
    }

    @Test("what was had lately comes back only where there would be fewer dinners without it")
    func comesBack() {
        var order = AnalysisOrder(nil, feedback: nil, recent: RecipeBook.standard.recipes.map(\.id))
        #expect(MealPlanner().dinners(order, from: .demo).count == 5)
        order.disliked = WeekPlan.demo.dinners.map(\.recipe)
        let dinners = MealPlanner().dinners(order, from: .demo)
        #expect(Set(dinners.map(\.recipe)).isDisjoint(with: order.disliked))
    }

    @Test("reads the orders of earlier programs")
    func earlierOrders() throws {
        var preferences = CustomerPreferences()
        preferences.diet = .vegan
        #expect(AnalysisOrder(try JSONValue(encoding: preferences)).preferences.diet == .vegan)
        #expect(AnalysisOrder(.null).preferences == CustomerPreferences())
    }

    @Test("orders what was learned from the ratings up to then, and the week's mix")
    func learns() throws {
        var feedback = MealFeedback()
        for recipe in ["beef-tacos", "chicken-tinga-tacos", "pork-shoulder-tacos"] as [RecipeID] {
            feedback.note(recipe, rating: 5, at: TestClock.start)
        }
        let key = try ConversationKey(phone: PhoneNumber("+15550001111"))
        let order = AnalysisOrder(nil, feedback: feedback, recent: [], customer: key, at: TestClock.start)
        #expect(order.tastes?.patterns == [.mexican])
        #expect(order.mix == TasteMix(customer: "+15550001111", at: TestClock.start))
        let stored = AnalysisOrder(try JSONValue(encoding: order))
        #expect(stored.tastes == order.tastes && stored.mix == order.mix)
        let dinners = MealPlanner().dinners(stored, from: .demo)
        #expect(dinners.contains { RecipeBook.standard[$0.recipe]?.signals.contains(.mexican) ?? false })
        let unknown = AnalysisOrder(nil, feedback: nil, recent: [], customer: key, at: TestClock.start)
        #expect(MealPlanner().dinners(unknown, from: .demo).map(\.recipe) == WeekPlan.demo.dinners.map(\.recipe))
    }

    @Test("leaves out what got two stars or fewer")
    func leavesOutWhatWasDisliked() {
        var feedback = MealFeedback()
        feedback.note("a", rating: 2, at: TestClock.start)
        feedback.note("b", rating: 3, at: TestClock.start)
        feedback.note("c", comment: "hm", at: TestClock.start)
        #expect(AnalysisOrder(nil, feedback: feedback, recent: []).disliked == ["a"])
    }

    @Test(
        "plans anew, unasked, when the week of the plan is over",
        arguments: [(13.9, false), (14, true), (300, true)]
    )
    func weekIsOver(days: Double, isAnew: Bool) async throws {
        var plan = WeekPlan.demo
        plan.analysis = .init(job: Job.ID(rawValue: "job"), startedAt: TestClock.start)
        var turn = try self.turn(plan, state: .analysisSent, days: days)
        let reply = try await PlanHandler().handle(.test("plan"), in: &turn)
        #expect((reply == Reply(PlanReplies.startedAnew.english)) == isAnew)
        #expect(turn.jobs.isEmpty != isAnew)
    }
}
