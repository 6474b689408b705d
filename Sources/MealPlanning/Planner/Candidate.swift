/// A recipe as one cart sees it.
struct Candidate {
    /// Something of the recipe that is in the cart.
    struct Use {
        let food: Food.ID
        let keepsDays: Int
        let isMain: Bool
    }

    let recipe: Recipe

    /// What the main food is to the cook, for variety.
    let mainKind: Food.Kind?

    /// Everything in it but staples.
    let foods: Set<Food.ID>

    /// Those of its foods that are in the cart, in the recipe's order.
    let uses: [Use]

    init(_ recipe: Recipe, provisions: Provisions, catalogue: FoodCatalogue) {
        let foods = recipe.foods(notStaplesOf: catalogue)
        self.recipe = recipe
        self.mainKind = catalogue[recipe.main]?.kind
        self.foods = Set(foods)
        self.uses = foods.compactMap { food in
            provisions.keepsDays(food).map { Use(food: food, keepsDays: $0, isMain: food == recipe.main) }
        }
    }

    /// Its main food is in the cart.
    var hasMain: Bool { self.uses.contains(where: \.isMain) }

    /// How many of its foods would have to be bought.
    var missing: Int { self.foods.count - self.uses.count }

    /// In how many days the first of its foods from the cart spoils.
    var soonest: Int { self.uses.map(\.keepsDays).min() ?? .max }

    /// Whether it is to be cooked before another: what spoils sooner first, then by the main food, then by name.
    func isDue(before other: Candidate) -> Bool {
        (self.soonest, self.mainKeepsDays, self.recipe.id.rawValue)
            < (other.soonest, other.mainKeepsDays, other.recipe.id.rawValue)
    }

    private var mainKeepsDays: Int {
        self.uses.first(where: \.isMain)?.keepsDays ?? .max
    }
}

extension Recipe {
    /// Its foods in the order of its ingredients, each once, without what every kitchen has; the main food always.
    func foods(notStaplesOf catalogue: FoodCatalogue) -> [Food.ID] {
        var seen: Set<Food.ID> = []
        return self.ingredients.map(\.food).filter { food in
            let counts = food == self.main || catalogue[food]?.isStaple != true
            return counts && seen.insert(food).inserted
        }
    }
}
