import MealPlanning
import RouterKit

/// Sends the recipes of the week, or the one that the customer names.
struct RecipesHandler: MessageHandler {
    let intent: Intent = .recipesNow
    let states: StateScope = .planSettled

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn.currentPlan else { return turn.say(RecipesReplies.noPlan) }
        let words = RecipesWords.dinner(in: message.text)
        let named = plan.dinners(meantBy: words, on: turn.now, in: turn.calendar)
        if (1...2).contains(named.count) { return turn.recipes(of: named) }
        guard words.isEmpty || RecipesWords.meanAll(message.text) else {
            return turn.say(named.isEmpty ? RecipesReplies.notInPlan(words, plan) : RecipesReplies.which(named))
        }
        guard plan.isConfirmed else { return turn.say(RecipesReplies.confirmFirst(plan)) }
        return try turn.sendRecipes(of: plan)
    }
}

/// Goes on from a week that is settled: schedules its recipes for the day of the delivery.
struct RecipesSchedule: StateEntryHandler {
    let state: ConversationState = .confirmed
    let delivery: DeliveryTerms

    func enter(in turn: inout Turn) async throws -> Reply? {
        guard var plan = turn[WeekPlan.self], plan.isConfirmed else { return nil }
        let time = self.delivery.nextDelivery(after: turn.now, calendar: turn.calendar)
        plan.recipesAt = time
        turn[WeekPlan.self] = plan
        turn.enqueue(JobRequest(.recipesDelivery, runAt: time, uniqueKey: "week"))
        try turn.transition(to: .recipesScheduled)
        return turn.say(RecipesReplies.scheduled(for: Weekday(of: time, in: turn.calendar)))
    }
}

/// Sends the recipes on the day of the delivery.
///
/// Where they are out already, the week lasts until a week from then.
struct RecipesSignal: SignalHandler {
    let job: JobName = .recipesDelivery

    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn[WeekPlan.self], plan.isConfirmed else { return nil }
        if turn.context.state == .recipesSent { turn.restartTimeout() }
        guard plan.recipesSentAt == nil, turn.context.state == .recipesScheduled else { return nil }
        return try turn.sendRecipes(of: plan)
    }
}

/// A week after the delivery the conversation is idle again, and the next plan is a new one.
struct WeekIsOver: TimeoutHandler {
    let state: ConversationState = .recipesSent

    func handle(in turn: inout Turn) async throws -> Reply? {
        turn.beginAnew()
        return nil
    }
}

extension Turn {
    /// The recipes of all dinners; the week's are out then.
    fileprivate mutating func sendRecipes(of plan: WeekPlan) throws -> Reply {
        var plan = plan
        plan.recipesSentAt = plan.recipesSentAt ?? self.now
        self[WeekPlan.self] = plan
        if StateScope.planSettled.takesPrecedence(in: self.context.state) { try self.transition(to: .recipesSent) }
        let recipes = self.recipes(of: plan.dinners)
        return Reply(texts: recipes.texts + [RecipesReplies.enjoy(plan)[self.language]])
    }

    /// The recipes of some dinners, for as many people as the customer cooks for.
    fileprivate func recipes(of dinners: [WeekPlan.Dinner]) -> Reply {
        let people = (self[CustomerPreferences.self] ?? CustomerPreferences()).people
        return Reply(
            texts: dinners.flatMap { dinner -> [String] in
                let heading = "\(dinner.day.shortName(in: self.language)): "
                guard let recipe = RecipeBook.standard[dinner.recipe] else {
                    return [RecipesReplies.gone(dinner)[self.language]]
                }
                return recipe.texts(for: people, heading: heading, in: self.language)
            }
        )
    }
}
