/// A day of the week, Monday first.
///
/// It carries no date and no time zone: a plan says "Tuesday", and whoever sends it knows which one.
public enum Weekday: String, Codable, Sendable, CaseIterable, Comparable, Hashable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// Monday to Friday, the days a plan covers unless the customer's days differ.
    public static let workweek: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    /// Returns the day this many days later, or earlier for a negative number; the week wraps around.
    public func advanced(by days: Int) -> Weekday {
        let week = Weekday.allCases
        let offset = (self.position + days % week.count + week.count) % week.count
        return week[offset]
    }

    /// The days from this one up to another, both included: all seven when the other is the day before.
    func through(_ last: Weekday) -> [Weekday] {
        let length = last.position - self.position
        return (0...(length < 0 ? length + Weekday.allCases.count : length)).map(self.advanced(by:))
    }

    public static func < (lhs: Weekday, rhs: Weekday) -> Bool {
        lhs.position < rhs.position
    }

    private var position: Int {
        switch self {
        case .monday: 0
        case .tuesday: 1
        case .wednesday: 2
        case .thursday: 3
        case .friday: 4
        case .saturday: 5
        case .sunday: 6
        }
    }
}
