/// Worth in millionths, so that a sum does not depend on the order of its terms, nor on the machine.
typealias Points = Int

extension Points {
    /// A worth of `value`; a usual dinner is worth 3 to 5.
    init(worth value: Double) { self = Int((value * 1_000_000).rounded()) }

    /// The worth as a number.
    var worth: Double { Double(self) / 1_000_000 }
}

/// How much a dinner is worth to a customer beside others that are already chosen.
///
/// The parts, each about as large as the others for a usual dinner:
/// - **Cart**: twice the share of its foods that are at hand, less a quarter for each that would have to be bought.
/// - **Perishables**: the urgency of every food it uses up, the main food twice; only what that is more than a chosen
///   dinner uses it for already.
/// - **Variety**: less for every chosen dinner with the same kind of main food, and for every taste in common.
/// - **Taste**: the customer's liking for it, from -1 to 1, times ``tasteWeight``.
/// - **Time**: less for every minute over the goal, as far as the days are weekdays.
/// - **Protein**: less for every gram short of the goal.
/// - **Mix**: a bonus for as many safe, stretch and discovery dinners as the week is to have.
///
/// Without goals and learned tastes the last four are nothing. The sum over a set of dinners does not depend on the
/// order in which they were chosen.
struct DinnerScore: Sendable {
    let tastes: TasteProfile
    let goals: PlanGoals
    /// How many of the days are weekdays, of 1.
    let weekdayShare: Double
    /// Whether the week is to be mixed.
    let isMixed: Bool

    init(_ request: PlanRequest) {
        let weekdays = request.days.filter(\.isWorkday).count
        self.tastes = request.tastes
        self.goals = request.goals
        self.weekdayShare = request.days.isEmpty ? 0 : Double(weekdays) / Double(request.days.count)
        self.isMixed = request.mix != nil && !request.tastes.isEmpty
    }

    /// What a liking of 1 adds: as much as all the rest of a usual dinner, since few are liked by more than a third of 1.
    static let tasteWeight = 4.0
    /// What a dinner adds that the mix asks for: about what a perishable main food does.
    static let mixBonus = Points(worth: 1.25)

    /// All parts that depend on the recipe and the cart alone.
    func alone(_ recipe: Recipe, foods: Int, atHand: Int) -> Points {
        Points(worth: Self.cart(foods: foods, atHand: atHand)) + self.taste(recipe) + self.time(recipe)
            + self.protein(recipe)
    }

    /// What the customer's liking adds.
    func taste(_ recipe: Recipe) -> Points {
        self.tastes.isEmpty ? 0 : Points(worth: Self.tasteWeight * self.tastes.liking(for: recipe))
    }

    /// What the time takes away: 1 for twenty minutes over the goal, at most 2.
    func time(_ recipe: Recipe) -> Points {
        guard let goal = self.goals.weekdayMinutes else { return 0 }
        let over = Double(max(0, recipe.minutes - goal))
        return -Points(worth: min(over / 20, 2) * self.weekdayShare)
    }

    /// What too little protein takes away: 1 for twenty grams short of the goal, at most 2.
    func protein(_ recipe: Recipe) -> Points {
        guard let goal = self.goals.protein else { return 0 }
        return -Points(worth: min(Double(max(0, goal - recipe.protein)) / 20, 2))
    }

    /// What is known of the customer's liking for it, when the week is to be mixed.
    func familiarity(of recipe: Recipe) -> TasteFamiliarity? {
        self.isMixed ? self.tastes.familiarity(of: recipe) : nil
    }

    static func cart(foods: Int, atHand: Int) -> Double {
        2 * Double(atHand) / Double(max(foods, 1)) - 0.25 * Double(foods - atHand)
    }

    /// What using up a food from the cart adds.
    static func perishable(keepsDays: Int, isMain: Bool) -> Points {
        Points(worth: self.urgency(keepsDays) * (isMain ? 2 : 1))
    }

    /// What one dinner takes away from the other.
    static func monotony(_ one: Dish, _ other: Dish) -> Points {
        let sameKind = one.mainKind == other.mainKind ? 400_000 : 0
        return sameKind + 150_000 * (one.tastes & other.tastes).nonzeroBitCount
    }

    /// From 1 for what spoils today over 1/2 for what keeps a week to nearly 0 for dry goods.
    private static func urgency(_ keepsDays: Int) -> Double {
        7 / (7 + Double(keepsDays))
    }
}
