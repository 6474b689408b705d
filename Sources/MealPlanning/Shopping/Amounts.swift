/// How much there is of one food, in every unit that it is counted in.
struct Amounts {
    private var quantities: [Ingredient.Unit: Double] = [:]

    /// How many packages hold it; 0 for what a recipe needs.
    private(set) var packages = 0.0

    /// Adds what a recipe needs.
    mutating func add(_ ingredient: Ingredient) { self.add(ingredient.quantity, ingredient.unit) }

    private mutating func add(_ quantity: Double, _ unit: Ingredient.Unit) {
        let (base, factor) = Self.base(of: unit)
        self.quantities[base, default: 0] += quantity * factor
    }

    /// Adds a line of a cart; a unit that tells nothing of the amount counts as packages only.
    mutating func add(_ item: CartItem) {
        self.packages += Double(item.quantity)
        guard let (quantity, unit) = item.unit.flatMap(Self.read) else { return }
        self.add(quantity * Double(item.quantity), unit)
    }

    /// What is lacking when there is this much; all of it without any, nothing when the units cannot be compared.
    func lacking(from stock: Amounts?) -> Amounts {
        guard let stock else { return self }
        var lacking = Amounts()
        for (unit, needed) in self.quantities {
            let there = unit == .can ? stock.packages : stock.quantities[unit]
            guard let there else { continue }
            let rest = needed - there
            if rest > needed * Self.tolerance { lacking.quantities[unit] = rest }
        }
        return lacking
    }

    /// The amounts as lines of a recipe, whole ones of what is sold whole.
    func ingredients(of food: Food.ID) -> [Ingredient] {
        Ingredient.Unit.allCases.compactMap { unit in
            guard let quantity = self.quantities[unit] else { return nil }
            let isSoldWhole = unit == .piece || unit == .bunch || unit == .can
            // A third three times is one, not a little more.
            let whole = (quantity - 0.01).rounded(.up)
            return Self.written(isSoldWhole ? max(whole, 1) : quantity, unit, of: food)
        }
    }

    /// How much may be lacking before somebody has to buy more.
    private static let tolerance = 0.25

    /// The unit that another is counted in, and how many of it one is.
    private static func base(of unit: Ingredient.Unit) -> (Ingredient.Unit, Double) {
        switch unit {
        case .handful: (.bunch, 0.25)
        case .tablespoon: (.cup, 1.0 / 16)
        case .teaspoon: (.cup, 1.0 / 48)
        case .bunch, .can, .clove, .cup, .ounce, .piece, .slice: (unit, 1)
        }
    }

    /// An amount in the unit a cook would measure it in: spoons for less than a quarter of a cup.
    private static func written(_ quantity: Double, _ unit: Ingredient.Unit, of food: Food.ID) -> Ingredient {
        guard unit == .cup, quantity < 0.24 else { return Ingredient(food: food, quantity: quantity, unit: unit) }
        let spoons = quantity * 16
        return spoons < 0.9
            ? Ingredient(food: food, quantity: spoons * 3, unit: .teaspoon)
            : Ingredient(food: food, quantity: spoons, unit: .tablespoon)
    }

    /// The amount in a shop's unit: "8 oz", "2 lb", "12 ct", "1 dozen", "15 oz can".
    private static func read(_ text: String) -> (Double, Ingredient.Unit)? {
        let words = text.lowercased().split { $0 == " " || $0 == "," }
        guard let number = words.first.flatMap({ Double($0) }), let unit = words.dropFirst().first else { return nil }
        if words.last == "can" || words.last == "cans" { return (1, .can) }
        return switch unit {
        case "oz", "ounce", "ounces": (number, .ounce)
        case "lb", "lbs", "pound", "pounds": (number * 16, .ounce)
        case "ct", "count", "piece", "pieces", "head", "heads", "each", "ea": (number, .piece)
        case "dozen", "doz": (number * 12, .piece)
        case "bunch", "bunches": (number, .bunch)
        case "pint", "pints": (number * 2, .cup)
        case "cup", "cups": (number, .cup)
        default: nil
        }
    }
}

/// How much a cart has of every food.
struct Stock {
    private var foods: [Food.ID: Amounts] = [:]

    init(_ cart: Cart, foods catalogue: FoodCatalogue) {
        for item in cart.contents where item.quantity > 0 {
            for food in catalogue.foods(in: item.name) { self.foods[food.id, default: Amounts()].add(item) }
        }
    }

    subscript(food: Food.ID) -> Amounts? { self.foods[food] }
}
