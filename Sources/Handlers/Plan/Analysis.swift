import Foundation
import MealPlanning
import RouterKit

/// The slow part: gets the cart and plans the week, as the customer likes it.
struct AnalysisJob: JobHandler {
    static let name: JobName = "plan.analysis"

    let job = Self.name
    let carts: any CartSource
    let planner: MealPlanner
    let contexts: (any MealContextSource)?
    var writer: (any AnalysisWriter)?

    func run(_ job: Job, reporting progress: JobProgressReporter) async throws -> JSONValue {
        var order = AnalysisOrder(job.payload)
        // What they said since the job was put in the queue counts, an allergy above all.
        if let now = try await self.contexts?.mealContext(of: job.key) { order.update(now) }
        progress.report("looking at your box")
        let reading: CartReading
        do {
            reading = try await self.carts.cart(of: job.key.phone)
        } catch is AccountNotConnected {
            // Trying again would not help.
            return try JSONValue(encoding: AnalysisResult(dinners: [], isNotConnected: true))
        }
        progress.report("choosing dinners", fraction: 0.5)
        let dinners = self.planner.dinners(order, from: reading.cart)
        var result = AnalysisResult(dinners: dinners, cartAsOf: reading.isFallback ? reading.readAt : nil)
        if let writer, result.cartAsOf == nil {
            progress.report("writing the opening", fraction: 0.9)
            result.opening = try await self.opening(of: dinners, order, reading.cart, for: job.key, by: writer)
        }
        progress.report("done", fraction: 1)
        return try JSONValue(encoding: result)
    }
}

/// What an analysis hands to the conversation.
struct AnalysisResult: Codable {
    var dinners: [PlannedDinner]
    /// When the cart was read, if that was not just then.
    var cartAsOf: Date?
    /// Whether the shop shows no cart before the customer connects their account.
    var isNotConnected: Bool?
    /// What the plan opens with; `nil` for the standard opening, and in a result of an earlier program.
    var opening: Opening?

    /// A checked opening.
    struct Opening: Codable {
        var text: String
        /// The language that it was asked for in.
        var language: Language
    }
}

/// The end of an analysis: the plan goes to the customer.
///
/// The end of a job that another has replaced says nothing. A question that another module has open stays open.
struct AnalysisSignal: SignalHandler {
    let job = AnalysisJob.name
    var recipes = RecipeBook.standard
    var links: (any CustomerLinks)?

    /// How long to wait before trying again by itself, after the first failure, the second and the third.
    static let retryDelays: [TimeInterval] = [600, 3_600, 6 * 3_600]

    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        guard var plan = turn[WeekPlan.self], plan.pendingAnalysis?.job == signal.jobID else { return nil }
        guard case .finished(let result) = signal.outcome else { return try self.fail(plan, in: &turn) }
        let analysis = try result.decoded(as: AnalysisResult.self)
        guard analysis.isNotConnected != true else {
            turn[WeekPlan.self] = nil
            try turn.arrive(in: .idle)
            let beginning = turn.beginOnboarding().startedAt
            return turn.say(
                PlanReplies.notConnected(link: self.links?.link(toOnboarding: beginning, of: turn.context.key))
            )
        }
        plan.dinners = WeekPlan(analysis.dinners, recipes: self.recipes).dinners
        guard !plan.dinners.isEmpty else {
            turn[WeekPlan.self] = nil
            try turn.arrive(in: .idle)
            return turn.say(PlanReplies.nothingToCook)
        }
        plan.cartAsOf = analysis.cartAsOf
        turn[WeekPlan.self] = plan
        try turn.arrive(in: .analysisSent)
        let standard = PlanReplies.ready(plan, at: turn.now)
        guard let opening = analysis.opening, opening.language == turn.language else { return turn.say(standard) }
        let own = PlanReplies.ready(plan, opening: opening.text)
        return Reply([own, standard].map { $0[turn.language] }.firstThatFits)
    }

    /// The job tried for a while in vain: apologises, and tries again later by itself, a few times.
    private func fail(_ plan: WeekPlan, in turn: inout Turn) throws -> Reply? {
        var plan = plan
        try turn.arrive(in: .errorRecovery)
        guard plan.retries < Self.retryDelays.count else {
            turn[WeekPlan.self] = nil
            return turn.say(PlanReplies.failedForGood)
        }
        let delay = Self.retryDelays[plan.retries]
        let time = turn.now.addingTimeInterval(delay)
        plan.retries += 1
        plan.analysis = .init(job: turn.enqueueAnalysis(avoiding: plan.avoiding, at: time), startedAt: time)
        turn[WeekPlan.self] = plan
        return turn.say(PlanReplies.failed(tryingAgainIn: delay))
    }
}

/// An analysis takes too long: says so, and goes on waiting for it.
struct AnalysisTimeout: TimeoutHandler {
    let state: ConversationState = .analyzing

    func handle(in turn: inout Turn) async throws -> Reply? { turn.say(PlanReplies.slow) }
}

/// The customer has not written for a month: the plan is forgotten.
struct PlanExpiry: StateEntryHandler {
    let state: ConversationState = .expired

    func enter(in turn: inout Turn) async throws -> Reply? {
        turn[WeekPlan.self] = nil
        return nil
    }
}

extension Turn {
    /// Goes to a state from waiting for the plan; a customer who has moved on meanwhile stays where they are.
    fileprivate mutating func arrive(in state: ConversationState) throws {
        guard self.context.state == .analyzing || self.context.state == .errorRecovery else { return }
        let question = self.context.question
        try self.transition(to: state)
        if let question { self.ask(question) }
    }
}
