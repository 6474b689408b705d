extension DayWord {
    /// The day that a word was meant to be, by its spelling.
    ///
    /// The first letter is right. One edit in a word of five letters or more; two for the names of eight and more.
    static func nearMiss(_ word: String) -> DayWord? {
        guard (5...12).contains(word.count), !Self.otherWords.contains(word) else { return nil }
        return Self.misspelt.first { name, _ in
            guard name.first == word.first else { return false }
            return name.isWithin(name.count >= 8 && word.count >= 7 ? 2 : 1, editsOf: word)
        }?.meaning
    }

    /// Whether a word ends as the days do without being one: "blursday", but not "birthday".
    static func isInvented(_ word: String) -> Bool {
        let single = word.hasSuffix("days") ? word.dropLast() : Substring(word)
        return single.count > 4 && single.hasSuffix("day") && !Self.otherWords.contains(String(single))
            && single.allSatisfy(\.isLetter)
    }

    private static let misspelt: [(name: String, meaning: DayWord)] = [
        ("monday", .days([.monday])), ("tuesday", .days([.tuesday])), ("wednesday", .days([.wednesday])),
        ("thursday", .days([.thursday])), ("friday", .days([.friday])), ("saturday", .days([.saturday])),
        ("sunday", .days([.sunday])), ("miercoles", .days([.wednesday])), ("jueves", .days([.thursday])),
        ("viernes", .days([.friday])), ("sabado", .days([.saturday])), ("domingo", .days([.sunday])),
        ("tomorrow", .fromToday(1)), ("weekend", .days([.saturday, .sunday])),
    ]

    /// Words that only look like a day.
    private static let otherWords: Set<String> = [
        "allday", "anyday", "birthday", "bday", "cheatday", "doomsday", "everyday", "faraday", "heyday", "holiday",
        "laundryday", "mayday", "midday", "noonday", "oneday", "payday", "salado", "salad", "sameday", "someday",
        "sundae", "sundry", "today", "vienes", "weekday", "workday", "yesterday",
    ]
}

extension StringProtocol {
    /// Whether at most so many letters have to be put in, left out, changed or swapped with the next to get the other.
    func isWithin(_ edits: Int, editsOf other: some StringProtocol) -> Bool {
        let (one, two) = (Array(self), Array(other))
        guard abs(one.count - two.count) <= edits else { return false }
        var before: [Int] = []
        var row = Array(0...two.count)
        for (position, letter) in one.enumerated() {
            var next = [position + 1]
            for (place, against) in two.enumerated() {
                var least = Swift.min(row[place + 1] + 1, next[place] + 1, row[place] + (letter == against ? 0 : 1))
                if position > 0, place > 0, letter == two[place - 1], one[position - 1] == against {
                    least = Swift.min(least, before[place - 1] + 1)
                }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        return (row.last ?? 0) <= edits
    }
}
