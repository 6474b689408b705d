public import Foundation

/// The days that a text names, in English or Spanish, however it says it.
///
/// - Names, abbreviations and near misses ("thrusday"), "tonight", "pasado mañana", "this weekend", "the next two days"
///   (tomorrow and the one after), "the rest of the week" (today to Sunday), "every day but friday".
/// - Ranges: between two days "to", "-", "until" and "hasta" include the last and may pass Sunday. With no first day,
///   "until sunday" and "back on sunday" are today to Saturday: the customer is there again on the day itself, and said
///   on a Sunday they mean the next one. "Through sunday" includes it.
/// - Dates ("the 7th", "1/7" month first, "7 de enero") stand for the day of the week of the next such date.
public struct DayPhrase: Sendable, Hashable {
    /// The days, each once, in the order of the week.
    public let days: [Weekday]

    /// What sounds like a day but is none to come, as the customer wrote it: "blursday", "feb 30", "the 32nd".
    ///
    /// A date that is more than 14 days off is one of them.
    public let impossible: [String]

    /// Whether all seven days are named.
    public var isWholeWeek: Bool { self.days.count == Weekday.allCases.count }

    /// Reads a text that was written on `date`, as the calendar and its time zone see it.
    public init(_ text: String, on date: Date, in calendar: Calendar) {
        self.init(text, today: Weekday(of: date, in: calendar), dates: UpcomingDates(from: date, in: calendar))
    }

    /// Reads a text without its dates when `dates` is `nil`.
    init(_ text: String, today: Weekday, dates: UpcomingDates? = nil) {
        var reader = DayReader(DayToken.tokens(of: text), of: text, today: today, dates: dates)
        reader.read()
        self.days = reader.days
        self.impossible = reader.impossible
    }
}
