import Foundation
import MealPlanning
import RouterKit

/// Notes what the customer thought of dinners.
struct FeedbackHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = [.recipesSent]

    /// Which dinner an opinion is about; the choice's value is the dinner's number, and the opinion after a space.
    static let question = "feedback_dinner"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn[WeekPlan.self], !plan.dinners.isEmpty else {
            return self.intent == .feedback ? turn.say(FeedbackReplies.noDinners) : nil
        }
        let today = Weekday(of: turn.now, in: turn.calendar)
        if let choice = turn.answer?.choice {
            let parts = choice.value.split(separator: " ", maxSplits: 1).map(String.init)
            let dinner = plan.dinners.first { "\($0.number)" == parts.first }
            guard let dinner, parts.count == 2 else { return turn.say(FeedbackReplies.noDinners) }
            return turn.note([(dinner, FeedbackRequest(parts[1], of: plan, today: today))])
        }
        let requests = FeedbackRequest.all(in: message.text, of: plan, today: today).filter { !$0.isEmpty }
        let rated = requests.compactMap { request in
            request.dinners.count == 1 ? (request.dinners[0], request) : nil
        }
        // Words that nobody knows are an opinion only where they rate a dinner.
        guard self.intent == .feedback || rated.contains(where: { $0.1.rating != nil }) else { return nil }
        guard rated.isEmpty else { return turn.note(rated) }
        let meant = requests.first?.dinners ?? []
        return turn.askWhich(meant.isEmpty ? plan.dinners : meant, for: message.text)
    }
}

extension Turn {
    fileprivate mutating func note(_ opinions: [(dinner: WeekPlan.Dinner, request: FeedbackRequest)]) -> Reply {
        var feedback = self[MealFeedback.self] ?? MealFeedback()
        for opinion in opinions {
            feedback.note(
                opinion.dinner.recipe,
                rating: opinion.request.rating,
                comment: opinion.request.comment,
                at: self.now
            )
        }
        self[MealFeedback.self] = feedback
        return self.offeringToGoOn(FeedbackReplies.noted(opinions.map { ($0.dinner, $0.request.rating) }))
    }

    fileprivate mutating func askWhich(_ dinners: [WeekPlan.Dinner], for opinion: String) -> Reply {
        let choices = dinners.map { dinner in
            Question.Choice(
                label: "\(dinner.number)",
                title: dinner.title,
                value: "\(dinner.number) \(opinion.prefix(MealFeedback.maximumComment))"
            )
        }
        self.ask(.choice(FeedbackHandler.question, asking: .feedback, among: choices))
        return self.say(FeedbackReplies.which(dinners))
    }
}
