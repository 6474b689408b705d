public import RouterKit

/// An exchange within a box that would make the week better.
public struct BoxSwap: Sendable, Hashable {
    /// What would go out of the box.
    public let item: CartItem
    /// What would come instead.
    public let alternative: CartItem
    /// What the plan would gain; a usual dinner is worth 3 to 5.
    public let gain: Double
    /// The dinners of the new plan that use the alternative and then lack nothing, in the order of cooking.
    public let completes: [RecipeID]
    /// The dinners that the new plan would have, in the order of cooking.
    public let plan: [PlannedDinner]
    /// How the box would differ, and why, in one sentence.
    public let phrase: Phrase
}

extension MealPlanner {
    /// The exchanges that raise the worth of a customer's week, the best first; each item and alternative at most once.
    ///
    /// For every item of a customizable box and every alternative of that box the week is planned anew. An exchange
    /// counts when the plan has no fewer dinners and gains at least `minimum`. Each gains that by itself, not together
    /// with the others.
    ///
    /// - Parameters:
    ///   - request: What the plan is made from; its cart is the one before the exchange.
    ///   - limit: How many exchanges to propose at most; 2 unless it is given.
    ///   - minimum: The least gain worth a message; 0.5 unless it is given, a sixth of a weak dinner.
    /// - Returns: The exchanges; none when the boxes are right as they are.
    public func boxSwaps(for request: PlanRequest, limit: Int = 2, minimum: Double = 0.5) -> [BoxSwap] {
        let stock = BoxStock(request.cart, foods: self.foods)
        let had = Provisions(stock.lines)
        let before = self.plan(for: request, provisions: had)
        var swaps: [BoxSwap] = []
        for exchange in stock.exchanges {
            let provisions = Provisions(stock.lines(after: exchange))
            let after = self.plan(for: request, provisions: provisions)
            let gain = (after.worth - before.worth).worth
            guard after.dinners.count >= before.dinners.count, gain >= minimum else { continue }
            swaps.append(
                self.swap(exchange, gain: gain, plans: (before.dinners, after.dinners), stock: (had, provisions))
            )
        }
        swaps.sort { ($1.gain, $0.item.name, $0.alternative.name) < ($0.gain, $1.item.name, $1.alternative.name) }
        var chosen: [BoxSwap] = []
        for swap in swaps where chosen.count < limit {
            let isFree = chosen.allSatisfy {
                $0.item.name != swap.item.name && $0.alternative.name != swap.alternative.name
            }
            if isFree { chosen.append(swap) }
        }
        return chosen
    }

    private func swap(
        _ exchange: BoxStock.Exchange,
        gain: Double,
        plans: (before: [PlannedDinner], after: [PlannedDinner]),
        stock: (before: Provisions, after: Provisions)
    ) -> BoxSwap {
        let (before, after) = plans
        let new = Set(exchange.incoming.foods.map(\.food).filter { !stock.before.has($0) })
        let users = after.map(\.recipe).filter { id in
            !new.isDisjoint(with: self.recipes[id]?.foods(notStaplesOf: self.foods) ?? [])
        }
        let completes = users.filter { id in
            self.recipes[id]?.foods(notStaplesOf: self.foods).allSatisfy(stock.after.has) ?? false
        }
        let names = (self.name(of: exchange.outgoing), self.name(of: exchange.incoming))
        let reason: Phrase =
            if after.count > before.count {
                Phrase(
                    "it makes \(after.count) dinners of \(before.count)",
                    es: "así salen \(after.count) cenas en vez de \(before.count)"
                )
            } else if completes.count > 1 {
                Phrase("it completes \(completes.count) dinners", es: "completa \(completes.count) cenas")
            } else if let title = completes.first.flatMap({ self.recipes[$0]?.title }) {
                Phrase("it completes \(title)", es: "completa \(title)")
            } else if let title = users.first.flatMap({ self.recipes[$0]?.title }) {
                Phrase("it goes into \(title)", es: "sirve para \(title)")
            } else {
                Phrase("your dinners would suit you better", es: "tus cenas serían más a tu gusto")
            }
        return BoxSwap(
            item: exchange.outgoing.item,
            alternative: exchange.incoming.item,
            gain: gain,
            completes: completes,
            plan: after,
            phrase: Phrase(
                "Swap the \(names.0) for \(names.1): \(reason[.english]).",
                es: "Cambia \(names.0) por \(names.1): \(reason[.spanish])."
            )
        )
    }

    /// The food's name, which is shorter than the shop's, or that of the shop when we do not know the food.
    private func name(of item: StockedItem) -> String {
        item.foods.first.flatMap { self.foods[$0.food]?.name } ?? item.item.name
    }
}
