import MealPlanning
import RouterKit

/// Begins the conversation anew; a week that is confirmed is dropped only after a yes.
struct StartOverHandler: MessageHandler {
    let intent: Intent

    /// Before the handlers of an answer to anything.
    let priority = 80

    static let question = "drop_week"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard self.intent == .startOver else { return try self.handle(answer: turn.answer, in: &turn) }
        guard !turn.hasConfirmedPlan else {
            turn.ask(.yesNo(Self.question, asking: .startOver, hint: RestartReplies.dropHint[turn.language]))
            return turn.say(RestartReplies.dropConfirmedWeek)
        }
        return turn.startOver()
    }

    private func handle(answer: Answer?, in turn: inout Turn) throws -> Reply? {
        guard let answer, answer.answers(Self.question) else { return nil }
        return answer.value == .yes ? turn.startOver() : turn.say(RestartReplies.weekStays)
    }
}

extension Turn {
    mutating func startOver() -> Reply {
        let hadPlan = self[WeekPlan.self].map { !$0.dinners.isEmpty || $0.pendingAnalysis != nil } ?? false
        self.beginAnew()
        return self.say(hadPlan ? RestartReplies.startedOver : RestartReplies.nothingToDrop)
    }
}
