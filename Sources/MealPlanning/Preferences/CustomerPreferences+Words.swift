extension CustomerPreferences {
    /// The foods that are to be in no dinner as people name them: "fish" for every fish there is.
    ///
    /// What a text names comes first, so that somebody who just wrote it finds it there.
    public func dislikesInWords(namedFirst text: String = "") -> [String] {
        let unwanted = Set(self.dislikes)
        let catalogue = FoodCatalogue.standard.foods
        let kinds = Food.Kind.allCases.filter { kind in
            let all = catalogue.filter { $0.kind == kind && !$0.isStaple }
            return all.count > 1 && all.allSatisfy { unwanted.contains($0.id) }
        }
        let others = catalogue.filter { unwanted.contains($0.id) && !kinds.contains($0.kind) }.map(\.name).sorted()
        let names = kinds.map { $0 == .egg ? "eggs" : $0.rawValue.replacing("_", with: " ") } + others
        let words = Set(text.foldedWords)
        let named = names.filter { $0.foldedWords.allSatisfy(words.contains) }
        return named + names.filter { !named.contains($0) }
    }
}
