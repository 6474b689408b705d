import Foundation

/// The dates that a customer may mean: today and the two weeks after.
struct UpcomingDates: Sendable {
    private let days: [(weekday: Weekday, month: Int, day: Int)]

    init(from date: Date, in calendar: Calendar) {
        let noon = calendar.date(bySettingHour: 12, minute: 0, second: 0, of: date) ?? date
        self.days = (0...14).compactMap { offset in
            // Days are added to noon, which no change of the clocks moves to another day.
            guard let day = calendar.date(byAdding: .day, value: offset, to: noon) else { return nil }
            let parts = calendar.dateComponents([.month, .day], from: day)
            return (Weekday(of: day, in: calendar), parts.month ?? 0, parts.day ?? 0)
        }
    }

    /// The day of the week of the next such date, or `nil` when there is none soon; no month means any.
    func weekday(month: Int?, day: Int) -> Weekday? {
        self.days.first { $0.day == day && (month == nil || $0.month == month) }?.weekday
    }
}
