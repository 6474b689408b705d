// Who eats, what they eat at all, and when.

extension PreferenceWords {
    /// The diet that the sentence is about.
    var diet: Diet? {
        if self.range(ofAny: Self.everything) != nil { return .everything }
        let named = self.folded.indices.first { Self.diets[self.folded[$0]] != nil }
        if let named, let diet = Self.diets[self.folded[named]] {
            return self[0..<named].hasAny(of: Self.negations) ? .everything : diet
        }
        return self.range(ofAny: Self.meatless) == nil ? nil : .vegetarian
    }

    /// The number of people that the sentence is about.
    var people: Int? {
        let numbers = self.folded.indices.compactMap { index in Self.number(self.folded[index]).map { (index, $0) } }
        let counted = numbers.filter { index, _ in self.follows(index, Self.generations) }
        if !counted.isEmpty { return counted.reduce(0) { min($0 + $1.1, 1_000) } }
        for (index, number) in numbers {
            if self.follows(index, Self.persons) { return number }
            let isPreceded = Self.openings.contains { self.folded[..<index].suffix($0.count) == $0[...] }
            if isPreceded, !self.follows(index, Self.otherUnits) { return number }
        }
        return self.range(ofAny: Self.alone) == nil ? nil : 1
    }

    /// The days that the sentence is about, when it is about cooking, or about nothing but days.
    func days(foods: FoodCatalogue) -> PreferenceRequest.Change? {
        guard !self.hasAny(of: Self.onlyThisWeek) else { return nil }
        let days = DayPhrase(self.text, today: .monday).days
        guard !days.isEmpty, self.hasAny(of: Self.cooking) || self.isOnlyDays else { return nil }
        if self.hasAny(of: Self.additions) { return .moreDays(days) }
        return self.hasAny(of: Self.negations) ? .fewerDays(days) : .days(days)
    }

    /// Whether a part names days, a diet or people, so that it is not about food.
    var isAboutHousehold: Bool {
        self.diet != nil || self.people != nil || !DayPhrase(self.text, today: .monday).days.isEmpty
    }

    private var isOnlyDays: Bool {
        self.parts.filter { !$0.isAboutGoals }.allSatisfy {
            !DayPhrase($0.text, today: .monday).days.isEmpty && $0.folded.count <= 4
        }
    }

    private func follows(_ index: Int, _ words: Set<String>) -> Bool {
        let next = self.folded[(index + 1)...].prefix(2)
        return next.first.map(words.contains) ?? false || words.contains(next.joined(separator: " "))
    }

    private static func number(_ word: String) -> Int? {
        Int(word)
            ?? [
                "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
                "ten": 10,
                "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
            ][word]
    }
}

extension PreferenceWords {
    static let negations: Set<String> = [
        "not", "no", "never", "dont", "doesnt", "isnt", "arent", "cant", "without", "longer", "stopped", "nunca", "sin",
    ]

    private static let diets: [String: Diet] = [
        "vegetarian": .vegetarian, "vegetarians": .vegetarian, "veggie": .vegetarian, "meatless": .vegetarian,
        "vegetariano": .vegetarian, "vegetariana": .vegetarian, "vegetarianos": .vegetarian,
        "vegetarianas": .vegetarian, "vegan": .vegan, "vegans": .vegan, "vegano": .vegan, "vegana": .vegan,
        "veganos": .vegan, "veganas": .vegan, "pescatarian": .pescatarian, "pescatarians": .pescatarian,
        "pescetarian": .pescatarian, "pescetariano": .pescatarian, "pescetariana": .pescatarian,
        "pescetarianos": .pescatarian, "omnivore": .everything, "omnivores": .everything,
    ]

    private static let everything = phrases(
        """
        eat everything, eat anything, eats everything, eat meat again, eat meat now, no restrictions, no diet, \
        como de todo, comemos de todo, come de todo, como carne otra vez, sin restricciones
        """
    )

    private static let meatless = phrases(
        "no meat, dont eat meat, do not eat meat, doesnt eat meat, never eat meat, no como carne, no comemos carne, sin carne"
    )

    private static let openings = phrases(
        """
        we are, were, there are, theres, there is, cook for, cooking for, cooks for, dinner for, dinners for, meals for, \
        food for, plan for, recipes for, for, family of, household of, party of, group of, feed, feeding, now, \
        somos, seremos, para, familia de, cocino para, cocinamos para
        """
    )
    private static let persons: Set<String> = ["people", "persons", "of us", "personas", "eaters", "person", "persona"]
    private static let generations: Set<String> = [
        "adults", "adult", "kids", "kid", "children", "child", "adultos", "adulto", "ninos", "nino",
    ]
    private static let otherUnits: Set<String> = [
        "days", "nights", "weeks", "months", "years", "dinners", "meals", "minutes", "dollars", "dias", "noches",
        "semanas", "cenas", "minutos", "oz", "lbs",
    ]
    private static let alone = phrases(
        "just me, only me, just myself, live alone, cook alone, solo yo, vivo solo, vivo sola"
    )

    private static let cooking: Set<String> = [
        "cook", "cooks", "cooking", "dinner", "dinners", "days", "nights", "eat", "plan", "meals", "recipes", "cocino",
        "cocinamos", "cocinar", "cena", "cenas", "cenamos", "ceno", "dias", "noches",
    ]
    private static let additions: Set<String> = ["too", "also", "add", "plus", "tambien", "agrega", "anade"]
    private static let onlyThisWeek: Set<String> = [
        "today", "tonight", "tomorrow", "this", "next", "rest", "until", "til", "till", "hoy", "manana", "este", "esta",
        "proximo", "resto", "hasta",
    ]
}
