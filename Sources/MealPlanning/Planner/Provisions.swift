/// The foods in a cart, and for how long each keeps; a cart's names are read once for all questions about it.
struct Provisions: Sendable {
    private(set) var days: [Food.ID: Int] = [:]

    init(_ cart: Cart, foods: FoodCatalogue) {
        for item in cart.contents { self.add(StockedItem(item, foods: foods)) }
    }

    init(_ items: some Sequence<StockedItem>) {
        for item in items { self.add(item) }
    }

    private mutating func add(_ item: StockedItem) {
        for (food, keeps) in item.foods {
            // Of spinach fresh and frozen, the fresh decides when it is time.
            self.days[food] = min(self.days[food] ?? .max, keeps)
        }
    }

    /// How many days the food keeps, or `nil` when the cart has none of it.
    func keepsDays(_ food: Food.ID) -> Int? { self.days[food] }

    /// Whether the cart has the food.
    func has(_ food: Food.ID) -> Bool { self.days[food] != nil }
}

/// A line of a cart with the foods that its name stands for, and how many days each keeps.
struct StockedItem: Sendable {
    let item: CartItem
    let foods: [(food: Food.ID, keepsDays: Int)]

    init(_ item: CartItem, foods catalogue: FoodCatalogue) {
        self.item = item
        guard item.quantity > 0 else {
            self.foods = []
            return
        }
        let foods = catalogue.foods(in: item.name)
        let isLongLife = !foods.isEmpty && item.isLongLife
        self.foods = foods.map { ($0.id, isLongLife ? max($0.keepsDays, Self.longLifeDays) : $0.keepsDays) }
    }

    /// What the freezer or a tin adds up to: half a year.
    private static let longLifeDays = 180
}

/// Provisions by the numbers of a table: of every food how long it keeps.
struct Larder {
    private var days: [Int]

    init(_ provisions: Provisions, table: DishTable) {
        self.days = Array(repeating: .max, count: table.foods.count)
        for (food, keeps) in provisions.days {
            if let number = table.number(of: food) { self.days[number] = keeps }
        }
    }

    /// How many days the food keeps, or `nil` when the cart has none of it.
    func keepsDays(_ food: Int) -> Int? { self.days[food] == .max ? nil : self.days[food] }
}
