import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import UndoHandlers

struct UndoHandlerTests {
    private func turn(_ plan: WeekPlan?, kinds: [String], state: ConversationState = .modifying) throws -> Turn {
        try Turn.test(state: state) { turn in
            turn[WeekPlan.self] = .demo
            for kind in kinds { turn.record(Modification(kind: kind, summary: "doing \(kind)")) }
            turn[WeekPlan.self] = plan
        }
    }

    private func undo(in turn: inout Turn) async throws -> String? {
        try await UndoHandler().handle(.test("undo"), in: &turn)?.texts.first
    }

    @Test("takes the last change back and names it, then the one before, then says that there is none")
    func inARow() async throws {
        var turn = try self.turn(.demo, kinds: ["swap", "skip"])
        #expect(try await self.undo(in: &turn)?.hasPrefix("Undone: doing skip. You have 5 dinners") == true)
        #expect(try await self.undo(in: &turn)?.hasPrefix("Undone: doing swap.") == true)
        #expect(try await self.undo(in: &turn) == UndoReplies.nothing.english)
    }

    @Test("says nothing of dinners when it takes back how somebody eats")
    func preferences() async throws {
        var turn = try self.turn(.demo, kinds: ["preferences"])
        let reply = try #require(try await self.undo(in: &turn))
        #expect(reply.contains("PREFERENCES") && !reply.contains("dinners"))
    }

    @Test("says that no recipes will come when a confirmation is taken back")
    func confirmation() async throws {
        var turn = try self.turn(.confirmedDemo, kinds: ["confirm"], state: .recipesScheduled)
        #expect(try await self.undo(in: &turn)?.contains("No recipes will come.") == true)
        #expect(turn[WeekPlan.self]?.isConfirmed == false)
    }

    @Test("changes nothing of the plan once the recipes are out, but how somebody eats")
    func recipesAreOut() async throws {
        var sent = WeekPlan.confirmedDemo
        sent.recipesSentAt = TestClock.start
        var turn = try self.turn(sent, kinds: ["confirm"], state: .recipesSent)
        #expect(try await self.undo(in: &turn) == UndoReplies.recipesAreOut.english)
        #expect(turn.events.isEmpty)
        var eating = try self.turn(sent, kinds: ["preferences"], state: .recipesSent)
        #expect(try await self.undo(in: &eating)?.hasPrefix("Undone") == true)
    }

    @Test("brings no plan back that has expired")
    func expired() async throws {
        var turn = try self.turn(nil, kinds: ["skip"], state: .expired)
        #expect(try await self.undo(in: &turn) == UndoReplies.nothing.english)
        #expect(turn[WeekPlan.self] == nil)
    }

    @Test("says everything in two parts of a text message", arguments: 0..<100)
    func fits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let plan = WeekPlan.random(using: &generator)
        let titles = RecipeBook.standard.recipes.shuffled(using: &generator).map(\.title)
        let summary = "swapping \(titles[0]) for \(titles[1])"
        let choices = UndoReplies.open("A for \(titles[2])\nB for \(titles[3])")
        let phrases = [UndoReplies.next(hasMore: true), choices].flatMap { next in
            [true, false].map { UndoReplies.undone(summary, plan, isConfirmation: $0, next: next) }
                + [UndoReplies.preferences(summary, next: next)]
        }
        #expect((phrases + [UndoReplies.nothing, UndoReplies.recipesAreOut]).flatMap(\.tooLong) == [])
    }
}
