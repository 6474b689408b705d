extension FoodCatalogue {
    /// The foods a customer may mean by these words, the likeliest first; empty for words that name none.
    ///
    /// "Chicken" means every food with that word in one of its names, "the fish" every fish, "greens" what one cooks as
    /// greens. A food of exactly that name comes first, then those with the words in their own name, then those with
    /// another name like it. A staple is meant by its very name, or when nothing else is: "fish" is not fish sauce.
    public func foods(matching words: String) -> [Food] {
        let asked = words.foldedWords.filter { !Self.fillers.contains($0) }
        guard !asked.isEmpty else { return [] }

        let named = self.index.names.filter { name in asked.allSatisfy(name.words.contains) }
        let exact = named.filter { $0.words.count == asked.count }.map(\.food)
        let own = named.filter { $0.words == $0.food.name.foldedWords }.map(\.food)
        let group = FoodGroup(asked.joined(separator: " ")).map { group in self.foods.filter(group.contains) } ?? []

        var seen: Set<Food.ID> = []
        let all = (exact + own + group + named.map(\.food)).filter { seen.insert($0.id).inserted }
        let worthNaming = all.filter { !$0.isStaple || exact.contains($0) }
        return worthNaming.isEmpty ? all : worthNaming
    }

    private static let fillers: Set<String> = [
        "a", "all", "an", "and", "any", "dinner", "dish", "for", "fresh", "it", "meal", "my", "of", "one", "or",
        "please", "pls", "recipe", "some", "something", "that", "the", "thing", "this", "with",
    ]
}

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
