/// A dish as one cart sees it.
struct Candidate {
    /// Something of the dish that is in the cart.
    struct Use {
        /// The food's number in the table.
        let food: Int
        let keepsDays: Int
        let isMain: Bool
        /// What using it up adds, when nothing else does.
        let points: Points
    }

    /// The dish's number in the table.
    let number: Int

    let dish: Dish

    /// Those of its foods that are in the cart, in the recipe's order.
    let uses: [Use]

    /// What it is worth by itself, whatever else is cooked and eaten up: see ``DinnerScore``.
    let alone: Points

    /// What is known of the customer's liking for it.
    let familiarity: TasteFamiliarity?

    /// In how many days the first of its foods from the cart spoils.
    let soonest: Int

    init(_ number: Int, _ dish: Dish, larder: Larder, score: DinnerScore) {
        var uses: [Use] = []
        var soonest = Int.max
        for food in dish.foods {
            guard let keeps = larder.keepsDays(food) else { continue }
            let isMain = food == dish.main
            let points = DinnerScore.perishable(keepsDays: keeps, isMain: isMain)
            uses.append(Use(food: food, keepsDays: keeps, isMain: isMain, points: points))
            soonest = min(soonest, keeps)
        }
        self.number = number
        self.dish = dish
        self.uses = uses
        self.soonest = soonest
        self.alone = score.alone(dish.recipe, foods: dish.foods.count, atHand: uses.count)
        self.familiarity = score.familiarity(of: dish.recipe)
    }

    var recipe: Recipe { self.dish.recipe }

    /// Its main food is in the cart.
    var hasMain: Bool { self.uses.contains(where: \.isMain) }

    /// Whether it is to be cooked before another: what spoils sooner first, then by the main food, then by name.
    func isDue(before other: Candidate) -> Bool {
        (self.soonest, self.mainKeepsDays, self.recipe.id.rawValue)
            < (other.soonest, other.mainKeepsDays, other.recipe.id.rawValue)
    }

    private var mainKeepsDays: Int {
        self.uses.first(where: \.isMain)?.keepsDays ?? .max
    }
}
