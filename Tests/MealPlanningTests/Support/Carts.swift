import MealPlanning
import RouterKitTesting

extension Cart {
    /// A cart of single items with these names.
    init(_ names: [String]) {
        self.init(items: names.map { CartItem(name: $0, priceCents: 499) })
    }

    /// A cart of random foods of the catalogue, the same for the same seed.
    static func random(_ count: Int, seed: Int) -> Cart {
        var generator = SeededGenerator(seed: seed)
        return Cart(FoodCatalogue.standard.foods.shuffled(using: &generator).prefix(count).map(\.name))
    }
}

extension [PlannedDinner] {
    /// The recipes of a plan.
    var recipes: [Recipe] { self.compactMap { RecipeBook.standard[$0.recipe] } }
}

/// All pairs of different places in a list.
func pairs<Element>(of list: [Element]) -> [(Element, Element)] {
    list.indices.flatMap { first in
        list.indices[(first + 1)...].map { (list[first], list[$0]) }
    }
}
