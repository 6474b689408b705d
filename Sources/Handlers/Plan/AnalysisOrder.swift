import Foundation
import MealPlanning
import RouterKit

/// What a conversation asks an analysis for.
struct AnalysisOrder: Codable {
    /// How the customer eats.
    var preferences = CustomerPreferences()
    /// Recipes that they had lately, to do without if that can be.
    var recent: [RecipeID] = []
    /// Recipes that they did not like, to do without.
    var disliked: [RecipeID] = []
    /// What was learned from their feedback; `nil` in an order of an earlier program.
    var tastes: TasteProfile?
    /// How much of the week is to be new to them; `nil` in an order of an earlier program.
    var mix: TasteMix?
    /// The language that the conversation is held in; `nil` in an order of an earlier program.
    var language: Language?

    /// What somebody wants who eats so, gave this feedback and had these recipes lately.
    init(_ preferences: CustomerPreferences?, feedback: MealFeedback?, recent: [RecipeID]) {
        self.preferences = preferences ?? CustomerPreferences()
        self.recent = recent
        self.disliked = feedback?.disliked ?? []
    }

    /// Takes over how the customer eats now.
    mutating func update(_ now: MealContext) {
        self.preferences = now.preferences
        self.disliked = now.disliked
    }

    /// The same with what was learned of the customer up to now, and the mix of this week.
    init(
        _ preferences: CustomerPreferences?,
        feedback: MealFeedback?,
        recent: [RecipeID],
        customer: ConversationKey,
        language: Language = .english,
        at now: Date
    ) {
        self.init(preferences, feedback: feedback, recent: recent)
        self.language = language
        self.tastes = TasteProfile(feedback?.events() ?? [], now: now)
        self.mix = TasteMix(customer: customer.description, at: now)
    }

    /// Reads an order; one of an earlier program was the preferences alone, and one before that nothing.
    init(_ payload: JSONValue) {
        if let order = try? payload.decoded(as: AnalysisOrder.self) {
            self = order
        } else {
            let preferences = try? payload.decoded(as: CustomerPreferences.self)
            self.init(preferences, feedback: nil, recent: [])
        }
    }
}

extension MealPlanner {
    /// The dinners that were ordered.
    ///
    /// What the customer had lately comes back only where there would be fewer dinners without it.
    func dinners(_ order: AnalysisOrder, from cart: Cart) -> [PlannedDinner] {
        let fresh = self.dinners(order, from: cart, avoiding: order.recent + order.disliked)
        guard fresh.count < order.preferences.days.count, !order.recent.isEmpty else { return fresh }
        let all = self.dinners(order, from: cart, avoiding: order.disliked)
        return all.count > fresh.count ? all : fresh
    }

    private func dinners(_ order: AnalysisOrder, from cart: Cart, avoiding: [RecipeID]) -> [PlannedDinner] {
        var request = order.request(from: cart)
        request.avoiding = Set(avoiding)
        return self.plan(for: request)
    }
}

extension AnalysisOrder {
    /// The order as the planner takes it, with no recipe to avoid.
    func request(from cart: Cart) -> PlanRequest {
        var request = PlanRequest(cart: cart, eating: self.preferences)
        request.tastes = self.tastes ?? TasteProfile()
        request.mix = self.mix
        return request
    }
}
