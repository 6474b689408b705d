/// Looks for the set of dinners that is worth most together.
///
/// A beam search: after each dinner the best few partial plans go on. It tries for dinners that are not alike at all
/// first; when those cannot fill the days, it goes on allowing dinners of the same form, but never of the same foods.
///
/// Each partial plan keeps for every dish what it would add, brought up to date when a dinner is chosen; so a next dinner
/// is judged by reading one number.
struct DinnerSearch {
    let table: DishTable
    /// By the dishes' numbers; `nil` where the dish is no candidate.
    let candidates: [Candidate?]
    let quotas: [TasteFamiliarity: Int]
    /// All candidates' numbers.
    private let all: BitSet
    /// Of every food, the dishes that would use it up, and what that adds.
    private let users: [[(dish: Int, points: Points)]]
    private let width: Int

    /// A search among candidates of a table.
    ///
    /// As many dinners of each familiarity as `quotas` tells get a bonus. `width` partial plans go on; four times as many
    /// fill no more weeks of 200 real carts.
    init(_ candidates: [Candidate], table: DishTable, quotas: [TasteFamiliarity: Int] = [:], width: Int = 24) {
        var byNumber: [Candidate?] = Array(repeating: nil, count: table.dishes.count)
        var users: [[(dish: Int, points: Points)]] = Array(repeating: [], count: table.foods.count)
        var all = BitSet(places: table.dishes.count)
        for candidate in candidates {
            all.insert(candidate.number)
            byNumber[candidate.number] = candidate
            for use in candidate.uses {
                users[use.food].append((candidate.number, use.points))
            }
        }
        self.table = table
        self.all = all
        self.candidates = byNumber
        self.quotas = quotas
        self.users = users
        self.width = width
    }

    /// At most `count` dinners, as many as can be had.
    func best(_ count: Int) -> [Candidate] { self.bestPlan(count).chosen.numbers.compactMap { self.candidates[$0] } }

    /// The plan of at most `count` dinners that the search ends with.
    func bestPlan(_ count: Int) -> PartialPlan {
        let unlike = self.extend([self.emptyPlan], to: count, allowing: .none)
        let filled = self.extend(unlike, to: count, allowing: .sameForm)
        return filled.first ?? self.emptyPlan
    }

    private var emptyPlan: PartialPlan {
        var plan = PartialPlan(dishes: self.table.dishes.count, foods: self.table.foods.count)
        for case let candidate? in self.candidates {
            plan.gains[candidate.number] = candidate.uses.reduce(candidate.alone + self.bonus(for: candidate)) {
                $0 + $1.points
            }
        }
        return plan
    }

    private func bonus(for candidate: Candidate) -> Points {
        guard let quota = candidate.familiarity.flatMap({ self.quotas[$0] }), quota > 0 else { return 0 }
        return DinnerScore.mixBonus
    }

    /// The best partial plans of up to `count` dinners, best first; the longest that could be reached.
    private func extend(_ plans: [PartialPlan], to count: Int, allowing allowed: Likeness) -> [PartialPlan] {
        var beam = plans.map { self.opened($0, allowing: allowed) }
        while let length = beam.first?.length, length < count {
            let longer = self.step(beam, allowing: allowed)
            if longer.isEmpty { break }
            beam = longer
        }
        return beam
    }

    /// The plan with every dish open to it that is not too alike one of its dinners.
    private func opened(_ plan: PartialPlan, allowing allowed: Likeness) -> PartialPlan {
        var plan = plan
        plan.open = self.all
        for dish in plan.chosen.numbers { plan.open.subtract(self.table.tooAlike(dish, allowing: allowed)) }
        return plan
    }

    private func step(_ beam: [PartialPlan], allowing allowed: Likeness) -> [PartialPlan] {
        var best = BestSteps(from: beam, width: self.width)
        for (place, plan) in beam.enumerated() {
            let gains = plan.gains
            var word = 0
            while word < plan.open.words.count {
                var rest = plan.open.words[word]
                while rest != 0 {
                    let dish = (word << 6) + rest.trailingZeroBitCount
                    rest &= rest - 1
                    let worth = plan.worth + gains[dish]
                    if worth >= best.threshold { best.offer(.init(worth: worth, plan: place, dish: dish)) }
                }
                word += 1
            }
        }
        return best.steps.map { self.plan(beam[$0.plan], with: $0.dish, allowing: allowed) }
    }

    /// The plan with one dinner more, and what every other would add to it now.
    private func plan(_ plan: PartialPlan, with dish: Int, allowing allowed: Likeness) -> PartialPlan {
        guard let candidate = self.candidates[dish] else { return plan }
        var plan = plan
        plan.worth += plan.gains[dish]
        plan.length += 1
        plan.chosen.insert(dish)
        plan.open.subtract(self.table.tooAlike(dish, allowing: allowed))
        // Closed dishes count too: they may be opened again when more likeness is allowed.
        self.table.monotony.withUnsafeBufferPointer { monotony in
            plan.gains.withUnsafeMutableBufferPointer { gains in
                let row = dish * gains.count
                var other = 0
                while other < gains.count {
                    gains[other] -= monotony[row + other]
                    other += 1
                }
            }
        }
        for use in candidate.uses where plan.used.gain(use) > 0 {
            let before = plan.used[use.food]
            plan.used.insert(use)
            for user in self.users[use.food] {
                plan.gains[user.dish] -= max(0, user.points - before) - max(0, user.points - use.points)
            }
        }
        self.count(candidate, in: &plan)
        return plan
    }

    /// Takes the bonus away once there are as many dinners of one familiarity as the week is to have.
    private func count(_ candidate: Candidate, in plan: inout PartialPlan) {
        guard let familiarity = candidate.familiarity, let quota = self.quotas[familiarity], quota > 0 else { return }
        plan.counts[familiarity, default: 0] += 1
        guard plan.counts[familiarity] == quota else { return }
        for case let other? in self.candidates where other.familiarity == familiarity {
            plan.gains[other.number] -= DinnerScore.mixBonus
        }
    }
}
