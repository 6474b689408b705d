import Foundation
import MealPlanning
import Testing

/// Plans of customers of whom something was learned.
struct TastePlanTests {
    private let planner = MealPlanner()
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func profile(likes: [Set<TasteSignal>], dislikes: [Set<TasteSignal>] = []) -> TasteProfile {
        let events =
            likes.map { TasteEvent(signals: $0, isLiked: true, at: self.now) }
            + dislikes.map { TasteEvent(signals: $0, isLiked: false, at: self.now) }
        return TasteProfile(events, now: self.now)
    }

    @Test func haveMoreOfWhatTheyLike() {
        var request = PlanRequest(cart: .demo)
        let usual = self.planner.plan(for: request).recipes.count { $0.signals.contains(.mexican) }
        request.tastes = self.profile(likes: Array(repeating: [.mexican], count: 6))
        let liked = self.planner.plan(for: request).recipes.count { $0.signals.contains(.mexican) }
        #expect(usual == 0)
        #expect(liked > 0)
    }

    @Test func haveLessOfWhatTheyDislike() {
        var request = PlanRequest(cart: .demo)
        request.tastes = self.profile(likes: [], dislikes: Array(repeating: [.comfort], count: 12))
        let plan = self.planner.plan(for: request).recipes
        let usual = self.planner.plan(for: .demo, on: Weekday.workweek).recipes
        #expect(plan.count == 5)
        #expect(plan.count { $0.signals.contains(.comfort) } < usual.count { $0.signals.contains(.comfort) })
    }

    @Test func areTheUsualOnesForANewCustomerWhateverTheMix() {
        var request = PlanRequest(cart: .demo)
        request.mix = TasteMix(seed: 3, week: 8)
        #expect(self.planner.plan(for: request) == self.planner.plan(for: .demo, on: Weekday.workweek))
    }

    @Test func mixSafeDinnersWithNewOnes() {
        var request = PlanRequest(cart: Cart(FoodCatalogue.standard.foods.map(\.name)))
        request.tastes = self.profile(
            likes: Array(repeating: [.comfort, .italian, .quick, .fresh, .mediterranean, .light], count: 2),
            dislikes: [[.creamy], [.tangy], [.hearty]]
        )
        var found: [TasteFamiliarity: Int] = [:]
        for week in 0..<4 {
            request.mix = TasteMix(seed: 7, week: week)
            for recipe in self.planner.plan(for: request).recipes {
                if let familiarity = request.tastes.familiarity(of: recipe) { found[familiarity, default: 0] += 1 }
            }
        }
        #expect(found[.safe, default: 0] >= 12)
        #expect(found[.stretch, default: 0] >= 3)
        #expect(found[.discovery, default: 0] >= 2)
    }
}
