// What a place in the text says, its neighbours considered.

extension DayReader {
    /// What the text says about days at a place, the longest phrase first, and how many words that takes.
    func meaning(at position: Int) -> (DayWord?, count: Int) {
        let words = self.tokens[position...].prefix(DayWord.longestPhrase).map(\.folded)
        for count in stride(from: words.count, through: 1, by: -1) {
            let phrase = words.prefix(count).joined(separator: " ")
            guard let meaning = DayWord.meaning(of: phrase) else { continue }
            return (self.isMisleading(phrase, at: position) ? nil : meaning, count)
        }
        switch words.first {
        case "-": return (.link(.to), 1)
        case "but" where self.excepts(position): return (.link(.except), 1)
        case let word?: return (DayWord.nearMiss(word), 1)
        case nil: return (nil, 1)
        }
    }

    /// Whether a day, or a word for one, comes next.
    func namesDay(at position: Int) -> Bool {
        var position = position
        while position < self.tokens.count {
            let (meaning, count) = self.meaning(at: position)
            switch meaning {
            case .filler: position += count
            case .days, .fromToday: return true
            default: return false
            }
        }
        return false
    }

    /// Whether "sun" is in "sun dried", or "back" in "put back".
    private func isMisleading(_ phrase: String, at position: Int) -> Bool {
        let before = position > 0 ? self.tokens[position - 1].folded : ""
        let after = position + 1 < self.tokens.count ? self.tokens[position + 1].folded : ""
        return switch phrase {
        case "sun":
            ["dried", "dry", "gold", "golds", "-"].contains(after) && !self.namesDay(at: position + 2)
                && !(after == "-" && self.isDate(at: position + 2))
        case "back": ["add", "bring", "change", "get", "give", "go", "put", "switch", "take", "want"].contains(before)
        default: false
        }
    }

    /// Whether "but" takes something out of all: "all but friday", "weekdays but friday".
    private func excepts(_ position: Int) -> Bool {
        guard position > 0 else { return false }
        let before = self.tokens[position - 1].folded
        return Self.alls.contains(before) || before.hasSuffix("days") || before.hasSuffix("nights")
    }

    private static let alls: Set<String> = [
        "all", "any", "anything", "day", "dinner", "dinners", "evening", "evenings", "every", "everyday", "everything",
        "night", "week",
    ]
}

extension DayReader {
    /// Takes "next three days" (tomorrow and on), or "in two days", if that is what comes.
    mutating func takesCount() -> Bool {
        let words = self.tokens[self.position...].prefix(6).map(\.folded)
        guard let opening = words.first else { return false }
        let isNext = DayWord.meaning(of: opening) == .next
        guard isNext || opening == "in" || opening == "en" else { return false }
        let rest = words.dropFirst().filter { !["couple", "of", "pair"].contains($0) || $0 == "couple" }
        guard
            let number = rest.first.flatMap(Self.count), (1...Weekday.allCases.count).contains(number),
            let unit = rest.dropFirst().first, Self.units.contains(unit),
            let length = words.firstIndex(of: unit)
        else { return false }
        let tomorrow = self.today.advanced(by: 1)
        self.take(days: isNext ? (0..<number).map { tomorrow.advanced(by: $0) } : [self.today.advanced(by: number)])
        self.position += length + 1
        return true
    }

    private static func count(_ word: String) -> Int? {
        Int(word)
            ?? [
                "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
                "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
            ][word]
    }

    private static let units: Set<String> = [
        "day", "days", "night", "nights", "evening", "evenings", "dinners", "dia", "dias", "noche", "noches", "cenas",
    ]
}
