/// Chooses dinners for what is in a cart.
///
/// A pure function of its arguments: the same request gives the same plan in every process. It keeps nothing between
/// calls but what it worked out of its recipes when it was made.
public struct MealPlanner: Sendable {
    let recipes: RecipeBook
    let foods: FoodCatalogue
    let table: DishTable

    /// Plans with the standard recipes and foods, whose table is made once for all planners.
    public init() {
        self.recipes = .standard
        self.foods = .standard
        self.table = .standard
    }

    /// Plans with these recipes; `foods` reads the cart and must know the recipes' foods.
    ///
    /// It compares all recipes with one another, so keep it rather than make it for every plan.
    public init(recipes: RecipeBook, foods: FoodCatalogue = .standard) {
        self.recipes = recipes
        self.foods = foods
        self.table = DishTable(recipes, catalogue: foods)
    }

    /// Dinners made from the cart, one a day, what spoils sooner on the earlier days.
    ///
    /// A dinner counts only when its main food is in the cart, so there may be fewer dinners than days: the first days
    /// get them, and an empty cart gets none. No two dinners are alike (see ``areAlike(_:_:)``), with one exception:
    /// when that cannot fill the days, two may have the same form. Two with the same main food never happen. No limit
    /// of the request is ever broken (see ``PlanRequest/allows(_:)``).
    ///
    /// - Returns: The dinners in the order of the days.
    public func plan(for request: PlanRequest) -> [PlannedDinner] {
        self.plan(for: request, provisions: Provisions(request.cart, foods: self.foods)).dinners
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
        if let first = self.table.number(of: one.id), let second = self.table.number(of: other.id),
            self.recipes[one.id] == one, self.recipes[other.id] == other
        {
            return self.table.likeness(first, second) > .none
        }
        let pair = DishTable(RecipeBook([one, other]), catalogue: self.foods)
        return one.id == other.id || pair.likeness(0, 1) > .none
    }
}
