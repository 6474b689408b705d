// How a plan reads in a text message, in every module alike.

extension WeekPlan {
    /// A line for each dinner: "2 Tue: Lentil Soup (30 min)".
    public var lines: String {
        self.dinners.map { "\($0.number) \($0.day.shortName): \($0.title) (\($0.minutes) min)" }
            .joined(separator: "\n")
    }

    /// How many dinners there are: "5 dinners".
    public var count: String { self.dinners.count == 1 ? "1 dinner" : "\(self.dinners.count) dinners" }
}

extension Sequence<String> {
    /// The elements as people list them: "Mon, Tue and Wed".
    public func listed(with conjunction: String = "and") -> String {
        let all = Array(self)
        guard let last = all.last, all.count > 1 else { return all.first ?? "" }
        return all.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
