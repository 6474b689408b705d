/// The foods that a sentence wants or does not want.
struct FoodWishes {
    private(set) var changes: [PreferenceRequest.Change] = []
    private(set) var notUnderstood: [String] = []

    /// What is wished of a food.
    enum Wish {
        case none, again, allergy
    }

    private let catalogue: FoodCatalogue

    /// Reads the parts of a sentence; one with no verb of its own has that of the part before: "no eggs, fish or ham".
    init(_ sentence: PreferenceWords, diet: Diet?, foods: FoodCatalogue) {
        self.catalogue = foods
        var wish: Wish?
        for part in sentence.parts {
            if let (own, words) = Self.wish(in: part) {
                if part.diet != nil { continue }
                wish = own
                self.take(words, own, diet: diet)
            } else if let wish, part.folded.count <= 4, !part.isAboutHousehold {
                self.take(part, wish, diet: diet)
            }
        }
    }

    private mutating func take(_ part: PreferenceWords, _ wish: Wish, diet: Diet?) {
        let written = part.written.filter { !Self.fillers.contains(ItemRequest.folded($0)) }.joined(separator: " ")
        guard !written.isEmpty, part.people == nil else { return }
        let hasDays = !DayPhrase(written, today: .monday).days.isEmpty
        // What is taken back may have been an allergy.
        var found = hasDays ? [] : self.foods(written, isWide: wish != .none)
        if found.isEmpty {
            // A sentence of days alone is no food.
            if !hasDays || !self.foods(part.folded.first ?? "", isWide: false).isEmpty {
                self.notUnderstood.append(written)
            }
            return
        }
        // What the diet rules out anyway need not be remembered: "vegetarian, no fish".
        if diet == .vegetarian || diet == .vegan { found = found.filter { !$0.kind.isMeatOrFish } }
        let ids = Set(found.map(\.id)).sorted()
        guard !ids.isEmpty else { return }
        self.changes.append(wish == .again ? .like(ids) : .dislike(ids, isAllergy: wish == .allergy))
    }

    /// The foods of that name, or in the wide sense all that are named after one of them.
    private func foods(_ words: String, isWide: Bool) -> [Food] {
        let asked = self.catalogue.askedWords(in: words).map { Self.sources[$0] ?? $0 }
        let hidden = Allergen.named(asked).map { allergens in
            self.catalogue.foods.filter { !$0.allergens.isDisjoint(with: allergens) }
        }
        var meant = self.catalogue.foods(meantBy: asked)
        // "Soy" and "gluten" are no foods of their own, so they mean all that has them; "milk" is, for mere dislike.
        if let hidden, isWide || meant.exact.isEmpty { return hidden + meant.all.filter { !hidden.contains($0) } }
        if meant.all.isEmpty { meant = self.catalogue.foods(meantBy: self.catalogue.corrected(asked)) }
        let own = meant.all.filter { meant.own.contains($0.id) }
        // "Onions" are not the green ones, which are scallions, unless somebody cannot have any.
        guard isWide, !meant.all.isEmpty else { return own.isEmpty ? meant.all : own }
        let roots = [asked] + meant.all.map(\.name.foldedWords)
        let ids = Set(meant.all.map(\.id))
        let isEgg = meant.all.contains { $0.kind == .egg }
        return self.catalogue.foods.filter { food in
            ids.contains(food.id) || isEgg && food.kind == .egg
                || food.allNames.map(\.foldedWords).contains { name in
                    roots.contains { $0.allSatisfy(name.contains) }
                }
        }
    }
}
