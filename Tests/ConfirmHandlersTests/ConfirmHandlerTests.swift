import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import ConfirmHandlers

struct ConfirmHandlerTests {
    private func turn(
        state: ConversationState,
        answer: Answer? = nil,
        prepare: (inout Turn) -> Void = { _ in }
    ) throws -> Turn {
        try Turn.test(state: state, answer: answer) { turn in
            var plan = WeekPlan()
            let recipes = RecipeBook.standard.recipes
            plan.dinners = [
                .init(number: 1, day: .monday, recipe: recipes[0]), .init(number: 3, day: .friday, recipe: recipes[1]),
            ]
            plan.skippedDays = [.thursday]
            turn[WeekPlan.self] = plan
            prepare(&turn)
        }
    }

    private func yes(to name: String) -> Answer {
        Answer(question: .yesNo(name, asking: .confirm), value: .yes)
    }

    @Test(
        "shows a summary and asks",
        arguments: [Intent.confirm, .affirmative],
        [ConversationState.analysisSent, .modifying]
    )
    func showsASummary(intent: Intent, state: ConversationState) async throws {
        var turn = try self.turn(state: state)
        let reply = try await ConfirmHandler(intent: intent).handle(.test("…"), in: &turn)
        let text = try #require(reply?.texts.first)
        #expect(text.contains("1 Mon: ") && text.contains("3 Fri: ") && text.contains("Skipped: Thu"))
        #expect(turn.context.state == .awaitingConfirmation)
        #expect(turn.context.question?.name == ConfirmHandler.question)
        #expect(turn[WeekPlan.self]?.isConfirmed == false)
    }

    @Test("a yes, or another confirm, settles the plan", arguments: [Intent.affirmative, .confirm])
    func settlesThePlan(intent: Intent) async throws {
        var turn = try self.turn(
            state: .awaitingConfirmation,
            answer: intent == .affirmative ? self.yes(to: ConfirmHandler.question) : nil
        )
        _ = try await ConfirmHandler(intent: intent).handle(.test("…"), in: &turn)
        #expect(turn.context.state == .confirmed)
        #expect(turn[WeekPlan.self]?.confirmedAt == turn.now)
    }

    @Test("a yes to somebody else's question is passed on, answered or open")
    func passesOnSomebodyElsesYes() async throws {
        var answered = try self.turn(state: .awaitingConfirmation, answer: self.yes(to: "other"))
        #expect(try await ConfirmHandler(intent: .affirmative).handle(.test("yes"), in: &answered) == nil)
        var open = try self.turn(state: .modifying) { $0.ask(.choice("other", asking: .swap, among: [])) }
        #expect(try await ConfirmHandler(intent: .affirmative).handle(.test("ok"), in: &open) == nil)
    }

    @Test("a no leaves the plan open")
    func aNoLeavesThePlanOpen() async throws {
        var turn = try self.turn(state: .awaitingConfirmation)
        let plan = try #require(turn[WeekPlan.self])
        let reply = try await DeclineHandler().handle(.test("no"), in: &turn)
        #expect(reply == Reply(ConfirmReplies.declined(plan).english))
        #expect(reply?.texts.first?.contains("SWAP 1") == true && reply?.texts.first?.contains("SKIP FRI") == true)
        #expect(turn.context.state == .analysisSent)
    }

    @Test(
        "after a no, a mere ok is no yes to the plan; a yes in so many words is",
        arguments: [("ok", false), ("Fine.", false), ("vale", false), ("looks good", true), ("yes", true)]
    )
    func afterANo(text: String, isYes: Bool) async throws {
        let answer = self.yes(to: DeclineHandler.question)
        var turn = try self.turn(state: .analysisSent, answer: answer)
        #expect((try await DeclinedHandler(intent: .affirmative).handle(.test(text), in: &turn) == nil) == isYes)
        #expect((try await ConfirmHandler(intent: .affirmative).handle(.test(text), in: &turn) != nil) == isYes)
        #expect(turn.context.state == (isYes ? .awaitingConfirmation : .analysisSent))
    }

    @Test(
        "a yes or a no in a settled week is answered, and changes nothing",
        arguments: [Intent.affirmative, .negative]
    )
    func settled(intent: Intent) async throws {
        var turn = try self.turn(state: .recipesScheduled) { $0[WeekPlan.self]?.confirmedAt = TestClock.start }
        let reply = try await SettledHandler(intent: intent).handle(.test("sure"), in: &turn)
        #expect(reply?.texts.first?.hasPrefix("You're all set") == true)
        #expect(turn.events.isEmpty)
        var open = try self.turn(state: .modifying)
        #expect(try await SettledHandler(intent: intent).handle(.test("sure"), in: &open) == nil)
    }

    @Test("passes on a no elsewhere, and a yes where there is no plan")
    func passesOn() async throws {
        var turn = try self.turn(state: .analysisSent)
        #expect(try await DeclineHandler().handle(.test("no"), in: &turn) == nil)
        var idle = try Turn.test(state: .idle)
        #expect(try await ConfirmHandler(intent: .affirmative).handle(.test("yes"), in: &idle) == nil)
        #expect(
            try await ConfirmHandler(intent: .confirm).handle(.test("confirm"), in: &idle)
                == Reply(ConfirmReplies.noPlan.english)
        )
    }
}
