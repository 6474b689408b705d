public import Foundation

extension Weekday {
    /// The day of a time, in the calendar's time zone.
    public init(of time: Date, in calendar: Calendar) {
        // Foundation numbers the days from Sunday, 1.
        let number = calendar.component(.weekday, from: time)
        self = Weekday.sunday.advanced(by: number - 1)
    }

    /// The days that a text names, in the order of the week: "thurs and fri", "tomorrow", "the weekend".
    ///
    /// What ``DayPhrase`` reads, but for dates, and without what is impossible. "Today" and "tomorrow" are relative to
    /// `today`.
    public static func named(in text: String, today: Weekday) -> [Weekday] {
        DayPhrase(text, today: today).days
    }
}
