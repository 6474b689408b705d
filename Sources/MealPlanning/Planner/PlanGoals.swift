/// What a customer would like of every dinner, as far as it goes; no dinner is ruled out for it.
public struct PlanGoals: Codable, Sendable, Hashable {
    /// How long cooking should take on a weekday, in minutes; `nil`, the default, for as long as it takes.
    public var weekdayMinutes: Int?

    /// How much protein a serving should have, in grams; `nil`, the default, for any.
    public var protein: Int?

    /// Goals; none that is left out.
    public init(weekdayMinutes: Int? = nil, protein: Int? = nil) {
        self.weekdayMinutes = weekdayMinutes
        self.protein = protein
    }
}
