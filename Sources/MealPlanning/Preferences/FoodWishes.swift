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
            // "No more than 30 minutes" names no food.
            if part.isAboutGoals { continue }
            if part.isAboutCeliacDisease {
                self.changes.append(.allergic([.gluten]))
                continue
            }
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
        let meant = hasDays ? ([], []) : self.meaning(of: written, isWide: wish != .none)
        var (found, allergens) = meant
        if found.isEmpty {
            // A sentence of days alone is no food.
            if !hasDays || !self.meaning(of: part.folded.first ?? "", isWide: false).foods.isEmpty {
                self.notUnderstood.append(written)
            }
            return
        }
        switch wish {
        case .none:
            // What the diet rules out anyway need not be remembered: "vegetarian, no fish". An allergy outlives a diet.
            if diet == .vegetarian || diet == .vegan { found = found.filter { !$0.kind.isMeatOrFish } }
        case .allergy:
            if !allergens.isEmpty { self.changes.append(.allergic(allergens.sorted())) }
            found = found.filter { $0.allergens.isDisjoint(with: allergens) }
        case .again:
            if !allergens.isEmpty { self.changes.append(.notAllergic(allergens.sorted())) }
        }
        let ids = Set(found.map(\.id)).sorted()
        guard !ids.isEmpty else { return }
        self.changes.append(wish == .again ? .like(ids) : .dislike(ids, isAllergy: wish == .allergy))
    }

    /// The foods of that name, or in the wide sense all that are named after one of them; and the allergens that the name
    /// is one of.
    private func meaning(of words: String, isWide: Bool) -> (foods: [Food], allergens: Set<Allergen>) {
        let asked = self.catalogue.askedWords(in: words).map { Self.sources[$0] ?? $0 }
        return (self.foods(asked, isWide: isWide), Allergen.named(asked) ?? [])
    }

    private func foods(_ asked: [String], isWide: Bool) -> [Food] {
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
