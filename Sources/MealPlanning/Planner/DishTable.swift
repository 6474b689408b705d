/// Everything about a book's recipes that no cart changes, worked out once.
///
/// Dishes and foods are numbers in it, so that a search compares bits and whole numbers instead of names. It never
/// changes; a class, so that handing it on costs nothing.
final class DishTable: Sendable {
    /// The book's recipes, in its order; their places are the dishes' numbers.
    let dishes: [Dish]

    /// The foods that the dishes are made of; their places are the foods' numbers.
    let foods: [Food.ID]

    /// What a dish loses of its worth beside each other one, in ``Points``: a row for every dish.
    let monotony: [Points]

    private let alike: [BitSet]
    private let ofSameFoods: [BitSet]
    private let foodNumbers: [Food.ID: Int]
    private let dishNumbers: [RecipeID: Int]

    /// The table of the standard book, which is all that most programs need.
    static let standard = DishTable(.standard, catalogue: .standard)

    init(_ book: RecipeBook, catalogue: FoodCatalogue) {
        var foods: [Food.ID] = []
        var numbers: [Food.ID: Int] = [:]
        for food in book.recipes.flatMap({ $0.foods(notStaplesOf: catalogue) + [$0.main] }) where numbers[food] == nil {
            numbers[food] = foods.count
            foods.append(food)
        }
        let dishes = book.recipes.map { Dish($0, numbers: numbers, catalogue: catalogue) }
        var monotony: [Points] = []
        var alike: [BitSet] = []
        var ofSameFoods: [BitSet] = []
        monotony.reserveCapacity(dishes.count * dishes.count)
        for one in dishes {
            var row = (alike: BitSet(places: dishes.count), ofSameFoods: BitSet(places: dishes.count))
            for (number, other) in dishes.enumerated() {
                let likeness = Likeness(one, other)
                if likeness > .none { row.alike.insert(number) }
                if likeness > .sameForm { row.ofSameFoods.insert(number) }
                monotony.append(DinnerScore.monotony(one, other))
            }
            alike.append(row.alike)
            ofSameFoods.append(row.ofSameFoods)
        }
        self.dishes = dishes
        self.foods = foods
        self.foodNumbers = numbers
        self.dishNumbers = Dictionary(dishes.indices.map { (dishes[$0].recipe.id, $0) }) { first, _ in first }
        self.monotony = monotony
        self.alike = alike
        self.ofSameFoods = ofSameFoods
    }

    /// The number of a recipe, or `nil` when the book has none of that name.
    func number(of recipe: RecipeID) -> Int? { self.dishNumbers[recipe] }

    /// The number of a food, or `nil` when no dish has it.
    func number(of food: Food.ID) -> Int? { self.foodNumbers[food] }

    /// The dishes that are more alike this one than is allowed, itself among them.
    func tooAlike(_ dish: Int, allowing allowed: Likeness) -> BitSet {
        allowed == .none ? self.alike[dish] : self.ofSameFoods[dish]
    }

    /// How alike two dishes are.
    func likeness(_ one: Int, _ other: Int) -> Likeness {
        if self.ofSameFoods[one].contains(other) { return .sameFoods }
        return self.alike[one].contains(other) ? .sameForm : .none
    }

    /// What a dish loses beside another, in ``Points``.
    func monotony(_ one: Int, _ other: Int) -> Points { self.monotony[one * self.dishes.count + other] }
}
