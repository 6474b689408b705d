/// Everything that decides which dinners a customer gets.
///
/// Diet, allergies, unwanted foods and avoided recipes are limits that no plan breaks; all else is weighed.
public struct PlanRequest: Sendable, Hashable {
    /// What was ordered; alternatives of a box do not count.
    public var cart: Cart

    /// The days to cook on, in the order in which they come after the delivery; a repeated day counts once.
    public var days: [Weekday]

    /// What the customer eats; everything unless they said otherwise.
    public var diet = Diet.everything

    /// What must be in no dinner, not even hidden in a sauce.
    public var allergies: Set<Allergen> = []

    /// Foods that are in no dinner, not even as a staple.
    public var unwanted: Set<Food.ID> = []

    /// Recipes not to use, such as last week's.
    public var avoiding: Set<RecipeID> = []

    /// For how many people amounts are, 2 unless they said otherwise; which dinners are chosen does not depend on it.
    public var people = 2

    /// How long cooking should take and how much protein there should be; nothing by default.
    public var goals = PlanGoals()

    /// What was learned of their taste; nothing by default.
    public var tastes = TasteProfile()

    /// How much of the week is to be new to them; `nil`, the default, leaves that to chance.
    ///
    /// Without learned tastes it changes nothing: all is new to them.
    public var mix: TasteMix?

    /// A request of somebody who told us nothing.
    public init(cart: Cart, days: [Weekday] = Weekday.workweek) {
        self.cart = cart
        self.days = days
    }

    /// A request of somebody who eats like this.
    public init(cart: Cart, eating preferences: CustomerPreferences) {
        self.init(cart: cart, days: preferences.days)
        self.diet = preferences.diet
        self.allergies = Set(preferences.allergies)
        self.unwanted = Set(preferences.dislikes)
        self.people = preferences.people
        self.goals = preferences.goals
    }

    /// Whether no limit rules the dinner out.
    public func allows(_ recipe: Recipe) -> Bool {
        self.diet.allows(recipe) && self.allergies.isDisjoint(with: recipe.allergens)
            && !self.avoiding.contains(recipe.id)
            && !recipe.ingredients.contains { self.unwanted.contains($0.food) }
    }
}
