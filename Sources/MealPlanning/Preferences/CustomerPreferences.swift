public import RouterKit

/// What a customer told us for every week to come.
public struct CustomerPreferences: ModuleData {
    public static let name = "preferences"

    /// What they eat; everything unless they said otherwise.
    public var diet = Diet.everything

    /// The foods that are to be in no dinner, sorted.
    public var dislikes: [Food.ID] = []

    /// For how many people they cook; 2 unless they said otherwise.
    public var people = 2

    /// The days they cook on, in the order of the week; the workweek unless they said otherwise.
    public var days = Weekday.workweek

    /// The preferences of somebody who said nothing.
    public init() {}

    /// Makes a change; one that changes nothing does no harm.
    ///
    /// Taking the last day out changes nothing: there would be no plan.
    public mutating func apply(_ change: PreferenceRequest.Change) {
        switch change {
        case .diet(let diet): self.diet = diet
        case .dislike(let foods, isAllergy: _): self.dislikes = Set(self.dislikes).union(foods).sorted()
        case .like(let foods): self.dislikes = Set(self.dislikes).subtracting(foods).sorted()
        case .people(let people): self.people = people
        case .days(let days): self.days = Set(days).sorted()
        case .moreDays(let days): self.days = Set(self.days).union(days).sorted()
        case .fewerDays(let days):
            let rest = Set(self.days).subtracting(days).sorted()
            if !rest.isEmpty { self.days = rest }
        }
    }
}
