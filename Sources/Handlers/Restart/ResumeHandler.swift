import MealPlanning
import RouterKit

/// Goes on with what was interrupted: shows where the conversation is, and puts the open question again.
struct ResumeHandler: MessageHandler {
    let intent: Intent

    /// After the handlers of an answer to anything else.
    let priority = 10

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        if let answer = turn.answer, answer.answers(ConversationFreshness.question) {
            return answer.choice?.value == ConversationFreshness.beginAnew ? turn.startOver() : turn.whereWeAre()
        }
        if let answer = turn.answer, answer.answers(Question.resume) {
            return answer.value == .yes ? turn.whereWeAre() : turn.say(RestartReplies.laterThen)
        }
        // A yes to a choice, as "CONTINUE or NEW" and "A or B" are: it is put again.
        let isAsked = turn.context.question != nil && turn.answer == nil
        guard self.intent == .resume || (self.intent == .affirmative && isAsked) else { return nil }
        return turn.whereWeAre()
    }
}

extension Turn {
    /// Where the conversation is, and how to go on from there.
    fileprivate func whereWeAre() -> Reply {
        let question = self.context.question
        let howToAnswer = question?.howToAnswer(in: self.language)
        let next = howToAnswer ?? self.suggestions.prefix(3).joined(separator: "\n")
        if let plan = self[WeekPlan.self], plan.isOver(at: self.now) { return self.say(RestartReplies.weekIsOver) }
        if let plan = self[WeekPlan.self], !plan.dinners.isEmpty {
            let isNewQuestion = question?.kind == .choice
            return self.say(isNewQuestion ? RestartReplies.whereYouWere(next) : RestartReplies.yourPlan(plan, next))
        }
        return self.say(
            self.context.state == .analyzing ? RestartReplies.stillWorking : RestartReplies.nothingUnderWay(next)
        )
    }
}
