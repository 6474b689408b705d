import MealPlanning
import RouterKit

/// Takes things out of the box, and finds other dinners for those that needed them; or takes a dinner out of the plan.
struct RemoveHandler: MessageHandler {
    let intent: Intent = .remove
    let states: StateScope = .planInHand
    let carts: any CartSource
    let planner: MealPlanner

    /// Which of several things; the choice's value is the item's name, and how many of it before a colon.
    static let itemQuestion = "remove_item"

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        // "Without mushrooms" is how somebody eats, where there is no box to take them out of.
        guard turn.openPlan != nil || !RemoveRequest.isWish(message.text) else { return nil }
        // "No more than 30 minutes" is about how long cooking takes.
        guard !PreferenceRequest(message.text).isAboutGoals else { return nil }
        guard let plan = turn.openPlan else {
            return turn.say(turn.hasConfirmedPlan ? RemoveReplies.alreadyConfirmed : RemoveReplies.noPlan)
        }
        // Of "don't remove the fish remove the eggs" nobody can say what is meant.
        guard !turn.classification.refused.contains(.remove) else { return turn.say(RemoveReplies.removedNothing) }
        let cart = try await self.carts.cart(of: turn.context.key.phone).cart
        let pantry = Pantry(plan: plan, planner: self.planner, request: turn.planRequest(for: cart))
        if let choice = turn.answer?.choice { return try turn.remove(Pantry.Removal(choice), from: pantry) }
        switch RemoveRequest(message.text, on: turn.now, in: turn.calendar) {
        case .nothing: return turn.say(RemoveReplies.removeWhat(plan, cart))
        case .dinner(let words):
            return try turn.removeDinners(
                plan.dinners(meantBy: words, on: turn.now, in: turn.calendar),
                called: words,
                from: plan
            )
        case .items(let requests): return try turn.remove(requests, from: pantry)
        }
    }
}

extension Turn {
    /// Takes dinners out of the plan; one at least stays.
    fileprivate mutating func removeDinners(
        _ dinners: [WeekPlan.Dinner],
        called words: String,
        from plan: WeekPlan
    ) throws -> Reply {
        guard !dinners.isEmpty else { return self.say(RemoveReplies.noSuchDinner(words, plan)) }
        guard dinners.count < plan.dinners.count else { return self.say(RemoveReplies.nothingLeft(plan)) }
        var plan = plan
        self.record(Modification(kind: "remove", summary: RemoveReplies.summary(dinners)[self.language]))
        plan.dinners.removeAll { dinners.contains($0) }
        plan.skippedDays = Set(plan.skippedDays + dinners.map(\.day)).sorted()
        self[WeekPlan.self] = plan
        try self.transition(to: .modifying)
        return self.say(RemoveReplies.removedDinners(dinners, leaving: plan))
    }

    /// Takes out what is certain, and asks about the first thing that is not.
    fileprivate mutating func remove(_ requests: [ItemRequest], from pantry: Pantry) throws -> Reply {
        var removals: [Pantry.Removal] = []
        var unknown: [String] = []
        var unclear: (ItemRequest, [CartItem])?
        for request in requests {
            let items = pantry.items(meantBy: request.words)
            switch items.count {
            case 0: unknown.append(request.words)
            case 1: removals.append(Pantry.Removal(items[0], request))
            default: unclear = unclear ?? (request, items)
            }
        }
        var texts: [String] = []
        if !removals.isEmpty { texts += try self.remove(removals, from: pantry, notFound: unknown.first).texts }
        if let (request, items) = unclear {
            try self.transition(to: .modifying)
            self.ask(.choice(RemoveHandler.itemQuestion, asking: .remove, among: Pantry.choices(items, request)))
            texts.append(RemoveReplies.which(items, called: request.words)[self.language])
        }
        guard texts.isEmpty else { return Reply(texts: texts) }
        return self.say(RemoveReplies.notInBox(unknown.first ?? "", pantry.cart))
    }

    fileprivate mutating func remove(_ removal: Pantry.Removal, from pantry: Pantry) throws -> Reply {
        try self.remove([removal], from: pantry, notFound: nil)
    }

    private mutating func remove(_ removals: [Pantry.Removal], from pantry: Pantry, notFound: String?) throws -> Reply {
        guard let result = pantry.removing(removals) else { return self.say(RemoveReplies.noLongerThere) }
        self.record(Modification(kind: "remove", summary: RemoveReplies.summary(removals)[self.language]))
        self[WeekPlan.self] = result.plan
        try self.transition(to: .modifying)
        return self.say(RemoveReplies.removed(removals, result.changes, notFound: notFound))
    }
}
