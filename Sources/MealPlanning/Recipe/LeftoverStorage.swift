/// How to keep what is left of a dinner.
public struct LeftoverStorage: Sendable, Hashable {
    /// For how many days it keeps in the fridge, counted from the evening on which it was cooked.
    public let days: Int

    /// How to keep it and how to eat it then: one sentence in plain ASCII, which names the days.
    public let text: String

    /// Describes how a dish is kept.
    public init(days: Int, text: String) {
        self.days = days
        self.text = text
    }
}

extension LeftoverStorage {
    /// How a dish of this sort is kept when its recipe says nothing else.
    ///
    /// Within the 3 to 4 days that the USDA gives cooked dishes in the fridge, and less for what is not good that long:
    /// fish and shellfish 1 day, dressed leaves 1, what is served on bread 2. Only what survives it goes into the
    /// freezer: neither cream nor eggs nor potatoes do.
    ///
    /// - Parameters:
    ///   - form: What arrives on the table.
    ///   - main: What the main food is to the cook.
    ///   - foods: Everything in it.
    ///   - catalogue: Tells what the foods are.
    /// - Returns: How to keep it.
    static func usual(for form: DishForm, main: Food.ID, foods: [Food.ID], catalogue: FoodCatalogue) -> Self {
        let kinds = Set(foods.compactMap { catalogue[$0].flatMap { $0.keepsDays < 90 ? $0.kind : nil } })
        if kinds.contains(.shellfish) || kinds.contains(.fish) { return self.seafood(form) }
        let grains: Set<Food.ID> = ["rice", "arborio_rice", "quinoa", "farro", "barley", "couscous"]
        let hasGrain = foods.contains(where: grains.contains)
        let leaves: Set<Food.ID> = ["lettuce", "arugula", "spinach", "radicchio", "microgreens"]
        switch form {
        case .soup, .stew: return self.pot(foods)
        case .curry: return hasGrain ? self.grain : self.pot(foods)
        case .salad where catalogue[main]?.kind == .legume || catalogue[main]?.kind == .grain || main == "beets":
            return Self(
                days: 3,
                text: "Keeps 3 days in a closed box in the fridge; good cold, with a little more dressing."
            )
        case .salad where foods.contains(where: leaves.contains) || kinds.contains(.poultry):
            return Self(
                days: 1,
                text: "Keep leaves and dressing apart and eat the rest within 1 day; dressed leaves wilt."
            )
        case .salad: return Self(days: 1, text: "Best at once; what is left keeps 1 day in a closed box in the fridge.")
        case .tacos:
            return Self(
                days: 3,
                text: "Keep the filling 3 days in the fridge, apart from the tortillas; reheat it in a pan."
            )
        case .sandwich, .flatbread:
            return Self(
                days: 2,
                text: "Keep the topping 2 days in the fridge, apart from the bread; toast the bread fresh."
            )
        case .pasta: return Self(days: 3, text: "Keeps 3 days in the fridge; warm it in a pan with a splash of water.")
        case .risotto:
            return Self(
                days: 3,
                text: "Cool it within an hour; keeps 3 days in the fridge, reheat it with a splash of broth."
            )
        case .eggs: return Self(days: 3, text: "Keeps 3 days in the fridge; good cold, or warmed gently under a lid.")
        case .bowl, .stirFry, .skillet, .sheetPan, .roast: return hasGrain ? self.grain : self.roasted(kinds)
        }
    }

    private static let grain = Self(
        days: 3,
        text: "Cool the grains within an hour; keeps 3 days in the fridge, reheat it once until it steams."
    )

    private static func seafood(_ form: DishForm) -> Self {
        switch form {
        case .soup, .stew, .curry, .pasta, .risotto:
            Self(days: 1, text: "Keep it covered in the fridge for 1 day; warm it gently, below a simmer.")
        case .tacos, .sandwich, .flatbread, .salad:
            Self(days: 1, text: "Keep the fish 1 day in the fridge, apart from bread and leaves; eat it cold.")
        case .bowl, .eggs, .roast, .sheetPan, .skillet, .stirFry:
            Self(days: 1, text: "Keep it covered in the fridge for 1 day; eat it cold or warm it gently.")
        }
    }

    private static func pot(_ foods: [Food.ID]) -> Self {
        let splits: Set<Food.ID> = ["cream", "milk", "yogurt", "sour_cream", "paneer", "queso_fresco", "eggs"]
        if foods.contains(where: splits.contains) {
            return Self(days: 3, text: "Keeps 3 days in the fridge; reheat it gently, since it must not boil.")
        }
        let softens: Set<Food.ID> = ["potatoes", "noodles", "tofu", "gnocchi", "pasta"]
        if foods.contains(where: softens.contains) {
            return Self(days: 3, text: "Keeps 3 days in a closed box in the fridge; reheat it until it steams.")
        }
        return Self(days: 4, text: "Keeps 4 days in the fridge or 3 months in the freezer; reheat it until it steams.")
    }

    private static func roasted(_ kinds: Set<Food.Kind>) -> Self {
        kinds.contains(where: \.isMeatOrFish)
            ? Self(days: 3, text: "Keeps 3 days in a closed box in the fridge; reheat it in a hot pan until it steams.")
            : Self(days: 4, text: "Keeps 4 days in a closed box in the fridge; crisp it in a hot oven or pan.")
    }
}
