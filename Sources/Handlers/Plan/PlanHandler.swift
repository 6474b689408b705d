import Foundation
import MealPlanning
import RouterKit

/// Starts an analysis, restarts a stuck one, and shows the plan that there is.
///
/// A plan whose week is over makes way for a new one without a question.
struct PlanHandler: MessageHandler {
    let intent: Intent = .plan

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        let plan = turn[WeekPlan.self] ?? WeekPlan()
        guard !plan.dinners.isEmpty else {
            guard let analysis = plan.pendingAnalysis else {
                return try turn.startAnalysis(saying: PlanReplies.started)
            }
            let isInTime = turn.now.timeIntervalSince(analysis.startedAt) < PlanningTime.patience
            return turn.context.state == .analyzing && isInTime
                ? turn.say(PlanReplies.stillWorking) : try turn.startAnalysis(saying: PlanReplies.restarted)
        }
        guard let current = turn.currentPlan else { return try turn.startAnalysis(saying: PlanReplies.startedAnew) }
        guard !current.isConfirmed else { return turn.askAnotherWeek(PlanReplies.confirmed(current)) }
        guard !PlanWords.askForAnother(message.text) else { return turn.askAnotherWeek(PlanReplies.open(current)) }
        if !StateScope.planInHand.takesPrecedence(in: turn.context.state) { try turn.transition(to: .analysisSent) }
        return turn.say(PlanReplies.again(current))
    }
}

/// The answer to "Plan a new week?".
struct AnotherWeekHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = .only(StateScope.planInHand.states.union(StateScope.planSettled.states))
    /// Before those who take a yes for one to the plan at hand.
    let priority = 60

    static let question = "another_week"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let answer = turn.answer, answer.answers(Self.question), !turn.mentionsChange else { return nil }
        guard answer.value == .yes else {
            return turn.say(turn.hasConfirmedPlan ? PlanReplies.weekStays : PlanReplies.planStays)
        }
        turn.record(Modification(kind: "new_plan", summary: PlanReplies.modification[turn.language]))
        return try turn.startAnalysis(saying: PlanReplies.started)
    }
}

/// What a text about plans asks for.
enum PlanWords {
    /// Whether it wants other dinners rather than to see those that there are.
    static func askForAnother(_ text: String) -> Bool {
        let words = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter }.map(String.init)
        return !Set(words).isDisjoint(with: Self.others)
    }

    private static let others: Set<String> = [
        "new", "another", "different", "replan", "nuevo", "nueva", "nuevas", "otro", "otra",
        "otras", "distinto", "distintas",
    ]
}

extension Turn {
    fileprivate mutating func askAnotherWeek(_ reply: Phrase) -> Reply {
        let hint = self.hasConfirmedPlan ? PlanReplies.anotherWeekHint : PlanReplies.anotherPlanHint
        self.ask(.yesNo(AnotherWeekHandler.question, asking: .plan, hint: hint[self.language]))
        return self.say(reply)
    }

    /// Puts a new analysis, handed to a job, in place of the plan there was, and goes to wait for it.
    mutating func startAnalysis(saying reply: Phrase) throws -> Reply {
        var plan = (self[WeekPlan.self] ?? WeekPlan()).successor
        plan.analysis = .init(job: self.enqueueAnalysis(avoiding: plan.avoiding), startedAt: self.now)
        self[WeekPlan.self] = plan
        try self.transition(to: .analyzing)
        self.restartTimeout()
        return self.say(reply)
    }

    /// Hands an analysis to a job, in place of one that waits or runs.
    mutating func enqueueAnalysis(avoiding recent: [RecipeID], at time: Date? = nil) -> Job.ID {
        let order = AnalysisOrder(
            self[CustomerPreferences.self],
            feedback: self[MealFeedback.self],
            recent: recent,
            customer: self.context.key,
            language: self.language,
            at: self.now
        )
        let payload = (try? JSONValue(encoding: order)) ?? .null
        return self.enqueue(JobRequest(AnalysisJob.name, payload: payload, runAt: time, uniqueKey: "week"))
    }
}
