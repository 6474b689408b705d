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
        guard phrase.words.allSatisfy({ !self.isSpoiler($0) || self.isPartOfAName($0, in: phrase) }) else { return [] }
        for part in phrase.parts {
            let matches = self.index.matches(in: part)
            if !matches.isEmpty { return self.products(of: matches, in: part, isPreserved: phrase.isPreserved) }
        }
        return []
    }

    private func isSpoiler(_ word: String) -> Bool {
        ProductWords.processed.contains(word)
    }

    /// "Sauce" spoils a name, but not in "soy sauce".
    private func isPartOfAName(_ word: String, in phrase: ProductPhrase) -> Bool {
        phrase.parts.contains { part in
            self.index.matches(in: part).contains { part[$0.range].contains(word) }
        }
    }

    private func products(of matches: [FoodNameIndex.Match], in words: [String], isPreserved: Bool) -> [Food] {
        guard let head = matches.last, words[head.range.upperBound...].allSatisfy(ProductWords.isNeutral) else {
            return []
        }

        let changed = words.enumerated().contains { position, word in
            ProductWords.preserved.contains(word) && !matches.contains { $0.range.contains(position) }
        }
        if changed || isPreserved, head.food.isFresh { return [] }
        if head.food.kind == .dairy, !ProductWords.flavours.isDisjoint(with: words) { return [] }

        var listed = [head.food]
        var next = head
        for match in matches.dropLast().reversed() {
            let between = words[match.range.upperBound..<next.range.lowerBound]
            if between.contains("and"), between.allSatisfy({ $0 == "and" || ProductWords.isNeutral($0) }) {
                listed.insert(match.food, at: 0)
                next = match
            } else if match.food.isHidden(in: next.food) {
                return []
            } else {
                break
            }
        }
        return listed.reduce(into: []) { foods, food in
            if !foods.contains(food) { foods.append(food) }
        }
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
