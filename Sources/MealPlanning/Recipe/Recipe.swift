/// One dinner: what goes in, how long it takes, how to cook it.
public struct Recipe: Sendable, Hashable, Identifiable {
    /// Its name in code and data.
    public let id: RecipeID

    /// How a plan calls it: at most 34 characters of plain ASCII, since five go into one text message.
    public let title: String

    /// What arrives on the table.
    public let form: DishForm

    /// The food the dish is about; without it there is no point in cooking it.
    public let main: Food.ID

    /// From start to table, in minutes.
    public let minutes: Int

    /// Grams of protein in one serving, to the nearest that matters to someone who counts.
    public let protein: Int

    /// For how many people the amounts are written.
    public let servings: Int

    /// What people may like or dislike about it.
    public let signals: Set<TasteSignal>

    /// What goes in, in the order of use or weight; see ``ingredients(for:)`` for another number of people.
    public let ingredients: [Ingredient]

    /// Three to six sentences to cook by.
    public let steps: [String]

    /// How to keep what is left of it.
    public let storage: LeftoverStorage

    /// Everything in it that somebody may be allergic to, hidden ingredients such as soy sauce too.
    ///
    /// With an ingredient that the catalogue does not know it is all there is: nobody can tell.
    public let allergens: Set<Allergen>

    /// The strictest diet that allows it.
    let strictestDiet: Diet

    /// Describes a dinner; `foods` tells what kind each ingredient is and what one may be allergic to.
    ///
    /// An ingredient that `foods` does not know may be anything, so that such a recipe is never called vegetarian. Without
    /// `storage` its leftovers are kept as those of any such dish.
    public init(
        id: RecipeID,
        title: String,
        form: DishForm,
        main: Food.ID,
        minutes: Int,
        protein: Int,
        servings: Int = 2,
        signals: Set<TasteSignal>,
        ingredients: [Ingredient],
        steps: [String],
        storage: LeftoverStorage? = nil,
        foods: FoodCatalogue = .standard
    ) {
        self.id = id
        self.title = title
        self.form = form
        self.main = main
        self.minutes = minutes
        self.protein = protein
        self.servings = servings
        self.signals = signals
        self.ingredients = ingredients
        self.steps = steps
        self.storage =
            storage
            ?? .usual(for: form, main: main, foods: ingredients.map(\.food), catalogue: foods)
        self.strictestDiet = Diet(allowing: ingredients.map { foods[$0.food]?.kind })
        self.allergens = ingredients.reduce(into: []) { allergens, ingredient in
            allergens.formUnion(foods[ingredient.food]?.allergens ?? Set(Allergen.allCases))
        }
    }

    /// Whether no meat and no fish is in it, not even as a sauce; cheese counts as vegetarian, whatever its rennet.
    public var isVegetarian: Bool { Diet.vegetarian.allows(self) }

    /// Whether nothing in it is from an animal.
    public var isVegan: Bool { Diet.vegan.allows(self) }

    /// What goes in for this many people; for fewer than one the amounts are those for one.
    public func ingredients(for people: Int) -> [Ingredient] {
        let factor = Double(max(people, 1)) / Double(self.servings)
        return self.ingredients.map { $0.scaled(by: factor) }
    }
}
