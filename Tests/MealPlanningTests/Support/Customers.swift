import MealPlanning
import RouterKitTesting

extension PlanRequest {
    /// A random customer with a random cart, the same for the same seed.
    static func random(seed: Int) -> PlanRequest {
        var generator = SeededGenerator(seed: seed)
        func some<Element>(_ all: [Element], upTo most: Int) -> [Element] {
            Array(all.shuffled(using: &generator).prefix(Int.random(in: 0...most, using: &generator)))
        }
        var request = PlanRequest(cart: .random(8 + seed % 40, seed: seed))
        request.diet = Diet.allCases.randomElement(using: &generator) ?? .everything
        request.allergies = Set(some(Allergen.allCases, upTo: 3))
        request.unwanted = Set(some(FoodCatalogue.standard.foods.map(\.id), upTo: 12))
        request.avoiding = Set(some(RecipeBook.standard.recipes.map(\.id), upTo: 15))
        request.goals.weekdayMinutes = some([20, 30, 45], upTo: 1).first
        request.goals.protein = some([20, 35], upTo: 1).first
        return request
    }
}
