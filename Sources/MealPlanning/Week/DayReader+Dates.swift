// Dates in the text.

extension DayReader {
    /// A day of a month, or of any month, and how many words name it.
    private struct DateMention {
        var month: Int?
        var day: Int
        var count: Int
        /// The last day of a range within the month: "jan 7-9".
        var end: Int?
    }

    /// Takes a date, if that is what comes; one that is none to come is reported.
    mutating func takesDate() -> Bool {
        guard let date = self.date(at: self.position) else { return false }
        defer { self.position += date.count }
        guard let dates = self.dates else {
            self.takeOther()
            return true
        }
        guard let first = dates.weekday(month: date.month, day: date.day) else {
            self.report(date.count)
            self.takeOther()
            return true
        }
        self.take(days: [first])
        guard let end = date.end else { return true }
        if let last = dates.weekday(month: date.month, day: end) {
            self.take(days: first.through(last))
        } else {
            self.report(date.count)
        }
        return true
    }

    /// Notes that the next words name a day that is none to come, in the customer's own words.
    mutating func report(_ count: Int) {
        let words = self.tokens[self.position...].prefix(count)
        guard let first = words.first, let last = words.last else { return }
        var start = first.range.lowerBound
        if first.isOrdinal, self.position > 0, self.tokens[self.position - 1].folded == "the" {
            start = self.tokens[self.position - 1].range.lowerBound
        }
        let written = String(self.text[start..<last.range.upperBound])
        if !self.impossible.contains(written) { self.impossible.append(written) }
    }

    /// Whether a date begins at a place.
    func isDate(at position: Int) -> Bool { self.date(at: position) != nil }

    private func date(at position: Int) -> DateMention? {
        let words = Array(self.tokens[min(position, self.tokens.count)...].prefix(7))
        return self.monthFirst(words) ?? self.dayFirst(words) ?? self.slashed(words) ?? self.ordinal(words)
    }

    /// "jan 7", "march the 7th", "jan 7-9".
    private func monthFirst(_ words: [DayToken]) -> DateMention? {
        guard words.count > 1, let month = Self.month(words[0]) else { return nil }
        let skipped = words[1].folded == "the" ? 2 : 1
        guard words.count > skipped, let day = Self.day(words[skipped]) else { return nil }
        let date = DateMention(month: month, day: day, count: skipped + 1)
        guard words.count > skipped + 2, words[skipped + 1].folded == "-", let end = Self.day(words[skipped + 2]) else {
            return date
        }
        return DateMention(month: month, day: day, count: skipped + 3, end: end)
    }

    /// "7th of january", "7 jan", "7 de enero", "dia 7".
    private func dayFirst(_ words: [DayToken]) -> DateMention? {
        guard words.count > 1 else { return nil }
        if words[0].folded == "dia", let day = Self.day(words[1]) { return DateMention(day: day, count: 2) }
        guard let day = Self.day(words[0]) else { return nil }
        if let month = Self.month(words[1]) { return DateMention(month: month, day: day, count: 2) }
        guard words.count > 2, ["of", "de"].contains(words[1].folded), let month = Self.month(words[2]) else {
            return nil
        }
        return DateMention(month: month, day: day, count: 3)
    }

    /// "1/7", the month first unless it can be none; "1/7/2026".
    private func slashed(_ words: [DayToken]) -> DateMention? {
        guard
            words.count > 2, words[1].folded == "/", !words[0].isOrdinal, !words[2].isOrdinal,
            let first = words[0].number, let second = words[2].number, (first, second) != (24, 7)
        else { return nil }
        let hasYear = words.count > 4 && words[3].folded == "/" && words[4].number != nil
        let (month, day) = first > 12 && second <= 12 ? (second, first) : (first, second)
        return DateMention(month: month, day: day, count: hasYear ? 5 : 3)
    }

    /// "7th", but not "2nd dinner".
    private func ordinal(_ words: [DayToken]) -> DateMention? {
        guard let first = words.first, first.isOrdinal, let day = first.number else { return nil }
        let next = words.count > 1 ? words[1].folded : ""
        return Self.counted.contains(next) ? nil : DateMention(day: day, count: 1)
    }

    private static func month(_ token: DayToken) -> Int? {
        // "Mar" alone is a Tuesday in Spanish.
        if token.folded == "mar" { return 3 }
        if case .month(let month)? = DayWord.meaning(of: token.folded) { return month }
        return nil
    }

    private static func day(_ token: DayToken) -> Int? { token.number.flatMap { (1...99).contains($0) ? $0 : nil } }

    private static let counted: Set<String> = [
        "course", "dinner", "dish", "line", "meal", "night", "one", "option", "recipe", "time",
    ]
}
