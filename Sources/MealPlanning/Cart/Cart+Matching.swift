extension Cart {
    /// The items that a customer may mean by these words: the best matches only, in the order of ``contents``.
    ///
    /// Several when the words fit several alike ("beans"), so that one can ask which; none for words that fit nothing.
    /// Words count in whatever form the shop has them: "chickpeas" are its Garbanzo Beans, "toms" its tomatoes, "el
    /// salmón" its Sockeye Wild Salmon Fillet, 8 oz. Four letters may stand for a word that they begin, and one typo in a
    /// word of five is forgiven. Something made from a food comes after the food: "tomatoes" are no tomato sauce, unless
    /// there is nothing else; but whatever is called tomatoes is among them.
    public func items(meantBy words: String, foods: FoodCatalogue = .standard) -> [CartItem] {
        let shelf = Shelf(self, foods: foods)
        let asked = foods.askedWords(in: words).filter { !ItemWords.isNoName($0) }
        // "A head of cauliflower" names the head only in passing.
        let plain = asked.filter { !ProductWords.isNeutral($0) }
        return [asked, plain].firstResult(shelf.items) ?? [asked, plain].map(shelf.corrected).firstResult(shelf.items)
            ?? []
    }
}

extension [[String]] {
    /// What is found by the first words that find something.
    fileprivate func firstResult(_ find: ([String]) -> [CartItem]) -> [CartItem]? {
        for words in self where !words.isEmpty {
            let found = find(words)
            if !found.isEmpty { return found }
        }
        return nil
    }
}

/// A cart's items with what is known about their names.
private struct Shelf {
    private let entries: [ShelfEntry]
    private let catalogue: FoodCatalogue

    init(_ cart: Cart, foods: FoodCatalogue) {
        self.catalogue = foods
        self.entries = cart.contents.filter { $0.quantity > 0 }.map { ShelfEntry($0, foods: foods) }
    }

    /// The items of the best rank.
    func items(meantBy asked: [String]) -> [CartItem] {
        let meant = self.catalogue.foods(meantBy: asked)
        let ids = Set(meant.all.map(\.id))
        let ranked = self.entries.compactMap { entry in
            entry.rank(asked: asked, meant: meant, ids: ids).map { (entry.item, rank: $0) }
        }
        let best = ranked.map(\.rank).min()
        return ranked.filter { $0.rank == best }.map(\.0)
    }

    /// The words with a typo mended, after the names in the cart or else those of foods.
    func corrected(_ asked: [String]) -> [String] {
        let known = self.entries.flatMap(\.words) + self.catalogue.index.names.flatMap(\.words)
        return asked.map { $0.corrected(after: known) }
    }
}

private struct ShelfEntry {
    let item: CartItem
    let words: [String]
    private let foods: [Food]

    init(_ item: CartItem, foods: FoodCatalogue) {
        self.item = item
        self.words = item.name.foldedWords
        self.foods = foods.foods(in: item.name)
    }

    /// How well the name fits, 0 best; `nil` when it does not.
    func rank(asked: [String], meant: MeantFoods, ids: Set<Food.ID>) -> Int? {
        let isNamed = asked.allSatisfy(self.words.contains)
        let isOwn = self.foods.contains { meant.own.contains($0.id) }
        if isNamed && self.isHead(asked) || self.foods.contains(where: { meant.exact.contains($0.id) }) { return 0 }
        if isOwn { return meant.exact.isEmpty ? 0 : 1 }
        let meantHere = self.foods.filter { ids.contains($0.id) }
        if isNamed { return meantHere.isEmpty ? 2 : 1 }
        // "Cod" and "haddock" are one food with two other names, and no synonyms.
        if meantHere.contains(where: { $0.name.foldedWords.allSatisfy(self.words.contains) }) { return 3 }
        let begins = asked.allSatisfy { word in
            self.words.contains { $0 == word || word.count >= 4 && $0.hasPrefix(word) }
        }
        return begins ? 4 : nil
    }

    /// Whether the words are what the product is, rather than what it was made from.
    private func isHead(_ asked: [String]) -> Bool {
        ProductPhrase(self.item.name).parts.contains { part in
            let head = part.lastIndex { !ProductWords.isNeutral($0) }.map { part[...$0] } ?? part[...]
            return head.suffix(asked.count) == asked[...]
        }
    }
}

/// Words that tell an item from no other.
private enum ItemWords {
    static func isNoName(_ word: String) -> Bool {
        self.words.contains(word) || word.first?.isNumber == true
    }

    private static let words: Set<String> = [
        "box", "cart", "ct", "gram", "item", "lb", "oz", "organic", "ounce", "pound", "product", "stuff", "those",
        "these",
    ]
}
