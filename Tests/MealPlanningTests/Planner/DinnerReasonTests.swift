import Foundation
import MealPlanning
import RouterKit
import Testing

struct DinnerReasonTests {
    private let planner = MealPlanner()
    private let plan = MealPlanner().plan(for: .demo, on: Weekday.workweek)

    private func kinds(_ recipe: RecipeID, _ request: PlanRequest, limit: Int = 9) -> [DinnerReason.Kind] {
        self.planner.reasons(for: recipe, in: self.plan, for: request, limit: limit).map(\.kind)
    }

    @Test func nameWhatSpoilsFirst() throws {
        let reasons = self.planner.reasons(for: "salmon-kale-skillet", in: self.plan, for: PlanRequest(cart: .demo))
        let first = try #require(reasons.first)
        #expect(first.phrase[.english] == "uses up the salmon, good for 2 days")
        #expect(first.phrase[.spanish] == "aprovecha salmon, que dura 2 días".replacing("í", with: "i"))
        #expect(reasons.count <= 3)
        #expect(reasons.map(\.worth) == reasons.map(\.worth).sorted(by: >))
    }

    @Test func doNotNameWhatAnEarlierDinnerUsesUp() throws {
        // The curry has taken the kale.
        let frittata = self.kinds("kale-feta-frittata", PlanRequest(cart: .demo))
        #expect(frittata.contains(.allAtHand))
        #expect(!frittata.contains { if case .usesUp = $0 { true } else { false } })
    }

    @Test func nameGoalsThatAreReached() {
        var request = PlanRequest(cart: .demo)
        request.goals = PlanGoals(weekdayMinutes: 30, protein: 35)
        let salmon = self.kinds("salmon-kale-skillet", request)
        #expect(salmon.contains(.quick(minutes: 20)) && salmon.contains(.protein(grams: 37)))
        #expect(!self.kinds("stuffed-peppers-beef", request).contains { if case .quick = $0 { true } else { false } })
    }

    @Test func nameWhatTheCustomerLikes() throws {
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        var request = PlanRequest(cart: .demo)
        request.mix = TasteMix(seed: 0, week: 0)
        request.tastes = TasteProfile(
            [TasteEvent(signals: [.indian, .creamy], isLiked: true, at: now)],
            now: now
        )
        #expect(self.kinds("chicken-kale-coconut-curry", request).contains(.likes([.creamy, .indian])))
        #expect(self.kinds("salmon-kale-skillet", request).contains(.discovery))

        let likes = (0..<3).map { _ in TasteEvent(signals: [.indian], isLiked: true, at: now) }
        request.tastes = TasteProfile(likes, now: now)
        #expect(self.kinds("chicken-kale-coconut-curry", request).contains(.pattern(.indian)))
    }

    @Test func readAsOneSentence() throws {
        let recipe = try #require(RecipeBook.standard["salmon-kale-skillet"])
        let reasons = self.planner.reasons(for: recipe.id, in: self.plan, for: PlanRequest(cart: .demo), limit: 2)
        let sentence = reasons.sentence(about: recipe)
        #expect(sentence[.english].hasPrefix("Crisp salmon, garlicky kale: "))
        #expect(sentence[.english].hasSuffix("."))
        #expect(sentence[.spanish] != sentence[.english])
        #expect([DinnerReason]().sentence(about: recipe)[.english].isEmpty)
        #expect(self.planner.reasons(for: "no-such-dinner", in: self.plan, for: PlanRequest(cart: .demo)).isEmpty)
    }

    @Test("are given for every dinner", arguments: Diet.allCases)
    func areGivenForEveryDinner(diet: Diet) {
        for seed in 0..<15 {
            var request = PlanRequest(cart: .random(30, seed: seed))
            request.diet = diet
            let plan = self.planner.plan(for: request)
            for dinner in plan {
                let reasons = self.planner.reasons(for: dinner.recipe, in: plan, for: request)
                #expect(reasons.allSatisfy { !$0.phrase[.english].isEmpty && $0.worth > -5 })
            }
        }
    }
}
