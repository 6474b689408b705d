import MealPlanning
import RouterKit

/// The slow part: gets the cart and plans the week.
struct AnalysisJob: JobHandler {
    static let name: JobName = "plan.analysis"

    let job = Self.name
    let carts: any CartSource
    let planner: MealPlanner

    func run(_ job: Job) async throws -> JSONValue {
        let cart = try await self.carts.cart(of: job.key.phone)
        return try JSONValue(encoding: AnalysisResult(dinners: self.planner.plan(for: cart, on: Weekday.workweek)))
    }
}

/// What an analysis hands to the conversation.
struct AnalysisResult: Codable {
    var dinners: [PlannedDinner]
}

/// The end of an analysis: the plan goes to the customer.
///
/// The end of a job that another has replaced says nothing.
struct AnalysisSignal: SignalHandler {
    let job = AnalysisJob.name
    var recipes = RecipeBook.standard

    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        guard var plan = turn[WeekPlan.self], plan.analysis?.job == signal.jobID, turn.context.state == .analyzing
        else {
            return nil
        }
        guard case .finished(let result) = signal.outcome else {
            try turn.transition(to: .errorRecovery)
            return PlanReplies.failed
        }
        let dinners = try result.decoded(as: AnalysisResult.self).dinners
        plan.dinners = dinners.enumerated().compactMap { index, dinner in
            self.recipes[dinner.recipe].map { .init(number: index + 1, day: dinner.day, recipe: $0) }
        }
        guard !plan.dinners.isEmpty else {
            try turn.transition(to: .idle)
            return PlanReplies.nothingToCook
        }
        turn[WeekPlan.self] = plan
        try turn.transition(to: .analysisSent)
        return PlanReplies.ready(plan)
    }
}
