import Foundation
import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import FeedbackHandlers

struct FeedbackHandlerTests {
    private func turn(_ plan: WeekPlan? = .confirmedDemo, answer: Answer? = nil) throws -> Turn {
        try Turn.test(state: .recipesSent, answer: answer) { $0[WeekPlan.self] = plan }
    }

    private func rate(_ text: String, as intent: Intent = .feedback, in turn: inout Turn) async throws -> String? {
        try await FeedbackHandler(intent: intent).handle(.test(text), in: &turn)?.texts.first
    }

    @Test(
        "notes what was thought of a dinner",
        arguments: [
            ("loved 2", 2, 5), ("👍 2", 2, 4), ("2 👎", 2, 2), ("5 stars for the coconut curry", 1, 5),
            ("the frittata was meh", 5, 3),
            ("4/5 for the curry", 1, 4), ("hated 3", 3, 1), ("me encantó el 2", 2, 5), ("5 estrellas para el 4", 4, 5),
        ]
    )
    func notes(text: String, number: Int, rating: Int) async throws {
        var turn = try self.turn()
        #expect(try await self.rate(text, in: &turn)?.contains("\(rating)/5") == true)
        let recipe = WeekPlan.demo.dinners[number - 1].recipe
        #expect(turn[MealFeedback.self]?[recipe]?.rating == rating)
    }

    @Test("keeps a comment with no rating")
    func comment() async throws {
        var turn = try self.turn()
        #expect(
            try await self.rate("3 was too spicy", in: &turn)?.hasPrefix(
                "Thanks, noted: \(WeekPlan.demo.dinners[2].title)."
            ) == true
        )
        #expect(turn[MealFeedback.self]?[WeekPlan.demo.dinners[2].recipe]?.comment == "3 was too spicy")
    }

    @Test("asks which dinner, and notes the answer")
    func asksWhich() async throws {
        var turn = try self.turn()
        _ = try await self.rate("delicious!", in: &turn)
        let question = try #require(turn.context.question)
        #expect(question.choices.count == 5)
        var answered = try self.turn(answer: Answer(question: question, value: .choice(question.choices[1])))
        #expect(try await self.rate("2", in: &answered)?.contains("5/5") == true)
        #expect(answered[MealFeedback.self]?.ratings.map(\.recipe) == [WeekPlan.demo.dinners[1].recipe])
    }

    @Test("takes words that nobody knows for an opinion only where they rate a dinner")
    func unknownWords() async throws {
        var turn = try self.turn()
        #expect(try await self.rate("5 stars for the curry", as: .unknown, in: &turn) != nil)
        #expect(try await self.rate("what about monday", as: .unknown, in: &turn) == nil)
        #expect(try await self.rate("asdf", as: .unknown, in: &turn) == nil)
    }

    @Test("has nothing to note without dinners")
    func withoutDinners() async throws {
        var turn = try self.turn(nil)
        #expect(try await self.rate("loved 2", in: &turn) == FeedbackReplies.noDinners.english)
        #expect(try await self.rate("loved 2", as: .unknown, in: &turn) == nil)
    }

    @Test("asks five days after the delivery, not after the recipes")
    func invitation() async throws {
        var turn = try self.turn()
        let delivery = turn.now.addingTimeInterval(6 * 86_400)
        turn[WeekPlan.self]?.recipesAt = delivery
        _ = try await FeedbackInvitation().enter(in: &turn)
        #expect(turn.jobs.map(\.runAt) == [delivery.addingTimeInterval(FeedbackInvitation.delay)])
    }

    @Test("does not ask who has said something")
    func notTwice() async throws {
        func asks(rated: Bool) async throws -> Bool {
            var turn = try self.turn()
            let now = turn.now
            turn[WeekPlan.self]?.recipesSentAt = now
            if rated { _ = try await self.rate("loved 2", in: &turn) }
            let signal = Signal(job: .feedbackInvitation, jobID: Job.ID(rawValue: "job"), outcome: .finished(.null))
            return try await FeedbackSignal().handle(signal, in: &turn) != nil
        }
        #expect(try await asks(rated: false))
        #expect(try await !asks(rated: true))
    }

    @Test("says everything in two parts of a text message", arguments: 0..<100)
    func fits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let plan = WeekPlan.random(using: &generator)
        let phrases = [
            FeedbackReplies.noDinners, FeedbackReplies.invitation(plan), FeedbackReplies.which(plan.dinners),
            FeedbackReplies.noted(plan.dinners.map { ($0, 5) }),
        ]
        let offer = Phrase("\nShall we go on with your plan? Reply YES.", es: "\n¿Seguimos con tu plan? Responde SI.")
        #expect(phrases.flatMap(\.tooLong) == [])
        let noted = FeedbackReplies.noted(plan.dinners.map { ($0, 5) })
        #expect(Phrase(noted[.english] + offer[.english], es: noted[.spanish] + offer[.spanish]).tooLong == [])
    }
}
