import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import RecipesHandlers

struct RecipesHandlerTests {
    private let handler = RecipesHandler()

    private func turn(_ plan: WeekPlan?, state: ConversationState) throws -> Turn {
        try Turn.test(state: state) { $0[WeekPlan.self] = plan }
    }

    @Test(
        "sends the recipe that is named, confirmed or not",
        arguments: [
            ("recipe 2", 2), ("recipe for friday", 5),
            ("how do I make the coconut curry?", 1),
        ]
    )
    func sendsOne(text: String, number: Int) async throws {
        var turn = try self.turn(.demo, state: .analysisSent)
        let reply = try await self.handler.handle(.test(text), in: &turn)
        #expect(reply?.texts.first?.contains(WeekPlan.demo.dinners[number - 1].title) == true)
        #expect((reply?.texts.count ?? 0) < 5)
        #expect(turn.events.isEmpty)
    }

    @Test("sends all of a settled week at once, and says so to the plan")
    func sendsAll() async throws {
        var turn = try self.turn(.confirmedDemo, state: .recipesScheduled)
        let reply = try #require(try await self.handler.handle(.test("recipes now"), in: &turn))
        for dinner in WeekPlan.demo.dinners { #expect(reply.texts.joined().contains(dinner.title)) }
        #expect(reply.tooLong == [])
        #expect(turn.context.state == .recipesSent)
        #expect(turn[WeekPlan.self]?.recipesSentAt == turn.now)
    }

    @Test("sends nothing for a dinner that is not there", arguments: ["recipe 9", "recipe for the unicorn"])
    func notThere(text: String) async throws {
        var turn = try self.turn(.confirmedDemo, state: .recipesScheduled)
        let reply = try await self.handler.handle(.test(text), in: &turn)
        #expect(reply?.texts.count == 1 && reply?.texts.first?.hasPrefix("I can't find") == true)
        #expect(turn.events.isEmpty)
    }

    @Test("asks for a plan, then for a confirmation")
    func asksFirst() async throws {
        var idle = try self.turn(nil, state: .idle)
        #expect(try await self.handler.handle(.test("recipes now"), in: &idle) == Reply(RecipesReplies.noPlan.english))
        var open = try self.turn(.demo, state: .analysisSent)
        let reply = try await self.handler.handle(.test("recipes now"), in: &open)
        #expect(reply == Reply(RecipesReplies.confirmFirst(.demo).english))
    }

    @Test("schedules the recipes for the next delivery, with one job")
    func schedules() async throws {
        var turn = try self.turn(.confirmedDemo, state: .confirmed)
        _ = try await RecipesSchedule(delivery: .standard).enter(in: &turn)
        let job = try #require(turn.jobs.first)
        #expect(turn[WeekPlan.self]?.recipesAt == job.runAt)
        #expect(Weekday(of: job.runAt, in: .test) == .sunday)
        #expect(turn.context.state == .recipesScheduled)
    }

    @Test("a week that is over is forgotten, but for what was cooked and what the customer told us of themselves")
    func weekIsOver() async throws {
        var turn = try Turn.test(state: .idle) { turn in
            var plan = WeekPlan.confirmedDemo
            plan.recipesSentAt = turn.now
            turn.record(Modification(kind: "confirm", summary: "confirming"))
            turn[WeekPlan.self] = plan
            var preferences = CustomerPreferences()
            preferences.people = 4
            turn[CustomerPreferences.self] = preferences
        }
        #expect(try await WeekIsOver().handle(in: &turn) == nil)
        #expect(turn[WeekPlan.self]?.dinners == [])
        #expect(turn[WeekPlan.self]?.avoiding == WeekPlan.demo.dinners.map(\.recipe))
        #expect(turn[CustomerPreferences.self]?.people == 4)
        #expect(turn.context.modifications.isEmpty)
    }
}
