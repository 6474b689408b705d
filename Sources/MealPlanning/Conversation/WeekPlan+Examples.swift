public import RouterKit

// What replies name when they tell what can be said: a dinner and a day that are there.

extension WeekPlan {
    /// A dinner's number to name as an example: 2, or else the first that there is.
    public var exampleNumber: Int {
        self.dinners.contains { $0.number == 2 } ? 2 : self.dinners.first?.number ?? 1
    }

    /// A dinner's day to name as an example: Thursday, or else the last that there is.
    public var exampleDay: Weekday {
        self.dinners.contains { $0.day == .thursday } ? .thursday : self.dinners.last?.day ?? .thursday
    }
}

extension Weekday {
    /// The day as replies write it in a command: "THU", "JUE".
    public func command(in language: Language) -> String { self.shortName(in: language).uppercased() }
}
