extension PlanOpening {
    /// Checks that the foods that are named are in the cart or the plan, and that the customer eats them.
    ///
    /// A word for many foods ("fish", "chicken") is right where it may mean one of those.
    static func checkFoods(_ words: OpeningWords, of analysis: AnalysisBrief, foods: FoodCatalogue) throws(Refusal) {
        let check = FoodCheck(analysis, foods: foods)
        for words in [words.others, words.plain] { try check.checkNames(in: words) }
        try check.checkGroups(in: words.plain)
    }
}

/// Compares foods that are named with those that may be.
private struct FoodCheck {
    private let foods: FoodCatalogue
    private let known: Set<Food.ID>
    private let disliked: Set<Food.ID>
    private let allergies: Set<Allergen>
    private let diet: Diet

    init(_ analysis: AnalysisBrief, foods: FoodCatalogue) {
        self.foods = foods
        self.known = Set(
            analysis.cart.contents.flatMap { foods.foods(in: $0.name) }.map(\.id)
                + analysis.dinners.flatMap { $0.recipe.ingredients.map(\.food) }
        )
        self.disliked = Set(analysis.preferences.dislikes)
        self.allergies = Set(analysis.preferences.allergies)
        self.diet = analysis.preferences.diet
    }

    /// Checks names of foods, and words of names.
    func checkNames(in words: [String]) throws(PlanOpening.Refusal) {
        let matches = self.foods.index.matches(in: words)
        for match in matches {
            // A word that is no food's own name may be short for several: "chicken", "beans".
            let name = Array(words[match.range])
            let isShort = name.count == 1 && match.food.name.foldedWords != name
            try self.check(isShort ? self.foods.foods(meantBy: name).all : [match.food])
        }
        for (position, word) in words.enumerated() where word != OpeningWords.covered && !Self.isProse(word) {
            guard !matches.contains(where: { $0.range.contains(position) }) else { continue }
            try self.check(word)
        }
    }

    /// Checks words for many foods that are two: "red meat".
    func checkGroups(in words: [String]) throws(PlanOpening.Refusal) {
        for (first, second) in zip(words, words.dropFirst()) {
            guard let group = FoodGroup("\(first) \(second)") else { continue }
            try self.check(self.foods.foods.filter(group.contains))
        }
    }

    private func check(_ word: String) throws(PlanOpening.Refusal) {
        let meant = self.foods.foods(meantBy: [word]).all
        guard meant.isEmpty else { return try self.check(meant) }
        // Within another word it reads as the food all the same.
        for name in self.foods.index.names where name.words.count == 1 && name.words[0].count > 5 {
            if word.contains(name.words[0]) { try self.check(self.foods.foods(meantBy: name.words).all) }
        }
    }

    private func check(_ meant: [Food]) throws(PlanOpening.Refusal) {
        guard !meant.isEmpty else { return }
        let there = meant.filter { self.known.contains($0.id) }
        guard !there.isEmpty else { throw .food }
        let isEaten = there.contains { food in
            !self.disliked.contains(food.id) && self.allergies.isDisjoint(with: food.allergens)
                && self.diet.allows(food.kind)
        }
        guard isEaten else { throw .restriction }
    }

    /// Whether a word tells nothing of food where it stands in no name.
    private static func isProse(_ word: String) -> Bool {
        guard word != "cheese", word != "steak" else { return false }
        return ProductWords.isNeutral(word) || Self.prose.contains(word)
    }

    /// Words in names of foods that say nothing of food by themselves.
    private static let prose: Set<String> = Set(
        """
        all back black brown char crisp crushed curly cut dried end english eyed flake forest fry gem great greek heavy
        italian king lion lo london long lunchbox mexican minced mission monterey northern pearl plant purpose rainbow
        roast rolled runner sea sheet short shoot skirt smoked snap snow sour spare spring steel stir summer sweet swiss
        tail tender tip triple turtle tuscan whipping winter yu
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
