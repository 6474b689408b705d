import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import RemoveHandlers

struct RemoveHandlerTests {
    private let handler = RemoveHandler(carts: DemoCartSource(), planner: MealPlanner())

    private func turn(answer: Answer? = nil) throws -> Turn {
        try Turn.test(state: .analysisSent, answer: answer) { $0[WeekPlan.self] = .demo }
    }

    @Test("takes an item out, replaces the dinner that needed it, and says so")
    func takesAnItemOut() async throws {
        var turn = try self.turn()
        let reply = try #require(try await self.handler.handle(.test("remove the salmon"), in: &turn)?.texts.first)
        let plan = try #require(turn[WeekPlan.self])
        #expect(plan.removals.map(\.item) == ["Sockeye Wild Salmon Fillet, 8 oz"])
        #expect(plan.dinners.map(\.number) == [1, 2, 3, 4, 5])
        #expect(plan.dinners[1] != WeekPlan.demo.dinners[1])
        #expect(reply.contains("Tuesday is now \(plan.dinners[1].title) (was \(WeekPlan.demo.dinners[1].title))"))
        #expect(turn.context.modifications.map(\.kind) == ["remove"])
        #expect(turn.context.state == .modifying)
    }

    @Test("takes some of an item, and all when as many are asked for as there are")
    func takesSome() async throws {
        var turn = try self.turn()
        _ = try await self.handler.handle(.test("remove 2 onions"), in: &turn)
        _ = try await self.handler.handle(.test("remove 2 lemons"), in: &turn)
        #expect(turn[WeekPlan.self]?.removals.map(\.quantity) == [2, nil])
        #expect(turn[WeekPlan.self]?.dinners == WeekPlan.demo.dinners)
    }

    @Test("asks which of several, and does what is chosen")
    func asksWhich() async throws {
        var turn = try self.turn()
        _ = try await self.handler.handle(.test("remove the beans"), in: &turn)
        let question = try #require(turn.context.question)
        #expect(question.choices.map(\.title) == ["Organic Black Beans", "Garbanzo Beans"])
        #expect(turn.context.modifications.isEmpty)

        var chosen = try self.turn(answer: Answer(question: question, value: .choice(question.choices[1])))
        _ = try await self.handler.handle(.test("b"), in: &chosen)
        #expect(chosen[WeekPlan.self]?.removals.map(\.item) == ["Garbanzo Beans"])
    }

    @Test(
        "takes dinners out by number and day; numbers stay",
        arguments: [
            ("remove dinner 3", [3]), ("remove friday", [5]),
            ("remove dinner 2 and 4", [2, 4]),
        ]
    )
    func takesDinnersOut(text: String, gone: [Int]) async throws {
        var turn = try self.turn()
        _ = try await self.handler.handle(.test(text), in: &turn)
        let plan = try #require(turn[WeekPlan.self])
        #expect(plan.dinners.map(\.number) == [1, 2, 3, 4, 5].filter { !gone.contains($0) })
        #expect(plan.skippedDays.count == gone.count)
        #expect(plan.removals.isEmpty)
    }

    @Test(
        "changes nothing when it cannot be done",
        arguments: ["remove the lobster", "remove dinner 9", "remove", "remove dinner", "remove dinner 1 2 3 4 and 5"]
    )
    func changesNothing(text: String) async throws {
        var turn = try self.turn()
        #expect(try await self.handler.handle(.test(text), in: &turn)?.tooLong == [])
        #expect(turn.events.isEmpty)
    }

    @Test("says what to do without a plan and in a settled week; a wish for every week is passed on")
    func withoutAPlan() async throws {
        var idle = try Turn.test()
        #expect(
            try await self.handler.handle(.test("remove the salmon"), in: &idle) == Reply(RemoveReplies.noPlan.english)
        )
        #expect(try await self.handler.handle(.test("sin champiñones"), in: &idle) == nil)
        var settled = try Turn.test(state: .confirmed) { $0[WeekPlan.self] = .confirmedDemo }
        let reply = try await self.handler.handle(.test("remove the salmon"), in: &settled)
        #expect(reply == Reply(RemoveReplies.alreadyConfirmed.english))
        #expect(settled.events.isEmpty)
    }

    @Test("undoing brings item and dinner back")
    func undoing() async throws {
        var turn = try self.turn()
        let before = turn.context.data
        _ = try await self.handler.handle(.test("remove the salmon"), in: &turn)
        turn.undoLastModification()
        #expect(turn.context.data == before)
        #expect(turn.context.state == .analysisSent)
    }
}
