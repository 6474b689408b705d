import AdminHandlers
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
    private let office = Mutex<(any AdminDesk)?>(nil)

    /// Puts services behind it.
    func bind(_ services: Bound) { self.bound.withLock { $0 = services } }

    /// Lets commands of admins be done here from now on.
    func open(_ desk: some AdminDesk) { self.office.withLock { $0 = desk } }

    /// Where commands of admins are done.
    var desk: any AdminDesk {
        get throws {
            guard let desk = self.office.withLock({ $0 }) else { throw OperatorError("this command has no admins") }
            return desk
        }
    }

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
