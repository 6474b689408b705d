import Foundation
import MealPlanning
import RouterKit

/// Starts an analysis, restarts a stuck one, and shows the plan that there is.
struct PlanHandler: MessageHandler {
    let intent: Intent = .plan

    /// How long an analysis may take before asking again restarts it.
    ///
    /// The planner takes milliseconds and a cart a few seconds, so after half a minute something is wrong.
    static let patience: TimeInterval = 30

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        let plan = turn[WeekPlan.self] ?? WeekPlan()
        if let analysis = plan.pendingAnalysis {
            let elapsed = turn.now.timeIntervalSince(analysis.startedAt)
            return elapsed < Self.patience
                ? PlanReplies.stillWorking : try turn.startAnalysis(saying: PlanReplies.restarted)
        }
        guard !plan.dinners.isEmpty else { return try turn.startAnalysis(saying: PlanReplies.started) }
        guard !plan.isConfirmed else {
            try turn.transition(to: .confirmed)
            turn.ask(.yesNo(AnotherWeekHandler.question, asking: .plan, hint: PlanReplies.anotherWeekHint))
            return PlanReplies.confirmed(plan)
        }
        if !StateScope.planInHand.takesPrecedence(in: turn.context.state) { try turn.transition(to: .analysisSent) }
        return PlanReplies.again(plan)
    }
}

/// The answer to "Plan a new week?".
struct AnotherWeekHandler: MessageHandler {
    let intent: Intent
    let states: StateScope = [.confirmed]

    static let question = "another_week"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let answer = turn.answer, answer.answers(Self.question) else { return nil }
        guard answer.value == .yes else { return PlanReplies.weekStays }
        return try turn.startAnalysis(saying: PlanReplies.started)
    }
}

extension Turn {
    /// Forgets the plan there was, hands a new analysis to a job and goes to wait for it.
    mutating func startAnalysis(saying reply: Reply) throws -> Reply {
        var plan = WeekPlan()
        plan.analysis = .init(job: self.enqueue(JobRequest(AnalysisJob.name, uniqueKey: "week")), startedAt: self.now)
        self[WeekPlan.self] = plan
        try self.transition(to: .analyzing)
        return reply
    }
}
