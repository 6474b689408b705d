extension FeedbackWords {
    /// The dinners that are meant, and a rating from 1 to 5 that a second number gives when there is none yet.
    mutating func takeDinners(
        of plan: WeekPlan,
        today: Weekday,
        isRated: Bool
    ) -> (dinners: [WeekPlan.Dinner], rating: Int?) {
        let numbers = self.words.indices.filter { !self.isUsed[$0] && self.dinnerNumber(at: $0) != nil }
        let named = numbers.first { index in plan.dinners.contains { $0.number == self.dinnerNumber(at: index) } }
        if let named {
            let number = self.dinnerNumber(at: named)
            self.use(named...named)
            let rating = isRated ? nil : numbers.first { $0 > named && (1...5).contains(Int(self.words[$0]) ?? 0) }
            if let rating { self.use(rating...rating) }
            return (plan.dinners.filter { $0.number == number }, rating.flatMap { Int(self.words[$0]) })
        }
        let days = self.takeDays(today: today)
        let onDays = plan.dinners.filter { days.contains($0.day) }
        return (onDays.isEmpty ? self.takeTitles(of: plan) : onDays, nil)
    }

    private mutating func takeDays(today: Weekday) -> [Weekday] {
        var days: [Weekday] = []
        for index in self.words.indices where !self.isUsed[index] {
            let isLastNight = index > 0 && self.words[index - 1] == "last" && self.words[index] == "night"
            if isLastNight || ["yesterday", "ayer", "anoche"].contains(self.words[index]) {
                self.use((isLastNight ? index - 1 : index)...index)
                days.append(today.advanced(by: -1))
                continue
            }
            let named = Weekday.named(in: self.words[index], today: today)
            if !named.isEmpty { self.use(index...index) }
            days += named
        }
        return days
    }

    /// The dinners with most of the words in their titles, or else with foods of these names.
    private mutating func takeTitles(of plan: WeekPlan) -> [WeekPlan.Dinner] {
        let open = self.words.indices.filter { !self.isUsed[$0] && !Self.connections.contains(self.words[$0]) }
        let plain = open.map { index in CustomerFoodWords.plain(self.words[index].foldedWords) }
        let matches = plan.dinners.map { dinner in
            let title = dinner.title.foldedWords
            return (dinner, zip(open, plain).filter { !$1.isEmpty && $1.allSatisfy(title.contains) }.map(\.0))
        }
        let most = matches.map(\.1.count).max() ?? 0
        if most > 0 {
            for (_, used) in matches { for index in used { self.use(index...index) } }
            return matches.filter { $0.1.count == most }.map(\.0)
        }
        for index in open {
            let foods = Set(FoodCatalogue.standard.foods(matching: self.words[index]).map(\.id))
            let about = plan.dinners.filter { RecipeBook.standard[$0.recipe].map { foods.contains($0.main) } ?? false }
            let with = plan.dinners.filter { dinner in
                RecipeBook.standard[dinner.recipe]?.ingredients.contains { foods.contains($0.food) } ?? false
            }
            guard !with.isEmpty else { continue }
            self.use(index...index)
            return about.isEmpty ? with : about
        }
        return []
    }

    private func dinnerNumber(at index: Int) -> Int? {
        // "This one" is no number.
        let before = index > 0 ? self.words[index - 1] : ""
        if ["one", "uno", "una"].contains(self.words[index]), !["dinner", "number"].contains(before) { return nil }
        return Self.number(self.words[index]) ?? Self.ordinals[self.words[index]]
    }
}
