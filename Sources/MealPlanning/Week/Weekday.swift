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

    /// The English name, capitalised: "Monday".
    public var name: String {
        self.rawValue.prefix(1).uppercased() + self.rawValue.dropFirst()
    }

    /// The first three letters of ``name``: "Mon".
    public var shortName: String {
        String(self.name.prefix(3))
    }

    /// Returns the day this many days later, or earlier for a negative number; the week wraps around.
    public func advanced(by days: Int) -> Weekday {
        let week = Weekday.allCases
        let offset = (self.position + days % week.count + week.count) % week.count
        return week[offset]
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
