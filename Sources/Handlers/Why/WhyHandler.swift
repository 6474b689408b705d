import Foundation
import MealPlanning
import RouterKit

/// Says what speaks for a dinner, or for each of them.
struct WhyHandler: MessageHandler {
    let intent: Intent = .why
    let carts: any CartSource
    let planner: MealPlanner
    private let recipes = RecipeBook.standard

    init(carts: any CartSource, planner: MealPlanner) {
        self.carts = carts
        self.planner = planner
    }

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let plan = turn.currentPlan else { return turn.say(WhyReplies.noPlan) }
        let cart = try await self.carts.cart(of: turn.context.key.phone).cart
        var request = turn.planRequest(for: plan.cart(from: cart))
        // A dinner that is in the plan was not avoided, whatever was said of it since.
        request.avoiding = []
        let meant = plan.dinners(meantBy: Self.dinner(in: message.text), on: turn.now, in: turn.calendar)
        if meant.count == 1 {
            guard let recipe = self.recipes[meant[0].recipe] else {
                return turn.offeringToGoOn(WhyReplies.unknown(meant[0]))
            }
            let reasons = self.reasons(for: meant[0], in: plan, request, limit: 3)
            return turn.offeringToGoOn(WhyReplies.one(recipe, reasons))
        }
        let lines = (meant.isEmpty ? plan.dinners : meant).map { dinner in
            WhyReplies.line(dinner, self.reasons(for: dinner, in: plan, request, limit: 1).first)
        }
        return turn.offeringToGoOn(WhyReplies.all(lines))
    }

    private func reasons(
        for dinner: WeekPlan.Dinner,
        in plan: WeekPlan,
        _ request: PlanRequest,
        limit: Int
    ) -> [DinnerReason] {
        self.planner.reasons(for: dinner.recipe, in: plan.plannedDinners, for: request, limit: limit)
    }

    /// What the customer calls the dinner: "why is the curry on monday?" asks about the curry on Monday.
    static func dinner(in text: String) -> String {
        let words = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { !"'’".contains($0) }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.filter { !Self.fillers.contains($0) }.joined(separator: " ")
    }

    private static let fillers: Set<String> = [
        "why", "how", "come", "for", "what", "reason", "made", "you", "pick", "picked", "choose", "chose", "chosen",
        "is",
        "are", "was", "did", "do", "does", "the", "this", "that", "these", "those", "them", "it", "in", "on", "my",
        "plan",
        "i", "get", "got", "have", "me", "give", "gave", "suggest", "suggested", "dinner", "dinners", "recipe", "one",
        "number", "not", "so", "a", "there", "again", "por", "que", "porque", "elegiste", "escogiste", "pusiste",
        "esta",
        "este", "estas", "estos", "esa", "ese", "la", "el", "las", "los", "cena", "cenas", "plan", "mi", "en", "me",
        "hay",
        "es", "una", "un", "numero",
    ]
}
