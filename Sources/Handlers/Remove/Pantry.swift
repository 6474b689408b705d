import MealPlanning
import RouterKit

/// One customer's plan and cart: takes things out of it, and sees to the dinners that needed them.
struct Pantry: Sendable {
    let plan: WeekPlan
    /// The cart with what the customer has changed of it.
    let cart: Cart
    private let planner: MealPlanner
    /// How the customer likes dinners; its cart is as the shop tells it.
    private let request: PlanRequest

    /// Something to take out.
    struct Removal: Sendable, Hashable {
        /// The item, by its name in the shop.
        let item: String
        /// How many of it; `nil` for all.
        let quantity: Int?
    }

    /// A dinner that had to go, and what came instead; `nil` when the box has nothing else.
    struct Change: Sendable, Hashable {
        let dinner: WeekPlan.Dinner
        let replacement: Recipe?
    }

    init(plan: WeekPlan, planner: MealPlanner, request: PlanRequest) {
        self.plan = plan
        self.cart = plan.cart(from: request.cart)
        self.planner = planner
        self.request = request
    }

    /// The things in the cart that words may mean.
    func items(meantBy words: String) -> [CartItem] { self.cart.items(meantBy: words) }

    /// The plan without some things, other dinners in place of those that are nothing without them, and which.
    ///
    /// `nil` when one of the things is no longer there.
    func removing(_ removals: [Removal]) -> (plan: WeekPlan, changes: [Change])? {
        guard removals.allSatisfy({ removal in self.cart.contents.contains { $0.name == removal.item } }) else {
            return nil
        }
        var plan = self.plan
        for removal in removals { plan.remove(removal.item, quantity: removal.quantity) }
        let rest = plan.cart(from: self.request.cart)
        var request = self.request
        request.cart = rest
        var changes: [Change] = []
        for lacking in self.planner.dinnersLackingMain(in: plan.plannedDinners, cart: rest) {
            // What the box lacked before is bought anyway.
            let lackedBefore = self.planner.dinnersLackingMain(in: [lacking], cart: self.cart).contains(lacking)
            guard !lackedBefore, let index = plan.dinners.firstIndex(where: { $0.day == lacking.day }) else { continue }
            let dinner = plan.dinners[index]
            let replacement = self.planner.replacement(
                for: dinner.recipe,
                in: plan.plannedDinners,
                for: request
            )
            changes.append(Change(dinner: dinner, replacement: replacement))
            if let replacement {
                plan.dinners[index] = .init(number: dinner.number, day: dinner.day, recipe: replacement)
            } else if plan.dinners.count > 1 {
                plan.dinners.remove(at: index)
                plan.skippedDays = Set(plan.skippedDays + [dinner.day]).sorted()
            }
        }
        return (plan, changes)
    }

    /// The choices of the question which of several things is meant.
    static func choices(_ items: [CartItem], _ request: ItemRequest) -> [Question.Choice] {
        zip(["A", "B", "C", "D", "E"], items).map { label, item in
            let quantity = Removal(item, request).quantity.map { "\($0)" } ?? ""
            return Question.Choice(label: label, title: item.name, value: "\(quantity):\(item.name)")
        }
    }
}

extension Pantry.Removal {
    init(_ item: CartItem, _ request: ItemRequest) {
        let quantity = request.quantity(of: item)
        // As many as there are is all of it, and half of one is the one.
        self.init(
            item: item.name,
            quantity: quantity.flatMap { (1..<max(item.quantity, 1)).contains($0) ? $0 : nil }
        )
    }

    /// What the answer to the question which of several things chose.
    init(_ choice: Question.Choice) {
        let parts = choice.value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            item: parts.count == 2 ? String(parts[1]) : choice.value,
            quantity: Int(parts[0]).flatMap { $0 > 0 ? $0 : nil }
        )
    }
}
