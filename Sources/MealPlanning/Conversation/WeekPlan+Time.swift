public import Foundation

extension WeekPlan {
    /// Whether its week is over: a week after the recipes were due, or, for a plan that nobody confirmed, two weeks after
    /// it was asked for.
    ///
    /// The box of an unconfirmed plan comes within a week, and is cooked within another.
    public func isOver(at time: Date) -> Bool {
        if let recipesAt { return time >= recipesAt.addingTimeInterval(Self.week) }
        guard let start = self.confirmedAt ?? self.analysis?.startedAt else { return false }
        return time >= start.addingTimeInterval(2 * Self.week)
    }

    private static let week: TimeInterval = 7 * 86_400

    /// The plan that takes this one's place: nothing in it yet, and without what was in this one, if it can.
    public var successor: WeekPlan {
        var plan = WeekPlan()
        let recipes = self.dinners.map(\.recipe)
        let earlier = self.avoiding.filter { !recipes.contains($0) }
        plan.avoiding = Array((recipes + earlier).prefix(Self.maximumAvoided))
        return plan
    }
}
