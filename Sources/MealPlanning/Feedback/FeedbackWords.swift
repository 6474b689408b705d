/// The words of an opinion, each of which is used once.
struct FeedbackWords {
    /// The words, and signs and emoji on their own; folded.
    let words: [String]
    /// Which of them have been understood.
    private var isUsed: [Bool]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for character in text {
            if character.isLetter || character.isNumber || "'\u{2019}".contains(character) {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            if !character.isWhitespace { words.append(String(character)) }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words.map(ItemRequest.folded)
        self.isUsed = self.words.map { _ in false }
    }

    /// Whether a word is left that is no mere connection.
    var saysMore: Bool {
        self.words.indices.contains { index in
            let word = self.words[index]
            return !self.isUsed[index] && !Self.connections.contains(word)
                && word.contains { $0.isLetter || $0.isNumber }
        }
    }

    // MARK: - Rating

    /// The rating, if the text gives one.
    mutating func takeRating() -> Int? { self.takeStars() ?? self.takeEmoji() ?? self.takeVerdict() }

    private mutating func takeStars() -> Int? {
        for index in self.words.indices {
            guard let number = Self.number(self.words[index]) else { continue }
            let next = self.words[(index + 1)...].prefix(3)
            if let scale = Self.scale(next) {
                self.use(index...index + scale.length)
                return Self.bounded(scale.of == 10 ? (number + 1) / 2 : number)
            }
            if let word = next.first, Self.stars.contains(word) {
                self.use(index...index + 1)
                return Self.bounded(number)
            }
        }
        let drawn = self.words.indices.filter { ["⭐", "🌟", "★"].contains(self.words[$0].withoutVariation) }
        for index in drawn { self.use(index...index) }
        return drawn.isEmpty ? nil : Self.bounded(drawn.count)
    }

    private mutating func takeEmoji() -> Int? {
        for index in self.words.indices {
            guard let rating = Self.emoji[self.words[index].withoutVariation] else { continue }
            self.use(index...index)
            return rating
        }
        return nil
    }

    private mutating func takeVerdict() -> Int? {
        for index in self.words.indices {
            for length in [3, 2, 1] where index + length <= self.words.count {
                let phrase = self.words[index..<index + length].joined(separator: " ")
                if let rating = Self.verdicts[phrase] {
                    self.use(index...index + length - 1)
                    guard let negation = self.negation(before: index) else { return rating }
                    self.use(negation...negation)
                    return rating >= 4 ? 2 : 3
                }
                // What it was like is worth keeping as well.
                if length == 1, let rating = Self.descriptions[phrase] {
                    return self.negation(before: index) == nil ? rating : 3
                }
            }
        }
        return nil
    }

    private func negation(before index: Int) -> Int? {
        (max(0, index - 3)..<index).last { Self.negations.contains(self.words[$0]) }
    }

    // MARK: - Dinner

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

    private mutating func use(_ range: ClosedRange<Int>) {
        for index in range where index < self.isUsed.count { self.isUsed[index] = true }
    }
}

extension String {
    /// The first scalar alone: a thumb of any colour is a thumb.
    fileprivate var withoutVariation: String { self.unicodeScalars.first.map { String($0) } ?? "" }
}
