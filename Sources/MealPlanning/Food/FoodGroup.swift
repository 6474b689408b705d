/// A word for many foods.
struct FoodGroup {
    private let kinds: Set<Food.Kind>
    private let ids: Set<Food.ID>

    /// The group a folded word or phrase stands for.
    init?(_ words: String) {
        switch words {
        case "fish": self.init(.fish)
        case "seafood": self.init(.fish, .shellfish)
        case "shellfish": self.init(.shellfish)
        case "poultry", "bird": self.init(.poultry)
        case "meat": self.init(.poultry, .redMeat, .pork)
        case "red meat": self.init(.redMeat)
        case "beef": self.init(ids: ["ground_beef", "steak", "stew_beef"])
        case "pork": self.init(.pork)
        case "vegetable", "veg", "veggy", "veggie": self.init(.vegetable)
        case "fruit": self.init(.fruit)
        case "herb": self.init(.herb)
        case "dairy": self.init(.dairy)
        case "legume", "pulse": self.init(.legume)
        case "grain": self.init(.grain)
        case "plant protein", "vegan protein": self.init(.plantProtein, .legume)
        case "greens", "leafy greens", "leafy green": self.init(ids: Self.greens)
        case "cheese": self.init(ids: Self.cheeses)
        case "squash": self.init(ids: ["winter_squash", "zucchini"])
        case "nut": self.init(ids: ["almonds", "cashews", "hazelnuts", "peanuts", "pecans", "pistachios", "walnuts"])
        default: return nil
        }
    }

    private init(_ kinds: Food.Kind...) {
        self.kinds = Set(kinds)
        self.ids = []
    }

    private init(ids: Set<Food.ID>) {
        self.kinds = []
        self.ids = ids
    }

    func contains(_ food: Food) -> Bool {
        self.ids.contains(food.id) || self.kinds.contains(food.kind)
    }

    private static let greens: Set<Food.ID> = [
        "arugula", "bok_choy", "chard", "collard_greens", "kale", "lettuce", "spinach",
    ]

    private static let cheeses: Set<Food.ID> = [
        "burrata", "cheddar", "cream_cheese", "feta", "goat_cheese", "gruyere", "halloumi", "monterey_jack",
        "mozzarella", "paneer", "parmesan", "queso_fresco", "ricotta",
    ]
}
