/// Reads a text about days from left to right.
struct DayReader {
    let tokens: [DayToken]
    let text: String
    let today: Weekday
    let dates: UpcomingDates?
    var impossible: [String] = []

    /// Where it reads.
    var position = 0
    private var named: Set<Weekday> = []
    private var excluded: Set<Weekday> = []
    private var isExcluding = false
    /// How the next day belongs to what was before, and how many other words may come first.
    private var link: (DayLink, patience: Int)?
    /// The day directly before, and whether "from" stood before that.
    private var adjacent: Weekday?
    private var hasStart = false
    /// The last day that was named.
    private var last: Weekday?
    /// Days to add to the next day.
    private var shift = 0

    init(_ tokens: [DayToken], of text: String, today: Weekday, dates: UpcomingDates?) {
        (self.tokens, self.text, self.today, self.dates) = (tokens, text, today, dates)
        self.isMoving = tokens.contains { Self.moves.contains($0.folded) }
    }

    /// All but the excluded of what was named, or of the week when nothing was.
    var days: [Weekday] {
        let base = self.named.isEmpty && !self.excluded.isEmpty ? Set(Weekday.allCases) : self.named
        return base.subtracting(self.excluded).sorted()
    }

    mutating func read() {
        while self.position < self.tokens.count {
            if self.takesDate() || self.takesCount() { continue }
            let (meaning, count) = self.meaning(at: self.position)
            if meaning == nil, DayWord.isInvented(self.tokens[self.position].folded) { self.report(count) }
            self.position += count
            self.take(meaning, before: self.position)
        }
    }

    /// Takes days as named here, with those that a link adds.
    mutating func take(days: [Weekday], isToday: Bool = false) {
        let days = days.map { $0.advanced(by: self.shift) }
        guard let first = days.first, let latest = days.last else { return }
        let all = isToday && self.adjacent == nil ? days : self.linked(to: first, days)
        if self.isExcluding { self.excluded.formUnion(all) } else { self.named.formUnion(all) }
        (self.link, self.shift, self.adjacent, self.last) = (nil, 0, latest, latest)
    }

    /// Takes a word that is not about days.
    mutating func takeOther() {
        self.adjacent = nil
        self.hasStart = false
        if self.excluded.isEmpty { self.isExcluding = false }
        guard let (link, patience) = self.link else { return }
        self.link = patience > 0 ? (link, patience - 1) : nil
    }

    private mutating func take(_ meaning: DayWord?, before next: Int) {
        switch meaning {
        case .days(let days): self.take(days: days)
        case .fromToday(let count): self.take(days: [self.today.advanced(by: count)], isToday: count == 0)
        case .restOfWeek: self.take(days: self.today.through(.sunday))
        case .dayAfter where self.namesDay(at: next): self.shift = 1
        case .dayAfter: if let last { self.take(days: [last.advanced(by: 1)]) }
        case .link(let link): self.take(link)
        case .start: self.hasStart = true
        case .filler where self.isOnward(next): self.take(.onward)
        case .next, .filler: break
        case .month, nil: self.takeOther()
        }
    }

    private mutating func take(_ link: DayLink) {
        switch link {
        case .except: self.isExcluding = true
        case .onward: if let adjacent { self.take(days: adjacent.through(.sunday)) }
        case .to where self.adjacent == nil || self.isMoving: self.takeOther()
        case .to, .through, .until: self.link = (link, patience: 0)
        case .back: self.link = (link, patience: 4)
        }
    }

    /// Whether the word before a place is the last of "from friday on".
    private func isOnward(_ next: Int) -> Bool {
        self.hasStart && self.adjacent != nil && self.tokens[next - 1].folded == "on" && !self.namesDay(at: next)
    }

    private func linked(to first: Weekday, _ days: [Weekday]) -> [Weekday] {
        guard let link = self.link?.0 else { return days }
        let eve = first.advanced(by: -1)
        return switch (link, self.adjacent) {
        case (.to, let start?), (.through, let start?): start.through(first) + days
        case (.until, let start?): start.through(days.count == 1 ? first : eve)
        case (.through, nil): self.today.through(first) + days
        case (.until, nil): self.today.through(eve)
        case (.back, _): (self.last ?? self.today).through(eve)
        default: days
        }
    }

    /// Whether the text moves something: then "thursday to friday" is no range.
    private let isMoving: Bool
    private static let moves: Set<String> = ["move", "moving", "change", "shift", "switch", "swap", "mover", "mueve"]
}
