import Foundation
import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import RestartHandlers

struct RestartHandlerTests {
    private let start = StartOverHandler(intent: .startOver)

    @Test("forgets the plan and what can be undone, and keeps what the customer told us of themselves")
    func startsOver() async throws {
        var turn = try Turn.test(state: .modifying) { turn in
            turn.record(Modification(kind: "skip", summary: "skipping"))
            turn[WeekPlan.self] = .demo
            turn[CustomerPreferences.self] = CustomerPreferences()
        }
        #expect(
            try await self.start.handle(.test("start over"), in: &turn) == Reply(RestartReplies.startedOver.english)
        )
        #expect(turn.context.state == .idle)
        #expect(turn[WeekPlan.self] == nil)
        #expect(turn[CustomerPreferences.self] != nil)
        #expect(turn.context.modifications.isEmpty)
    }

    @Test("has nothing to drop where nothing was begun")
    func nothingToDrop() async throws {
        var turn = try Turn.test()
        #expect(
            try await self.start.handle(.test("start over"), in: &turn) == Reply(RestartReplies.nothingToDrop.english)
        )
    }

    @Test("drops a settled week only after a yes", arguments: [Answer.Value.yes, .no])
    func settledWeek(value: Answer.Value) async throws {
        var turn = try Turn.test(state: .recipesScheduled) { $0[WeekPlan.self] = .confirmedDemo }
        _ = try await self.start.handle(.test("start over"), in: &turn)
        let question = try #require(turn.context.question)
        #expect(turn[WeekPlan.self] == .confirmedDemo)
        var answered = try Turn.test(state: .recipesScheduled, answer: Answer(question: question, value: value)) {
            $0[WeekPlan.self] = .confirmedDemo
        }
        let intent: Intent = value == .yes ? .affirmative : .negative
        #expect(try await StartOverHandler(intent: intent).handle(.test("…"), in: &answered) != nil)
        #expect((answered[WeekPlan.self] == nil) == (value == .yes))
    }

    @Test("remembers what was cooked, so that the next plan differs")
    func remembersWhatWasCooked() async throws {
        var turn = try Turn.test(
            state: .recipesSent,
            answer: Answer(question: .yesNo(StartOverHandler.question, asking: .startOver), value: .yes)
        ) {
            var plan = WeekPlan.confirmedDemo
            plan.recipesSentAt = TestClock.start
            $0[WeekPlan.self] = plan
        }
        _ = try await StartOverHandler(intent: .affirmative).handle(.test("yes"), in: &turn)
        #expect(turn[WeekPlan.self]?.avoiding == WeekPlan.demo.dinners.map(\.recipe))
        #expect(turn[WeekPlan.self]?.dinners == [])
    }

    @Test("shows where one was, and no plan of a week that is over")
    func continues() async throws {
        var plan = WeekPlan.demo
        plan.analysis = .init(job: Job.ID(rawValue: "job"), startedAt: TestClock.start)
        func whereWeWere(after days: Double) async throws -> String? {
            var turn = try Turn.test(state: .analysisSent, now: TestClock.start + days * 86_400) {
                $0[WeekPlan.self] = plan
            }
            return try await ResumeHandler(intent: .resume).handle(.test("continue"), in: &turn)?.texts.first
        }
        #expect(try await whereWeWere(after: 3)?.hasPrefix("Here is where we were:\n1 Mon: ") == true)
        #expect(try await whereWeWere(after: 15) == RestartReplies.weekIsOver.english)
    }

    @Test("a yes or a no to nothing is not for Restart", arguments: [Intent.affirmative, .negative])
    func passesOn(intent: Intent) async throws {
        var turn = try Turn.test(state: .analysisSent)
        #expect(try await ResumeHandler(intent: intent).handle(.test("…"), in: &turn) == nil)
        #expect(try await StartOverHandler(intent: intent).handle(.test("…"), in: &turn) == nil)
    }

    @Test("says everything but the plan in two parts of a text message")
    func fits() {
        let next = "A for Sweet potato bean tacos and more\nB for Spiced cauliflower sheet pan or so"
        let phrases = [
            RestartReplies.startedOver, RestartReplies.nothingToDrop, RestartReplies.dropConfirmedWeek,
            RestartReplies.dropHint,
            RestartReplies.weekStays, RestartReplies.laterThen, RestartReplies.stillWorking, RestartReplies.weekIsOver,
            RestartReplies.whereYouWere(next), RestartReplies.nothingUnderWay(next),
        ]
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
