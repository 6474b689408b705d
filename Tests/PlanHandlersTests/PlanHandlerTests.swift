import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import PlanHandlers

struct PlanHandlerTests {
    @Test("starts an analysis and waits for it", arguments: [ConversationState.idle, .errorRecovery])
    func startsAnAnalysis(state: ConversationState) async throws {
        var turn = try Turn.test(state: state)
        let reply = try await PlanHandler().handle(.test("plan"), in: &turn)
        #expect(reply == Reply(PlanReplies.started.english))
        #expect(turn.context.state == .analyzing)
        #expect(turn.jobs.map(\.name) == [AnalysisJob.name])
        #expect(turn[WeekPlan.self]?.pendingAnalysis?.job == turn.jobs.first?.id)
    }

    @Test("says that it is still working for half a minute, and starts no second job", arguments: [0, 29])
    func isStillWorking(seconds: TimeInterval) async throws {
        var turn = try Turn.test(state: .analyzing, now: TestClock.start + seconds) { turn in
            var plan = WeekPlan()
            plan.analysis = .init(job: Job.ID(rawValue: "first"), startedAt: TestClock.start)
            turn[WeekPlan.self] = plan
        }
        #expect(try await PlanHandler().handle(.test("plan"), in: &turn) == Reply(PlanReplies.stillWorking.english))
        #expect(turn.events.isEmpty)
    }

    @Test("restarts an analysis that takes longer, once, and says so")
    func restartsAStuckAnalysis() async throws {
        var turn = try Turn.test(state: .analyzing, now: TestClock.start + 30) { turn in
            var plan = WeekPlan()
            plan.analysis = .init(job: Job.ID(rawValue: "first"), startedAt: TestClock.start)
            turn[WeekPlan.self] = plan
        }
        #expect(try await PlanHandler().handle(.test("plan"), in: &turn) == Reply(PlanReplies.restarted.english))
        #expect(turn[WeekPlan.self]?.pendingAnalysis?.job != Job.ID(rawValue: "first"))
        #expect(try await PlanHandler().handle(.test("plan"), in: &turn) == Reply(PlanReplies.stillWorking.english))
        #expect(turn.jobs.count == 1)
    }

    @Test(
        "shows the plan in hand again",
        arguments: [ConversationState.analysisSent, .modifying, .awaitingConfirmation]
    )
    func showsThePlanAgain(state: ConversationState) async throws {
        var turn = try Turn.test(state: state) { $0[WeekPlan.self] = try .test() }
        let reply = try #require(try await PlanHandler().handle(.test("plan"), in: &turn))
        #expect(reply.texts.first?.contains("2 Tue: ") == true)
        #expect(turn.jobs.isEmpty)
        #expect(turn.context.state == state)
    }

    @Test("asks before it drops a confirmed week; no keeps it, yes plans anew")
    func asksBeforeDroppingAConfirmedWeek() async throws {
        var turn = try Turn.test(state: .confirmed) { turn in
            var plan = try WeekPlan.test()
            plan.confirmedAt = turn.now
            turn[WeekPlan.self] = plan
        }
        _ = try await PlanHandler().handle(.test("plan"), in: &turn)
        let question = try #require(turn.context.question)
        #expect(turn.jobs.isEmpty)

        func answer(_ value: Answer.Value) async throws -> Turn {
            let plan = turn[WeekPlan.self]
            var answered = try Turn.test(state: .confirmed, answer: Answer(question: question, value: value)) {
                $0[WeekPlan.self] = plan
            }
            let intent: Intent = value == .yes ? .affirmative : .negative
            _ = try await AnotherWeekHandler(intent: intent).handle(.test("…"), in: &answered)
            return answered
        }
        #expect(try await answer(.no).context.state == .confirmed)
        let again = try await answer(.yes)
        #expect(again.context.state == .analyzing)
        #expect(again[WeekPlan.self]?.dinners == [])
    }

    @Test("a yes to nothing is not for Plan")
    func passesAYesToNothing() async throws {
        var turn = try Turn.test(state: .confirmed)
        #expect(try await AnotherWeekHandler(intent: .affirmative).handle(.test("yes"), in: &turn) == nil)
    }
}

extension WeekPlan {
    /// The planner's dinners for the demo cart.
    static func test() throws -> WeekPlan {
        var plan = WeekPlan()
        for dinner in MealPlanner().plan(for: PlanRequest(cart: .demo)) {
            let recipe = try #require(RecipeBook.standard[dinner.recipe])
            plan.dinners.append(Dinner(number: plan.dinners.count + 1, day: dinner.day, recipe: recipe))
        }
        return plan
    }
}
