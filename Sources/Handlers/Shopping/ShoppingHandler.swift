import MealPlanning
import RouterKit

/// Says what has to be bought for the dinners of the plan.
struct ShoppingHandler: MessageHandler {
    let intent: Intent = .shopping
    let carts: any CartSource
    let planner: MealPlanner

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn.currentPlan else { return turn.say(ShoppingReplies.noPlan) }
        let cart = try await self.carts.cart(of: turn.context.key.phone).cart
        let list = self.planner.shoppingList(
            for: plan.plannedDinners,
            cart: plan.cart(from: cart),
            people: (turn[CustomerPreferences.self] ?? CustomerPreferences()).people
        )
        return turn.offeringToGoOn(ShoppingReplies.list(list))
    }
}
