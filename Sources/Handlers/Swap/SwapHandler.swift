import MealPlanning
import RouterKit

/// Offers two others for a dinner, or puts in what the customer asks for.
struct SwapHandler: MessageHandler {
    let intent: Intent = .swap
    let states: StateScope = .planInHand
    let kitchen: Kitchen

    /// Which of two others; the choice's value is the dinner's number and the recipe.
    static let optionsQuestion = "swap_options"
    /// Which dinner; the choice's value is the dinner's number and what was asked for instead.
    static let dinnerQuestion = "swap_dinner"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn.openPlan else {
            return turn.hasConfirmedPlan ? SwapReplies.alreadyConfirmed : SwapReplies.noPlan
        }
        let cart = try await self.kitchen.carts.cart(of: message.from)
        if let answer = turn.answer, let choice = answer.choice {
            return try self.choose(choice, answering: answer.question, of: plan, cart: cart, in: &turn)
        }
        let request = SwapRequest(message.text)
        let today = Weekday(of: turn.now, in: turn.calendar)
        let meant = self.kitchen.dinners(meantBy: request.outgoing, in: plan, today: today)
        switch meant.count {
        case 1:
            return try self.swap(meant[0], for: request.incoming, of: plan, cart: cart, in: &turn)
        case 0 where !request.outgoing.isEmpty:
            return SwapReplies.notInPlan(request.outgoing, plan)
        default:
            return try self.askWhich(meant.isEmpty ? plan.dinners : meant, for: request.incoming, in: &turn)
        }
    }

    private func choose(
        _ choice: Question.Choice,
        answering question: Question,
        of plan: WeekPlan,
        cart: Cart,
        in turn: inout Turn
    ) throws -> Reply? {
        let parts = choice.value.split(separator: " ", maxSplits: 1).map(String.init)
        guard let number = parts.first.flatMap(Int.init),
            let dinner = plan.dinners.first(where: { $0.number == number })
        else { return SwapReplies.gone(plan) }
        guard question.name == Self.optionsQuestion else {
            return try self.swap(dinner, for: parts.count > 1 ? parts[1] : nil, of: plan, cart: cart, in: &turn)
        }
        guard parts.count > 1, let recipe = self.kitchen.recipes[RecipeID(rawValue: parts[1])] else {
            return SwapReplies.gone(plan)
        }
        return try self.put(recipe, insteadOf: dinner, of: plan, cart: cart, in: &turn)
    }

    private func swap(
        _ dinner: WeekPlan.Dinner,
        for wish: String?,
        of plan: WeekPlan,
        cart: Cart,
        in turn: inout Turn
    ) throws -> Reply {
        if let wish, let recipe = self.kitchen.dinner(with: wish, insteadOf: dinner, in: plan, cart: cart) {
            return try self.put(recipe, insteadOf: dinner, of: plan, cart: cart, in: &turn)
        }
        let others = self.kitchen.alternatives(to: dinner, in: plan, cart: cart)
        guard !others.isEmpty else { return SwapReplies.nothingElse(dinner) }
        try turn.transition(to: .modifying)
        turn.ask(
            .choice(
                Self.optionsQuestion,
                asking: .swap,
                among: zip(["A", "B", "C"], others).map { label, recipe in
                    .init(label: label, title: recipe.title, value: "\(dinner.number) \(recipe.id.rawValue)")
                }
            )
        )
        return SwapReplies.offer(others, insteadOf: dinner, wished: wish)
    }

    private func put(
        _ recipe: Recipe,
        insteadOf dinner: WeekPlan.Dinner,
        of plan: WeekPlan,
        cart: Cart,
        in turn: inout Turn
    ) throws -> Reply {
        var changed = plan
        guard let index = changed.dinners.firstIndex(of: dinner) else { return SwapReplies.gone(plan) }
        let exchange = self.kitchen.exchange(for: recipe, insteadOf: dinner, in: plan, cart: cart)
        changed.dinners[index].recipe = recipe.id
        changed.dinners[index].title = recipe.title
        changed.dinners[index].minutes = recipe.minutes
        if let exchange { changed.exchanges.append(exchange) }

        turn.record(Modification(kind: "swap", summary: "swapping \(dinner.title) for \(recipe.title)"))
        turn[WeekPlan.self] = changed
        try turn.transition(to: .modifying)
        let toBuy = self.kitchen.shopping(for: recipe, in: changed, cart: cart)
        return SwapReplies.swapped(dinner, for: recipe, exchange: exchange, toBuy: toBuy)
    }

    private func askWhich(_ dinners: [WeekPlan.Dinner], for wish: String?, in turn: inout Turn) throws -> Reply {
        try turn.transition(to: .modifying)
        turn.ask(
            .choice(
                Self.dinnerQuestion,
                asking: .swap,
                among: dinners.map { dinner in
                    let value = ["\(dinner.number)", wish].compactMap(\.self).joined(separator: " ")
                    return .init(label: "\(dinner.number)", title: dinner.title, value: value)
                }
            )
        )
        return SwapReplies.which(dinners)
    }
}
