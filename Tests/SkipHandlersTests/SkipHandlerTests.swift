import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import SkipHandlers

struct SkipHandlerTests {
    /// A turn of somebody with five dinners; it is Monday noon.
    private func turn(state: ConversationState = .analysisSent) throws -> Turn {
        try Turn.test(state: state) { turn in
            var plan = WeekPlan()
            let recipes = RecipeBook.standard.recipes
            plan.dinners = Weekday.workweek.enumerated().map { index, day in
                WeekPlan.Dinner(number: index + 1, day: day, recipe: recipes[index])
            }
            turn[WeekPlan.self] = plan
        }
    }

    @Test(
        "takes the named days out and leaves the other numbers as they are",
        arguments: [
            ("skip thursday", [1, 2, 3, 5]), ("skip thu and fri", [1, 2, 3]), ("skip tomorrow", [1, 3, 4, 5]),
            ("skip tonight", [2, 3, 4, 5]), ("skip 2", [1, 3, 4, 5]), ("skip number 4 please", [1, 2, 3, 5]),
        ]
    )
    func takesDaysOut(text: String, left: [Int]) async throws {
        var turn = try self.turn()
        _ = try await SkipHandler().handle(.test(text), in: &turn)
        #expect(turn[WeekPlan.self]?.dinners.map(\.number) == left)
        #expect(turn.context.state == .modifying)
        #expect(turn.context.modifications.map(\.kind) == ["skip"])
    }

    @Test("asks which days", arguments: ["skip", "SKIP", "skip pls"])
    func asksWhichDays(text: String) async throws {
        var turn = try self.turn()
        let plan = try #require(turn[WeekPlan.self])
        #expect(try await SkipHandler().handle(.test(text), in: &turn) == Reply(SkipReplies.whichDays(plan).english))
        #expect(turn.context.question?.kind == .days)
        #expect(turn.context.modifications.isEmpty)
    }

    @Test(
        "changes nothing when no dinner is on the days, or none would be left",
        arguments: ["skip sunday", "skip weekdays"]
    )
    func changesNothing(text: String) async throws {
        var turn = try self.turn()
        #expect(try await SkipHandler().handle(.test(text), in: &turn) != nil)
        #expect(turn.events.isEmpty)
    }

    @Test("says what to do where there is no plan to change")
    func saysWhatToDo() async throws {
        var turn = try Turn.test(state: .idle)
        #expect(try await SkipHandler().handle(.test("skip friday"), in: &turn) == Reply(SkipReplies.noPlan.english))
        #expect(turn.events.isEmpty)
    }

    @Test("leaves a confirmed week alone")
    func leavesAConfirmedWeekAlone() async throws {
        var turn = try self.turn(state: .confirmed)
        let now = turn.now
        turn[WeekPlan.self]?.confirmedAt = now
        let before = turn.events
        #expect(
            try await SkipHandler().handle(.test("skip friday"), in: &turn)
                == Reply(SkipReplies.alreadyConfirmed.english)
        )
        #expect(turn.events == before)
    }

    @Test("undoing brings the day back")
    func undoing() async throws {
        var turn = try self.turn()
        let before = turn.context
        _ = try await SkipHandler().handle(.test("skip friday"), in: &turn)
        #expect(turn.undoLastModification()?.summary == "skipping Friday")
        #expect(turn.context.data == before.data)
        #expect(turn.context.state == .analysisSent)
    }

    @Test("understands the answer to its own question, and other words for skipping")
    func conversation() async throws {
        let phone = try ConversationTester(modules: [SkipModule(), FivePlan()])
        try await phone.send("give me five")
        #expect(try await phone.send("don't skip friday skip thursday").first?.hasPrefix("OK, I skip nothing") == true)
        try await phone.send("skip")
        #expect(try await phone.send("wednesday").first?.hasPrefix("OK, no dinner on Wednesday.") == true)
        #expect(try await phone.send("we're eating out on friday").first?.hasPrefix("OK, no dinner on Friday.") == true)
    }
}

/// Puts five dinners in the plan.
private struct FivePlan: HandlerModule, MessageHandler {
    let name: ModuleName = "five"
    let intent = Intent(rawValue: "five")

    func register(in module: inout ModuleRegistration) {
        module.declare(IntentDefinition(self.intent, summary: "Five.", keywords: ["five"]))
        module.declarePlanningStates()
        module.declare(Transition(from: .any, on: .intent(self.intent), to: .analysisSent))
        module.add(self)
    }

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        var plan = WeekPlan()
        plan.dinners = Weekday.workweek.enumerated().map { index, day in
            WeekPlan.Dinner(number: index + 1, day: day, recipe: RecipeBook.standard.recipes[index])
        }
        turn[WeekPlan.self] = plan
        try turn.transition(to: .analysisSent)
        return "five"
    }
}
