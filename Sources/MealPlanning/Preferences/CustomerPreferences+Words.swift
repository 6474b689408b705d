extension CustomerPreferences {
    /// The foods that are to be in no dinner as people name them: "fish" for every fish, "gluten" for all that has it.
    ///
    /// What a text names comes first, so that somebody who just wrote it finds it there.
    public func dislikesInWords(namedFirst text: String = "") -> [String] {
        let catalogue = FoodCatalogue.standard.foods
        let unwanted = Set(self.dislikes)
            .union(catalogue.filter { !$0.allergens.isDisjoint(with: self.allergies) }.map(\.id))
        let kinds = Food.Kind.allCases.filter { kind in
            let all = catalogue.filter { $0.kind == kind && !$0.isStaple }
            return all.count > 1 && all.allSatisfy { unwanted.contains($0.id) }
        }
        let allergens = Allergen.allCases.filter { allergen in
            let all = catalogue.filter { $0.allergens.contains(allergen) }
            return all.count > 1 && all.allSatisfy { unwanted.contains($0.id) }
        }
        let others = catalogue.filter { food in
            unwanted.contains(food.id) && !kinds.contains(food.kind) && food.allergens.isDisjoint(with: allergens)
        }
        let hidden = allergens.filter { allergen in !kinds.contains { $0.allergen == allergen } }
        let names =
            kinds.map { $0 == .egg ? "eggs" : $0.rawValue.replacing("_", with: " ") }
            + hidden.map { $0 == .egg ? "eggs" : $0.rawValue } + others.map(\.name).sorted()
        let words = Set(text.foldedWords)
        let named = names.filter { $0.foldedWords.allSatisfy(words.contains) }
        return named + names.filter { !named.contains($0) }
    }
}
