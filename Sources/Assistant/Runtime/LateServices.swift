import Foundation
import MealPlanning
import RouterKit
import Synchronization

/// What modules are given before a command has opened the database and knows the shop.
///
/// Until it is bound there is no shop, nothing is known of customers, no page has an address and nobody writes.
final class LateServices: AnalysisWriter, CartSource, CustomerLinks, MealContextSource {
    /// What stands behind it in the end.
    struct Bound: Sendable {
        var carts: any CartSource
        var contexts: (any MealContextSource)?
        var links: (any CustomerLinks)?
        var writer: (any AnalysisWriter)?
    }

    private let bound = Mutex<Bound?>(nil)

    /// Puts services behind it.
    func bind(_ services: Bound) { self.bound.withLock { $0 = services } }

    func cart(of customer: PhoneNumber) async throws -> CartReading {
        guard let carts = self.bound.withLock({ $0?.carts }) else { throw OperatorError("this command asks no shop") }
        return try await carts.cart(of: customer)
    }

    func mealContext(of customer: ConversationKey) async throws -> MealContext? {
        try await self.bound.withLock { $0?.contexts }?.mealContext(of: customer)
    }

    func opening(for analysis: AnalysisBrief, of customer: ConversationKey) async throws -> String? {
        try await self.bound.withLock { $0?.writer }?.opening(for: analysis, of: customer)
    }

    func link(to plan: Date, of customer: ConversationKey) -> String? {
        self.bound.withLock { $0?.links }?.link(to: plan, of: customer)
    }

    func link(toOnboarding beginning: Date, of customer: ConversationKey) -> String? {
        self.bound.withLock { $0?.links }?.link(toOnboarding: beginning, of: customer)
    }
}
