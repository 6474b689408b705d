extension PlanOpening {
    /// Checks that no dinner is named but the planned ones.
    ///
    /// A dinner is known by its title, by what it is ("tacos"), and by being written with capitals.
    static func checkDinners(_ words: OpeningWords, in text: String, of analysis: AnalysisBrief) throws(Refusal) {
        let planned = Set(analysis.dinners.map(\.recipe.id))
        for recipe in RecipeBook.standard.recipes where !planned.contains(recipe.id) {
            let title = recipe.title.foldedWords
            if title.count > 1, words.others.contains(title) { throw .dinner }
        }
        let known = Set(analysis.dinners.flatMap { $0.recipe.title.foldedWords + $0.recipe.form.rawValue.dishWords })
        for word in words.others {
            if let dish = Self.dishes[word], !known.contains(dish) { throw .dinner }
        }
        try Self.checkNames(in: text, of: analysis, known: known)
    }

    /// Checks that what has a capital within a sentence is of the plan or the cart, or a day.
    private static func checkNames(in text: String, of analysis: AnalysisBrief, known: Set<String>) throws(Refusal) {
        let cart = Set(analysis.cart.contents.flatMap(\.name.foldedWords))
        let days = Set(analysis.dinners.map(\.day).flatMap { [$0.name, $0.shortName, $0.name + "s"] })
        var isBeginning = true
        for word in text.split(separator: " ") {
            let name = word.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "'" || $0 == "-" }
            if let first = name.first, first.isUppercase, !isBeginning, name != "I", !name.hasPrefix("I'") {
                let bare = name.hasSuffix("'s") ? name.dropLast(2) : name
                let folded = String(bare).foldedWords
                let isKnown = folded.allSatisfy { known.contains($0) || cart.contains($0) }
                guard isKnown || days.contains(String(bare)) else { throw .dinner }
            }
            isBeginning = word.last.map { ".!?:".contains($0) } ?? false
        }
    }

    /// What dinners are called by what they are, and the English of it.
    private static let dishes: [String: String] = {
        var dishes: [String: String] = [:]
        let english = """
            bolognese burger burrito casserole chili chowder curry dal enchilada fajita flatbread frittata gnocchi gratin
            hamburger hash lasagna meatball melt noodle omelet paella pasta pita pizza ramen ravioli risotto salad
            sandwich shakshuka skillet soup stew sushi taco tostada wrap
            """
        for word in english.split(whereSeparator: \.isWhitespace).map(String.init) {
            dishes[word.foldedWords[0]] = word.foldedWords[0]
        }
        let spanish = [
            "sopa": "soup", "ensalada": "salad", "guiso": "stew", "estofado": "stew", "hamburguesa": "burger",
            "lasana": "lasagna", "fideo": "noodle", "sandwich": "sandwich", "tortilla de papa": "omelet",
        ]
        for (word, meaning) in spanish { dishes[word] = meaning }
        return dishes
    }()
}

extension String {
    /// The words of a dish's form: "stir", "fry".
    fileprivate var dishWords: [String] { self.split(separator: "_").flatMap { String($0).foldedWords } }
}
