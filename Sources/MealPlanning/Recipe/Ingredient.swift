/// How much of a food goes into a dish.
public struct Ingredient: Sendable, Hashable {
    /// What the quantity counts.
    public enum Unit: String, Sendable, CaseIterable, Hashable {
        case bunch
        case can
        case clove
        case cup
        case handful
        case ounce
        case piece
        case slice
        case tablespoon
        case teaspoon
    }

    /// The food, as ``FoodCatalogue`` names it.
    public let food: Food.ID

    /// How many units, for the servings the recipe is written for.
    public let quantity: Double

    /// What is counted.
    public let unit: Unit

    /// Describes an amount of a food.
    public init(food: Food.ID, quantity: Double, unit: Unit) {
        self.food = food
        self.quantity = quantity
        self.unit = unit
    }

    /// The amount as a cook reads it: "12 oz", "1 1/2 cups", "2" for pieces; plain ASCII, as text messages need.
    public var amount: String {
        let number = Self.text(of: self.quantity)
        return switch self.unit {
        case .piece: number
        case .ounce: "\(number) oz"
        case .tablespoon: "\(number) tbsp"
        case .teaspoon: "\(number) tsp"
        case .bunch: "\(number) \(self.quantity > 1 ? "bunches" : "bunch")"
        case .can, .clove, .cup, .handful, .slice: "\(number) \(self.unit.rawValue)\(self.quantity > 1 ? "s" : "")"
        }
    }

    /// The same for another number of people: `factor` times as much.
    func scaled(by factor: Double) -> Ingredient {
        Ingredient(food: self.food, quantity: self.quantity * factor, unit: self.unit)
    }

    private static let fractions: [(Double, String)] = [
        (0, ""), (0.25, "1/4"), (1.0 / 3, "1/3"), (0.5, "1/2"), (2.0 / 3, "2/3"), (0.75, "3/4"), (1, ""),
    ]

    /// A number in the fractions of a measuring cup, the nearest one; never nothing.
    private static func text(of quantity: Double) -> String {
        let whole = quantity.rounded(.down)
        let rest = quantity - whole
        let nearest = Self.fractions.min { abs($0.0 - rest) < abs($1.0 - rest) } ?? (0, "")
        let count = Int(whole) + (nearest.0 == 1 ? 1 : 0)
        return switch (count, nearest.1) {
        case (0, ""): "1/4"
        case (0, let fraction): fraction
        case (_, ""): String(count)
        case (_, let fraction): "\(count) \(fraction)"
        }
    }
}

extension Ingredient {
    static func bunch(_ quantity: Double, _ food: Food.ID) -> Self {
        Self(food: food, quantity: quantity, unit: .bunch)
    }
    static func can(_ quantity: Double, _ food: Food.ID) -> Self { Self(food: food, quantity: quantity, unit: .can) }
    static func clove(_ quantity: Double, _ food: Food.ID) -> Self {
        Self(food: food, quantity: quantity, unit: .clove)
    }
    static func cup(_ quantity: Double, _ food: Food.ID) -> Self { Self(food: food, quantity: quantity, unit: .cup) }
    static func handful(_ quantity: Double, _ food: Food.ID) -> Self {
        Self(food: food, quantity: quantity, unit: .handful)
    }
    static func oz(_ quantity: Double, _ food: Food.ID) -> Self { Self(food: food, quantity: quantity, unit: .ounce) }
    static func piece(_ quantity: Double, _ food: Food.ID) -> Self {
        Self(food: food, quantity: quantity, unit: .piece)
    }
    static func slice(_ quantity: Double, _ food: Food.ID) -> Self {
        Self(food: food, quantity: quantity, unit: .slice)
    }
    static func tbsp(_ quantity: Double, _ food: Food.ID) -> Self {
        Self(food: food, quantity: quantity, unit: .tablespoon)
    }
    static func tsp(_ quantity: Double, _ food: Food.ID) -> Self {
        Self(food: food, quantity: quantity, unit: .teaspoon)
    }
}
