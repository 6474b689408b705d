/// The foods in a cart, and for how long each keeps; a cart's names are read once for all questions about it.
struct Provisions: Sendable {
    private var days: [Food.ID: Int] = [:]

    init(_ cart: Cart, foods: FoodCatalogue) {
        for item in cart.contents where item.quantity > 0 {
            for food in foods.foods(in: item.name) {
                let keeps = item.isLongLife ? max(food.keepsDays, Self.longLifeDays) : food.keepsDays
                // Of spinach fresh and frozen, the fresh decides when it is time.
                self.days[food.id] = min(self.days[food.id] ?? .max, keeps)
            }
        }
    }

    /// How many days the food keeps, or `nil` when the cart has none of it.
    func keepsDays(_ food: Food.ID) -> Int? { self.days[food] }

    /// Whether the cart has the food.
    func has(_ food: Food.ID) -> Bool { self.days[food] != nil }

    /// What the freezer or a tin adds up to: half a year.
    private static let longLifeDays = 180
}
