import MealPlanning
import RouterKit

/// The slow part: gets the cart and plans the week.
struct AnalysisJob: JobHandler {
    static let name: JobName = "plan.analysis"

    let job = Self.name
    let carts: any CartSource
    let planner: MealPlanner

    func run(_ job: Job, reporting progress: JobProgressReporter) async throws -> JSONValue {
        progress.report("looking at your box")
        let cart = try await self.carts.cart(of: job.key.phone).cart
        progress.report("choosing dinners", fraction: 0.5)
        return try JSONValue(encoding: AnalysisResult(dinners: self.planner.plan(for: cart, on: Weekday.workweek)))
    }
}

/// What an analysis hands to the conversation.
struct AnalysisResult: Codable {
    var dinners: [PlannedDinner]
}

/// The end of an analysis: the plan goes to the customer.
///
/// The end of a job that another has replaced says nothing. A question that another module has open stays open.
struct AnalysisSignal: SignalHandler {
    let job = AnalysisJob.name
    var recipes = RecipeBook.standard

    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        guard var plan = turn[WeekPlan.self], plan.pendingAnalysis?.job == signal.jobID else { return nil }
        guard case .finished(let result) = signal.outcome else {
            turn[WeekPlan.self] = nil
            try turn.arrive(in: .errorRecovery)
            return PlanReplies.failed
        }
        let dinners = try result.decoded(as: AnalysisResult.self).dinners
        plan.dinners = dinners.enumerated().compactMap { index, dinner in
            self.recipes[dinner.recipe].map { .init(number: index + 1, day: dinner.day, recipe: $0) }
        }
        guard !plan.dinners.isEmpty else {
            turn[WeekPlan.self] = nil
            try turn.arrive(in: .idle)
            return PlanReplies.nothingToCook
        }
        turn[WeekPlan.self] = plan
        try turn.arrive(in: .analysisSent)
        return PlanReplies.ready(plan)
    }
}

extension Turn {
    /// Goes to a state from waiting for the plan; a customer who has moved on meanwhile stays where they are.
    fileprivate mutating func arrive(in state: ConversationState) throws {
        guard self.context.state == .analyzing else { return }
        let question = self.context.question
        try self.transition(to: state)
        if let question { self.ask(question) }
    }
}
