import MealPlanning

/// What kind of dinner a customer wishes for, where that is no food: "something vegetarian", "a quick one", "soup".
struct DinnerWish {
    private let diet: Diet?
    private let isQuick: Bool
    private let words: [String]

    /// At most so many minutes are quick.
    static let quick = 25

    /// Reads a wish, in words without case and accents.
    init(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        self.diet = words.lazy.compactMap { Self.diets[$0] }.first
        self.isQuick = words.contains(where: Self.quickWords.contains)
        self.words = words.filter {
            Self.diets[$0] == nil && !Self.quickWords.contains($0) && !Self.fillers.contains($0)
        }
        .map { Self.forms[$0] ?? $0 }
    }

    /// Whether it is about what somebody eats at all, so that no word of it is a food.
    var isDiet: Bool { self.diet != nil }

    /// Whether a dinner is of this kind.
    func isMet(by recipe: Recipe) -> Bool {
        if let diet, !diet.allows(recipe) { return false }
        if self.isQuick, recipe.minutes > Self.quick { return false }
        let title = recipe.title.lowercased()
        let form = recipe.form.rawValue.replacing("_", with: " ")
        return self.words.allSatisfy { word in
            let stem = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
            return title.contains(stem) || form.contains(stem)
        }
    }

    private static let diets: [String: Diet] = [
        "vegetarian": .vegetarian, "veggie": .vegetarian, "meatless": .vegetarian, "vegetariano": .vegetarian,
        "vegetariana": .vegetarian, "vegan": .vegan, "vegano": .vegan, "vegana": .vegan, "pescatarian": .pescatarian,
    ]
    private static let quickWords: Set<String> = [
        "quick", "quicker", "fast", "faster", "easy", "easier", "short", "rapido", "rapida", "facil",
    ]
    private static let forms = [
        "sopa": "soup", "ensalada": "salad", "guiso": "stew", "curri": "curry", "sandwiches": "sandwich",
    ]
    private static let fillers: Set<String> = ["food", "style", "cook", "make", "mas", "more", "less", "very", "muy"]
}
