public import Foundation

extension WeekPlan {
    /// The dinners that words mean: numbers, days, words of the title, or a food that the recipe uses.
    ///
    /// - Parameters:
    ///   - words: what the customer calls it, without the words around it: `2`, `tuesday`, `the curry`.
    ///   - date: when they wrote, since "tomorrow" depends on it.
    ///   - calendar: their calendar and time zone.
    /// - Returns: the dinners, in the order of the plan; several when the words fit several, none when they fit none.
    public func dinners(meantBy words: String, on date: Date, in calendar: Calendar) -> [Dinner] {
        let wanted = words.foldedWords.filter { !Self.fillers.contains($0) }
        guard !wanted.isEmpty else { return [] }
        let numbers = wanted.compactMap { Int($0) ?? Self.numbers[$0] }
        if numbers.count == wanted.count { return self.dinners.filter { numbers.contains($0.number) } }
        let days = DayPhrase(words, on: date, in: calendar).days
        guard days.isEmpty else { return self.dinners.filter { days.contains($0.day) } }
        let byTitle = self.dinners.filter { dinner in wanted.allSatisfy(dinner.title.foldedWords.contains) }
        guard byTitle.isEmpty else { return byTitle }
        let foods = Set(FoodCatalogue.standard.foods(matching: words).map(\.id))
        return self.dinners.filter { dinner in
            RecipeBook.standard[dinner.recipe]?.ingredients.contains { foods.contains($0.food) } ?? false
        }
    }

    private static let numbers = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "uno": 1, "dos": 2, "tres": 3,
        "cuatro": 4, "cinco": 5,
    ]

    private static let fillers: Set<String> = [
        "the", "number", "dinner", "and", "el", "la", "los", "las", "cena", "numero", "no", "y",
    ]
}
