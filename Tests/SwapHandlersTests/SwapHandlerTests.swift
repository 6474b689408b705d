import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import SwapHandlers

struct SwapHandlerTests {
    private let handler = SwapHandler(carts: DemoCartSource(), planner: MealPlanner())

    /// A turn of somebody with the planner's five dinners for the demo cart.
    private func turn(answer: Answer? = nil) throws -> Turn {
        try Turn.test(state: .analysisSent, answer: answer) { turn in
            var plan = WeekPlan()
            for dinner in MealPlanner().plan(for: PlanRequest(cart: .demo)) {
                let recipe = try #require(RecipeBook.standard[dinner.recipe])
                plan.dinners.append(.init(number: plan.dinners.count + 1, day: dinner.day, recipe: recipe))
            }
            turn[WeekPlan.self] = plan
        }
    }

    @Test("offers two others for a dinner, by number or day", arguments: ["swap 2", "swap tuesday", "swap dinner two"])
    func offersTwoOthers(text: String) async throws {
        var turn = try self.turn()
        let dinner = try #require(turn[WeekPlan.self]).dinners[1]
        let reply = try #require(try await self.handler.handle(.test(text), in: &turn)?.texts.first)
        let question = try #require(turn.context.question)
        #expect(question.choices.map(\.label) == ["A", "B"])
        #expect(reply.contains("Instead of \(dinner.title)"))
        #expect(turn.context.state == .modifying)
        #expect(turn.context.modifications.isEmpty)

        var chosen = try self.turn(answer: Answer(question: question, value: .choice(question.choices[1])))
        _ = try await self.handler.handle(.test("B"), in: &chosen)
        let plan = try #require(chosen[WeekPlan.self])
        #expect(plan.dinners[1].title == question.choices[1].title)
        #expect(plan.dinners.map(\.number) == [1, 2, 3, 4, 5])
        #expect(chosen.context.modifications.map(\.kind) == ["swap"])
    }

    @Test(
        "offers nothing with the food that is to go",
        arguments: ["swap the salmon", "swap the chicken", "swap the beef"]
    )
    func offersNothingWithWhatGoes(text: String) async throws {
        var turn = try self.turn()
        _ = try await self.handler.handle(.test(text), in: &turn)
        let food = try #require(text.split(separator: " ").last)
        let choices = try #require(turn.context.question?.choices)
        #expect(choices.count == 2)
        for choice in choices {
            let recipe = try #require(choice.value.split(separator: " ").last.map { RecipeID(rawValue: String($0)) })
            let foods = try #require(RecipeBook.standard[recipe]).ingredients.map(\.food)
            #expect(!foods.contains { $0.contains(food) })
        }
    }

    @Test("puts in what the customer asks for, and exchanges it in the box")
    func putsInWhatIsAskedFor() async throws {
        var turn = try self.turn()
        let reply = try #require(
            try await self.handler.handle(.test("swap the chicken for tofu"), in: &turn)?.texts.first
        )
        let plan = try #require(turn[WeekPlan.self])
        let tofu = try plan.dinners.filter { dinner in
            let recipe = try #require(RecipeBook.standard[dinner.recipe])
            return recipe.ingredients.contains { $0.food.contains("tofu") }
        }
        #expect(tofu.count == 1)
        #expect(plan.exchanges == [.init(item: "Boneless, Skinless Chicken Thighs", alternative: "Organic Tofu")])
        #expect(reply.contains("Organic Tofu"))
        #expect(plan.cart(from: .demo).contents.contains { $0.name == "Organic Tofu" })
        #expect(!reply.contains("To buy: tofu"))

        let before = try self.turn()
        turn.undoLastModification()
        #expect(turn.context.state == .analysisSent)
        #expect(turn.context.data == before.context.data)
    }

    @Test("asks which dinner when the text does not say, and takes the number")
    func asksWhichDinner() async throws {
        var turn = try self.turn()
        _ = try await self.handler.handle(.test("swap"), in: &turn)
        let question = try #require(turn.context.question)
        #expect(question.choices.map(\.label) == ["1", "2", "3", "4", "5"])
        var answered = try self.turn(answer: Answer(question: question, value: .choice(question.choices[3])))
        _ = try await self.handler.handle(.test("4"), in: &answered)
        #expect(answered.context.question?.name == SwapHandler.optionsQuestion)
    }

    @Test("asks which when two dinners use what goes")
    func asksWhichOfTwo() async throws {
        var turn = try self.turn()
        _ = try await self.handler.handle(.test("swap the kale for spinach"), in: &turn)
        let question = try #require(turn.context.question)
        #expect(question.name == SwapHandler.dinnerQuestion)
        #expect(question.choices.count > 1)
        #expect(question.choices.allSatisfy { $0.value.hasSuffix(" spinach") })
    }

    @Test(
        "offers others when there is no dinner with what is asked for",
        arguments: ["swap 1 for unicorn", "swap 1 for squid"]
    )
    func offersOthers(text: String) async throws {
        var turn = try self.turn()
        let reply = try #require(try await self.handler.handle(.test(text), in: &turn)?.texts.first)
        #expect(reply.hasPrefix("I have no dinner with"))
        #expect(turn.context.question?.choices.count == 2)
    }

    @Test("changes nothing for what is not in the plan", arguments: ["swap 99", "swap the unicorn", "swap saturday"])
    func changesNothing(text: String) async throws {
        var turn = try self.turn()
        let reply = try #require(try await self.handler.handle(.test(text), in: &turn)?.texts.first)
        #expect(reply.hasPrefix("I can't find"))
        #expect(turn.events.isEmpty)
    }

    @Test("says what to do where there is no plan")
    func saysWhatToDo() async throws {
        var turn = try Turn.test(state: .idle)
        #expect(try await self.handler.handle(.test("swap 2"), in: &turn) == Reply(SwapReplies.noPlan.english))
    }
}
