import MealPlanning
import RouterKit

/// Proposes exchanges within the boxes that would make the week better, and makes the one that is chosen.
struct BetterBoxHandler: MessageHandler {
    let intent: Intent = .betterBox
    let states: StateScope = .planInHand
    let carts: any CartSource
    let planner: MealPlanner

    /// Which exchange; the choice's value is what goes out and what comes in, a line each.
    static let question = "better_box"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn.openPlan else {
            return turn.say(turn.hasConfirmedPlan ? ShoppingReplies.alreadyConfirmed : ShoppingReplies.noPlan)
        }
        let cart = try await self.carts.cart(of: turn.context.key.phone).cart
        var request = turn.planRequest(for: plan.cart(from: cart))
        request.days = plan.dinners.map(\.day)
        request.avoiding.formUnion(plan.avoiding)
        let swaps = self.planner.boxSwaps(for: request)
        if let choice = turn.answer?.choice {
            guard let swap = swaps.first(where: { $0.choice == choice.value }) else {
                return turn.say(ShoppingReplies.gone)
            }
            return try turn.make(swap, in: plan)
        }
        guard !swaps.isEmpty else { return turn.say(ShoppingReplies.boxIsRight) }
        try turn.transition(to: .modifying)
        let choices = zip(["A", "B"], swaps).map { label, swap in
            Question.Choice(label: label, title: swap.alternative.name, value: swap.choice)
        }
        turn.ask(.choice(Self.question, asking: .betterBox, among: choices))
        return turn.say(ShoppingReplies.offer(swaps))
    }
}

extension BoxSwap {
    /// What tells it from others.
    fileprivate var choice: String { "\(self.item.name)\n\(self.alternative.name)" }
}

extension Turn {
    /// Exchanges in the box, and takes over the dinners that it makes then.
    fileprivate mutating func make(_ swap: BoxSwap, in plan: WeekPlan) throws -> Reply {
        var plan = plan
        let recipes = RecipeBook.standard
        plan.exchanges.append(.init(item: swap.item.name, alternative: swap.alternative.name))
        plan.dinners = swap.plan.enumerated().compactMap { index, dinner in
            recipes[dinner.recipe].map { .init(number: index + 1, day: dinner.day, recipe: $0) }
        }
        self.record(Modification(kind: "better_box", summary: ShoppingReplies.summary(swap)[self.language]))
        self[WeekPlan.self] = plan
        try self.transition(to: .modifying)
        return self.say(ShoppingReplies.exchanged(swap, plan))
    }
}
