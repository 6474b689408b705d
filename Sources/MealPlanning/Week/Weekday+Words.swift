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
    /// "Today" and "tomorrow" are relative to `today`.
    public static func named(in text: String, today: Weekday) -> [Weekday] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return Set(words.flatMap { Self.days(meantBy: $0, today: today) }).sorted()
    }

    private static func days(meantBy word: String, today: Weekday) -> [Weekday] {
        switch word {
        case "today", "tonight", "tonite", "2nite", "2day": return [today]
        case "tomorrow", "tommorow", "tomorow", "tmrw", "tmr", "2morrow": return [today.advanced(by: 1)]
        case "weekend": return [.saturday, .sunday]
        case "weekdays": return Self.workweek
        default: return Self.abbreviations[word].map { [$0] } ?? []
        }
    }

    /// The names, their plurals, and how people shorten them.
    ///
    /// "sun", "sat" and "wed" are words of their own, but hardly in a text about dinners.
    private static let abbreviations: [String: Weekday] = [
        "mon": .monday, "monday": .monday, "mondays": .monday, "tue": .tuesday, "tues": .tuesday, "tuesday": .tuesday,
        "tuesdays": .tuesday, "wed": .wednesday, "weds": .wednesday, "wednesday": .wednesday,
        "wednesdays": .wednesday, "wendsday": .wednesday, "thu": .thursday, "thur": .thursday, "thurs": .thursday,
        "thursday": .thursday, "thursdays": .thursday, "fri": .friday, "friday": .friday, "fridays": .friday,
        "sat": .saturday, "saturday": .saturday, "saturdays": .saturday, "sun": .sunday, "sunday": .sunday,
        "sundays": .sunday,
    ]
}
