import Foundation
import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import WhyHandlers

struct WhyHandlerTests {
    private let handler = WhyHandler(carts: DemoCartSource(), planner: MealPlanner())

    private func answer(_ text: String, in turn: inout Turn) async throws -> String {
        try await self.handler.handle(.test(text), in: &turn)?.texts.first ?? ""
    }

    @Test("has nothing to explain without a plan")
    func noPlan() async throws {
        var turn = try Turn.test()
        #expect(try await self.answer("why?", in: &turn).contains("Text PLAN"))
    }

    @Test(
        "says what speaks for the dinner that is named",
        arguments: ["why 1?", "why the curry", "how come there's curry on monday"]
    )
    func one(text: String) async throws {
        var turn = try Turn.test(state: .analysisSent) { $0[WeekPlan.self] = .demo }
        let reply = try await self.answer(text, in: &turn)
        #expect(reply.hasPrefix("Coconut chicken curry: "))
        #expect(reply.contains("box") || reply.contains("uses up"))
        #expect(turn.context.state == .analysisSent)
    }

    @Test(
        "says the best that speaks for each of them, in two parts of a text message",
        arguments: [Language.english, .spanish]
    )
    func all(language: Language) async throws {
        var turn = try Turn.test(state: .analysisSent) {
            $0[WeekPlan.self] = .demo
            $0.speak(language, isChosen: true)
        }
        let reply = try await self.answer("why these?", in: &turn)
        #expect(reply.split(separator: "\n").count >= 4)
        #expect(Reply(reply).tooLong.isEmpty)
    }

    @Test("tells of a taste that was learned")
    func taste() async throws {
        var turn = try Turn.test(state: .analysisSent) { turn in
            turn[WeekPlan.self] = .demo
            var feedback = MealFeedback()
            for dinner in WeekPlan.demo.dinners { feedback.note(dinner.recipe, rating: 5, at: turn.now) }
            turn[MealFeedback.self] = feedback
        }
        #expect(try await self.answer("why 1", in: &turn).contains("like"))
    }
}
