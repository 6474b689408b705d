public import RouterKit

/// What a customer told us for every week to come.
public struct CustomerPreferences: ModuleData {
    public static let name = "preferences"

    /// What they eat; everything unless they said otherwise.
    public var diet = Diet.everything

    /// The foods that are to be in no dinner, sorted.
    public var dislikes: [Food.ID] = []

    /// What they must not eat, not even hidden in a sauce, sorted.
    ///
    /// Kept by name, so that a food that we come to know later is ruled out too; other foods that they are allergic to
    /// are among ``dislikes``.
    public var allergies: [Allergen] = []

    /// For how many people they cook; 2 unless they said otherwise.
    public var people = 2

    /// The days they cook on, in the order of the week; the workweek unless they said otherwise.
    public var days = Weekday.workweek

    /// How long cooking should take and how much protein there should be; nothing unless they said so.
    public var goals = PlanGoals()

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
        case .allergic(let allergens): self.allergies = Set(self.allergies).union(allergens).sorted()
        case .notAllergic(let allergens): self.allergies = Set(self.allergies).subtracting(allergens).sorted()
        case .people(let people): self.people = people
        case .days(let days): self.days = Set(days).sorted()
        case .moreDays(let days): self.days = Set(self.days).union(days).sorted()
        case .fewerDays(let days):
            let rest = Set(self.days).subtracting(days).sorted()
            if !rest.isEmpty { self.days = rest }
        case .minutes(let minutes): self.goals.weekdayMinutes = minutes
        case .protein(let grams): self.goals.protein = grams
        }
    }
}

extension CustomerPreferences {
    private enum CodingKeys: String, CodingKey {
        case diet, dislikes, allergies, people, days, goals
    }

    /// Reads preferences; those of form 1, which jobs of an earlier program may still carry, have no allergies and goals.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        self.diet = try container.decode(Diet.self, forKey: .diet)
        self.dislikes = try container.decode([Food.ID].self, forKey: .dislikes)
        self.people = try container.decode(Int.self, forKey: .people)
        self.days = try container.decode([Weekday].self, forKey: .days)
        self.allergies = try container.decodeIfPresent([Allergen].self, forKey: .allergies) ?? []
        self.goals = try container.decodeIfPresent(PlanGoals.self, forKey: .goals) ?? PlanGoals()
    }
}
