/// A recipe with what a planner works out of it once, before it sees any cart.
struct Dish: Sendable {
    let recipe: Recipe

    /// What the main food is to the cook, for variety.
    let mainKind: Food.Kind?

    /// Its foods but staples in the recipe's order, as numbers of the table's foods.
    let foods: [Int]

    /// The number of its main food.
    let main: Int

    /// The same foods as ``foods``.
    let foodSet: BitSet

    /// Everything in it, staples too.
    let ingredients: Set<Food.ID>

    /// The tastes that make two dinners feel alike, a bit each.
    let tastes: UInt64

    init(_ recipe: Recipe, numbers: [Food.ID: Int], catalogue: FoodCatalogue) {
        let foods = recipe.foods(notStaplesOf: catalogue).compactMap { numbers[$0] }
        var set = BitSet(places: numbers.count)
        for food in foods { set.insert(food) }
        self.recipe = recipe
        self.mainKind = catalogue[recipe.main]?.kind
        self.foods = foods
        self.main = numbers[recipe.main] ?? 0
        self.foodSet = set
        self.ingredients = Set(recipe.ingredients.map(\.food))
        self.tastes = recipe.signals.reduce(0) { $0 | $1.varietyBit }
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

extension TasteSignal {
    /// A bit of its own, or none for a trait that two dinners of one week may well share.
    fileprivate var varietyBit: UInt64 {
        guard self.countsForVariety, let place = Self.allCases.firstIndex(of: self) else { return 0 }
        return 1 << UInt64(place)
    }
}
