extension FoodCatalogue {
    /// The foods that a shop's product name stands for, in the order of the name; empty when it stands for none.
    ///
    /// The last food of an English product name is what the product is, those before it say of what sort: "Spinach
    /// Fettuccine" is pasta. Several are returned only when the name lists them ("Peas & Carrots"). A name stands for
    /// nothing when
    /// - a word after the food is unknown ("Potato Chips", "Chicken Livers"): then that word is the product;
    /// - a word says it was made into something else ("Chocolate Milk"), or preserved while the food is fresh ("Dried
    ///   Mango");
    /// - it would hide what the catalogue cannot express: meat in something else ("Lobster Ravioli"), or a flavour in
    ///   something from milk ("Peach Yogurt").
    ///
    /// Nothing rather than a guess, since a plan is built on the answer.
    public func foods(in productName: String) -> [Food] {
        let phrase = ProductPhrase(productName)
        let parts = phrase.parts.map { ReadPart($0, index: self.index) }
        let named = parts.first { !$0.matches.isEmpty }
        guard let named, !parts.contains(where: \.isProcessed) else { return [] }
        return named.foods(isPreserved: phrase.isPreserved)
    }
}

/// A part of a product name with the foods that were found in it.
private struct ReadPart {
    let words: [String]
    let matches: [FoodNameIndex.Match]

    /// The words that belong to no food's name: "sauce" in "tomato sauce", but not in "soy sauce".
    let otherWords: Set<String>

    init(_ words: [String], index: FoodNameIndex) {
        let matches = index.matches(in: words)
        self.words = words
        self.matches = matches
        self.otherWords = Set(
            words.indices.filter { position in !matches.contains { $0.range.contains(position) } }.map { words[$0] }
        )
    }

    var isProcessed: Bool { !self.otherWords.isDisjoint(with: ProductWords.processed) }

    func foods(isPreserved: Bool) -> [Food] {
        guard let head = self.matches.last, self.ends(with: head) else { return [] }
        let isChanged = isPreserved || !self.otherWords.isDisjoint(with: ProductWords.preserved)
        if isChanged, head.food.isFresh { return [] }
        let isFlavoured = !self.otherWords.isDisjoint(with: ProductWords.flavours)
        if isFlavoured, head.food.kind == .dairy { return [] }
        return self.foods(listedWith: head)
    }

    private func ends(with match: FoodNameIndex.Match) -> Bool {
        self.words[match.range.upperBound...].allSatisfy(ProductWords.isNeutral)
    }

    /// The head and what a list joins to it; nothing when the head hides what stands before it.
    private func foods(listedWith head: FoodNameIndex.Match) -> [Food] {
        var listed = [head.food]
        var next = head
        for match in self.matches.dropLast().reversed() {
            let between = self.words[match.range.upperBound..<next.range.lowerBound]
            guard between.contains("and"), between.allSatisfy({ $0 == "and" || ProductWords.isNeutral($0) }) else {
                return match.food.isHidden(in: next.food) ? [] : listed
            }
            if !listed.contains(match.food) { listed.insert(match.food, at: 0) }
            next = match
        }
        return listed
    }
}

extension Food {
    /// Whether drying, smoking or a jar makes it another thing to cook with.
    fileprivate var isFresh: Bool {
        switch self.kind {
        case .vegetable, .fruit, .herb, .poultry, .fish, .shellfish: self.keepsDays < 90
        case .redMeat, .pork, .egg, .dairy, .plantProtein, .legume, .grain, .staple: false
        }
    }

    /// Whether a product of `product` named after this food has something in it that `product` does not tell.
    fileprivate func isHidden(in product: Food) -> Bool {
        if self.kind.isMeatOrFish, !product.kind.isMeatOrFish { return true }
        return product.kind == .dairy && self.kind != .dairy
    }
}
