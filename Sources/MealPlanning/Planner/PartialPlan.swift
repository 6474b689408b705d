/// Some dinners that were chosen, and what each other one would add to them.
struct PartialPlan {
    /// What the dinners are worth together.
    var worth: Points = 0
    /// How many there are.
    var length = 0
    /// The numbers of their dishes.
    var chosen: BitSet
    /// The dishes that may come next.
    var open: BitSet
    /// The foods that the dinners use up.
    var used: UsedFoods
    /// Of every dish, what it would add.
    var gains: [Points]
    /// How many dinners there are of each familiarity that has a quota.
    var counts: [TasteFamiliarity: Int] = [:]

    init(dishes: Int, foods: Int) {
        self.chosen = BitSet(places: dishes)
        self.open = BitSet(places: dishes)
        self.used = UsedFoods(foods: foods)
        self.gains = Array(repeating: 0, count: dishes)
    }
}

/// The foods that some dinners use up, and what that is worth for each.
struct UsedFoods {
    private var points: [Points]

    /// Nothing used up, of so many foods.
    init(foods: Int) { self.points = Array(repeating: 0, count: foods) }

    /// What the best use of the food is worth by now.
    subscript(food: Int) -> Points { self.points[food] }

    /// What one more use adds: it counts as much as the best one of a food does.
    func gain(_ use: Candidate.Use) -> Points { max(0, use.points - self.points[use.food]) }

    /// Counts one more use.
    mutating func insert(_ use: Candidate.Use) { self.points[use.food] = max(self.points[use.food], use.points) }
}

/// The best ways to go on from some plans by one dinner, best first; each set of dinners once.
struct BestSteps {
    /// One more dinner in one of the plans.
    struct Step {
        let worth: Points
        /// The plan's place in the list.
        let plan: Int
        let dish: Int
    }

    private(set) var steps: [Step] = []
    /// Less than this is not among the best any more.
    private(set) var threshold = Points.min

    private let plans: [PartialPlan]
    private let width: Int

    init(from plans: [PartialPlan], width: Int) {
        self.plans = plans
        self.width = width
        self.steps.reserveCapacity(width + 1)
    }

    /// Takes a step in where it belongs.
    ///
    /// Of two sets that are worth the same, the one with the earlier recipes comes first: the same cart gets the same
    /// plan on every run.
    mutating func offer(_ step: Step) {
        var place = self.steps.count
        while place > 0, self.steps[place - 1].worth < step.worth { place -= 1 }
        if place > 0, self.steps[place - 1].worth == step.worth {
            let chosen = self.dinners(of: step)
            while place > 0, self.steps[place - 1].worth == step.worth {
                let before = self.dinners(of: self.steps[place - 1])
                if before == chosen { return }
                guard chosen.precedes(before) else { break }
                place -= 1
            }
        }
        guard place < self.width else { return }
        self.steps.insert(step, at: place)
        if self.steps.count > self.width { self.steps.removeLast() }
        if self.steps.count == self.width, let last = self.steps.last { self.threshold = last.worth }
    }

    private func dinners(of step: Step) -> BitSet {
        var dinners = self.plans[step.plan].chosen
        dinners.insert(step.dish)
        return dinners
    }
}
