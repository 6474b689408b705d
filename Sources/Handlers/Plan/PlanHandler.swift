import Foundation
import MealPlanning
import RouterKit

/// Starts an analysis, restarts a stuck one, and shows the plan that there is.
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
        guard !plan.isConfirmed else {
            turn.ask(
                .yesNo(AnotherWeekHandler.question, asking: .plan, hint: PlanReplies.anotherWeekHint[turn.language])
            )
            return turn.say(PlanReplies.confirmed(plan))
        }
        if !StateScope.planInHand.takesPrecedence(in: turn.context.state) { try turn.transition(to: .analysisSent) }
        return turn.say(PlanReplies.again(plan))
    }
}

/// The answer to "Plan a new week?".
struct AnotherWeekHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = .planSettled

    static let question = "another_week"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let answer = turn.answer, answer.answers(Self.question) else { return nil }
        guard answer.value == .yes else { return turn.say(PlanReplies.weekStays) }
        return try turn.startAnalysis(saying: PlanReplies.started)
    }
}

extension Turn {
    /// Forgets the plan there was, hands a new analysis to a job and goes to wait for it.
    mutating func startAnalysis(saying reply: Phrase) throws -> Reply {
        var plan = WeekPlan()
        plan.analysis = .init(job: self.enqueueAnalysis(), startedAt: self.now)
        self[WeekPlan.self] = plan
        try self.transition(to: .analyzing)
        self.restartTimeout()
        return self.say(reply)
    }

    /// Hands an analysis to a job, in place of one that waits or runs.
    mutating func enqueueAnalysis(at time: Date? = nil) -> Job.ID {
        let order = (try? JSONValue(encoding: self[CustomerPreferences.self] ?? CustomerPreferences())) ?? .null
        return self.enqueue(JobRequest(AnalysisJob.name, payload: order, runAt: time, uniqueKey: "week"))
    }
}
