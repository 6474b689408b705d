extension FoodCatalogue {
    /// The foods a customer may mean by these words, the likeliest first; empty for words that name none.
    ///
    /// "Chicken" means every food with that word in one of its names, "the fish" every fish, "greens" what one cooks as
    /// greens. A food of exactly that name comes first, then those with the words in their own name, then those with
    /// another name like it. A staple is meant by its very name, or when nothing else is: "fish" is not fish sauce.
    /// Short forms ("shrooms") and common Spanish names ("champiñones") are understood too.
    public func foods(matching words: String) -> [Food] {
        self.foods(meantBy: self.askedWords(in: words)).all
    }

    /// The words that count, folded and in plain English.
    func askedWords(in words: String) -> [String] {
        CustomerFoodWords.plain(words.foldedWords).filter { !Self.fillers.contains($0) }
    }

    /// What such words mean.
    func foods(meantBy asked: [String]) -> MeantFoods {
        guard !asked.isEmpty else { return MeantFoods() }
        let named = self.index.names.filter { name in asked.allSatisfy(name.words.contains) }
        let exact = named.filter { $0.words.count == asked.count }.map(\.food)
        let own = named.filter { $0.words == $0.food.name.foldedWords }.map(\.food)
        let group = FoodGroup(asked.joined(separator: " ")).map { group in self.foods.filter(group.contains) } ?? []

        var seen: Set<Food.ID> = []
        let all = (exact + own + group + named.map(\.food)).filter { seen.insert($0.id).inserted }
        let worthNaming = all.filter { !$0.isStaple || exact.contains($0) }
        return MeantFoods(
            all: worthNaming.isEmpty ? all : worthNaming,
            exact: Set(own.filter { $0.name.foldedWords.count == asked.count }.map(\.id)),
            own: Set((own + group).map(\.id))
        )
    }

    /// Words with a typo mended that makes them a word of a food's name; from five letters on, the first one right.
    func corrected(_ asked: [String]) -> [String] {
        let known = self.index.names.flatMap(\.words)
        return asked.map { $0.corrected(after: known) }
    }

    private static let fillers: Set<String> = [
        "a", "all", "an", "and", "any", "dinner", "dish", "for", "fresh", "it", "meal", "my", "of", "one", "or",
        "please", "pls", "recipe", "some", "something", "that", "the", "thing", "this", "with",
        "algo", "con", "de", "del", "el", "favor", "la", "las", "lo", "los", "mi", "mis", "o", "por", "un", "una",
        "uno", "y",
    ]
}

/// The foods that a customer's words mean.
struct MeantFoods {
    /// All of them, the likeliest first.
    var all: [Food] = []
    /// Those of exactly that name.
    var exact: Set<Food.ID> = []
    /// Those that have the words in the name to show, or belong to the group of that name.
    var own: Set<Food.ID> = []
}

extension String {
    /// The known word that this one was meant to be, or itself: from five letters on, one edit, the first letter right.
    func corrected(after known: [String]) -> String {
        guard self.count >= 5, !known.contains(self) else { return self }
        return known.first { $0.first == self.first && $0.isWithin(1, editsOf: self) } ?? self
    }
}
