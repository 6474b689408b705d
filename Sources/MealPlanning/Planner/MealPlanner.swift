/// Chooses dinners for what is in a cart.
///
/// A pure function of its arguments: the same cart, days and diet give the same plan in every process. It keeps nothing
/// between calls.
public struct MealPlanner: Sendable {
    let recipes: RecipeBook
    let foods: FoodCatalogue

    /// Plans with these recipes; `foods` reads the cart and must know the recipes' foods.
    public init(recipes: RecipeBook = .standard, foods: FoodCatalogue = .standard) {
        self.recipes = recipes
        self.foods = foods
    }

    /// Dinners made from the cart, one a day, what spoils sooner on the earlier days.
    ///
    /// A dinner counts only when its main food is in the cart, so there may be fewer dinners than days: the first days
    /// get them, and an empty cart gets none. No two dinners are alike (see ``areAlike(_:_:)``), with one exception:
    /// when that cannot fill the days, two may have the same form. Two with the same main food never happen.
    ///
    /// - Parameters:
    ///   - cart: What was ordered; alternatives of a box do not count.
    ///   - days: The days to cook on, in the order in which they come after the delivery; a repeated day counts once.
    ///   - diet: What the customer eats.
    ///   - avoiding: Recipes not to use, such as last week's.
    ///   - unwanted: Foods that are in no dinner, not even as a staple.
    /// - Returns: The dinners in the order of `days`.
    public func plan(
        for cart: Cart,
        on days: [Weekday],
        diet: Diet = .everything,
        avoiding: Set<RecipeID> = [],
        without unwanted: Set<Food.ID> = []
    ) -> [PlannedDinner] {
        var seen: Set<Weekday> = []
        let days = days.filter { seen.insert($0).inserted }
        let candidates = self.candidates(for: Provisions(cart, foods: self.foods), diet: diet, without: unwanted)
            .filter { $0.hasMain && !avoiding.contains($0.recipe.id) }
        let dinners = DinnerSearch(candidates).best(days.count).sorted { $0.isDue(before: $1) }
        return zip(days, dinners).map { PlannedDinner(day: $0, recipe: $1.recipe.id) }
    }

    /// What the cart lacks for the recipe, in the recipe's order; what every kitchen has is never listed.
    public func shopping(for recipe: Recipe, cart: Cart) -> [Food] {
        let provisions = Provisions(cart, foods: self.foods)
        return recipe.foods(notStaplesOf: self.foods)
            .filter { !provisions.has($0) }
            .compactMap { self.foods[$0] }
    }

    /// In how many days after the delivery the first of the dinner's foods from this cart spoils.
    ///
    /// `nil` when the cart has nothing for it. Plans are in ascending order of this.
    public func daysToCook(_ recipe: Recipe, cart: Cart) -> Int? {
        let provisions = Provisions(cart, foods: self.foods)
        return recipe.foods(notStaplesOf: self.foods).compactMap(provisions.keepsDays).min()
    }

    /// Whether two dinners in one week would feel like the same again.
    ///
    /// They are alike when they have the same main food or the same form (two pastas), or when more than half of the
    /// foods of the one with fewer are in the other too, staples not counted.
    public func areAlike(_ one: Recipe, _ other: Recipe) -> Bool {
        self.likeness(one, other) > .none
    }
}

extension MealPlanner {
    /// All recipes that the diet allows and that have nothing unwanted in them, as a cart sees them, in the book's order.
    func candidates(for provisions: Provisions, diet: Diet, without unwanted: Set<Food.ID>) -> [Candidate] {
        self.recipes.recipes.filter(diet.allows)
            .filter { recipe in !recipe.ingredients.contains { unwanted.contains($0.food) } }
            .map { Candidate($0, provisions: provisions, catalogue: self.foods) }
    }

    private func likeness(_ one: Recipe, _ other: Recipe) -> Likeness {
        let nothing = Provisions(Cart(), foods: self.foods)
        return Likeness(
            Candidate(one, provisions: nothing, catalogue: self.foods),
            Candidate(other, provisions: nothing, catalogue: self.foods)
        )
    }
}
