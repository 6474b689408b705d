import MealPlanning
import RouterKit

/// Offers two others for a dinner, or puts in what the customer asks for.
struct SwapHandler: MessageHandler {
    let intent: Intent = .swap
    let states: StateScope = .planInHand
    let carts: any CartSource
    let planner: MealPlanner

    /// Which of two others; the choice's value is the dinner's number and the recipe.
    static let optionsQuestion = "swap_options"
    /// Which dinner; the choice's value is the dinner's number and what was asked for instead.
    static let dinnerQuestion = "swap_dinner"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn.openPlan else {
            return turn.say(turn.hasConfirmedPlan ? SwapReplies.alreadyConfirmed : SwapReplies.noPlan)
        }
        let cart = try await self.carts.cart(of: turn.context.key.phone).cart
        let kitchen = Kitchen(plan: plan, planner: self.planner, request: turn.planRequest(for: cart))
        if let answer = turn.answer, let choice = answer.choice {
            return try turn.choose(choice, answering: answer.question, in: kitchen)
        }
        let request = SwapRequest(message.text)
        var meant = plan.dinners(meantBy: request.outgoing, on: turn.now, in: turn.calendar)
        // "Swap 2 for 3" names two dinners and no wish.
        let isDinner = request.incoming.map {
            Int($0) != nil || !DayPhrase($0, on: turn.now, in: turn.calendar).days.isEmpty
        }
        if let incoming = request.incoming, isDinner == true {
            meant += plan.dinners(meantBy: incoming, on: turn.now, in: turn.calendar).filter { !meant.contains($0) }
            return try turn.askWhich(meant.isEmpty ? plan.dinners : meant, for: nil)
        }
        switch meant.count {
        case 1: return try turn.swap(meant[0], called: request.outgoing, for: request.incoming, in: kitchen)
        case 0 where !request.outgoing.isEmpty: return turn.say(SwapReplies.notInPlan(request.outgoing, plan))
        case 0: return try turn.askWhich(plan.dinners, for: request.incoming)
        default: return try turn.askWhich(meant, for: request.incoming)
        }
    }
}

extension Turn {
    /// Does what the answer to one of our questions says.
    fileprivate mutating func choose(
        _ choice: Question.Choice,
        answering question: Question,
        in kitchen: Kitchen
    ) throws -> Reply {
        let parts = choice.value.split(separator: " ", maxSplits: 1).map(String.init)
        let number = parts.first.flatMap { Int($0) }
        guard let dinner = kitchen.plan.dinners.first(where: { $0.number == number }) else {
            return self.say(SwapReplies.gone)
        }
        let rest = parts.count > 1 ? parts[1] : nil
        guard question.name == SwapHandler.optionsQuestion else { return try self.swap(dinner, for: rest, in: kitchen) }
        guard let recipe = rest.flatMap({ kitchen.recipe(RecipeID(rawValue: $0)) }) else {
            return self.say(SwapReplies.gone)
        }
        return try self.put(recipe, insteadOf: dinner, in: kitchen)
    }

    /// Puts in what was wished for, or offers two others.
    fileprivate mutating func swap(
        _ dinner: WeekPlan.Dinner,
        called words: String = "",
        for wish: String?,
        in kitchen: Kitchen
    ) throws -> Reply {
        let kind = wish.map(DinnerWish.init)
        if let wish, kind?.isDiet != true, let recipe = kitchen.dinner(with: wish, insteadOf: dinner) {
            return try self.put(recipe, insteadOf: dinner, in: kitchen)
        }
        let wished = kind.map { kitchen.alternatives(to: dinner, like: $0) } ?? []
        let others = wished.isEmpty ? kitchen.alternatives(to: dinner, without: words) : wished
        guard !others.isEmpty else { return self.say(SwapReplies.nothingElse(dinner)) }
        try self.transition(to: .modifying)
        let choices = zip(["A", "B"], others).map { label, recipe in
            Question.Choice(label: label, title: recipe.title, value: "\(dinner.number) \(recipe.id.rawValue)")
        }
        self.ask(.choice(SwapHandler.optionsQuestion, asking: .swap, among: choices))
        return self.say(SwapReplies.offer(others, insteadOf: dinner, notMet: wished.isEmpty ? wish : nil))
    }

    /// Changes the plan, and the boxes where that brings what the recipe needs.
    private mutating func put(
        _ recipe: Recipe,
        insteadOf dinner: WeekPlan.Dinner,
        in kitchen: Kitchen
    ) throws -> Reply {
        var plan = kitchen.plan
        // An open choice may have been overtaken by another change.
        guard !plan.dinners.contains(where: { $0.recipe == recipe.id }) else {
            return self.say(SwapReplies.alreadyThere(recipe, dinner))
        }
        let exchange = kitchen.exchange(for: recipe, insteadOf: dinner)
        plan.dinners = plan.dinners.map {
            $0 == dinner ? WeekPlan.Dinner(number: dinner.number, day: dinner.day, recipe: recipe) : $0
        }
        if let exchange { plan.exchanges.append(exchange) }
        self.record(Modification(kind: "swap", summary: SwapReplies.summary(dinner, recipe)[self.language]))
        self[WeekPlan.self] = plan
        try self.transition(to: .modifying)
        return self.say(
            SwapReplies.swapped(
                dinner,
                for: recipe,
                exchange: exchange,
                toBuy: kitchen.shopping(for: recipe, after: exchange)
            )
        )
    }

    fileprivate mutating func askWhich(_ dinners: [WeekPlan.Dinner], for wish: String?) throws -> Reply {
        try self.transition(to: .modifying)
        let choices = dinners.map { dinner in
            let value = ["\(dinner.number)", wish].compactMap(\.self).joined(separator: " ")
            return Question.Choice(label: "\(dinner.number)", title: dinner.title, value: value)
        }
        self.ask(.choice(SwapHandler.dinnerQuestion, asking: .swap, among: choices))
        return self.say(SwapReplies.which(dinners, of: self.openPlan))
    }
}
