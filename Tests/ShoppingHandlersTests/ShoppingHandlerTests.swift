import Foundation
import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import ShoppingHandlers

struct ShoppingHandlerTests {
    private let list = ShoppingHandler(carts: DemoCartSource(), planner: MealPlanner())
    private let box = BetterBoxHandler(carts: DemoCartSource(), planner: MealPlanner())

    private func turn(_ change: (inout Turn) throws -> Void = { _ in }) throws -> Turn {
        try Turn.test(state: .analysisSent) {
            $0[WeekPlan.self] = .demo
            try change(&$0)
        }
    }

    @Test("lists what the box lacks for the dinners, for as many as eat")
    func lists() async throws {
        var turn = try self.turn()
        let two = try await self.list.handle(.test("shopping list"), in: &turn)?.texts.first ?? ""
        #expect(two.hasPrefix("To buy besides your box:\n"))
        #expect(Reply(two).tooLong.isEmpty)
        var crowd = try self.turn { turn in
            var preferences = CustomerPreferences()
            preferences.people = 8
            turn[CustomerPreferences.self] = preferences
        }
        let eight = try await self.list.handle(.test("shopping list"), in: &crowd)?.texts.first ?? ""
        #expect(eight != two)
        #expect(turn.context.state == .analysisSent)
    }

    @Test("has nothing to list without a plan")
    func noPlan() async throws {
        var turn = try Turn.test()
        #expect(
            try await self.list.handle(.test("shopping list"), in: &turn)?.texts.first?.contains("Text PLAN") == true
        )
        #expect(try await self.box.handle(.test("better box"), in: &turn)?.texts.first?.contains("Text PLAN") == true)
    }

    @Test("proposes an exchange in the box, makes the one that is chosen, and can be undone")
    func exchanges() async throws {
        var turn = try self.turn()
        let offer = try await self.box.handle(.test("better box"), in: &turn)?.texts.first ?? ""
        guard let question = turn.context.question, let choice = question.choices.first else {
            #expect(offer == ShoppingReplies.boxIsRight[.english])
            return
        }
        #expect(offer.hasPrefix("A: "))
        var answered = try Turn.test(state: .modifying, answer: Answer(question: question, value: .choice(choice))) {
            $0[WeekPlan.self] = .demo
        }
        let done = try await self.box.handle(.test("a"), in: &answered)?.texts.first ?? ""
        #expect(done.hasPrefix("Done: \(choice.title) instead of "))
        #expect(answered[WeekPlan.self]?.exchanges.map(\.alternative) == [choice.title])
        answered.undoLastModification()
        #expect(answered[WeekPlan.self] == .demo)
    }
}
