/// What a customer wants for every week, read from what they wrote in English or Spanish.
///
/// "We are vegetarian and cooking for 4, no mushrooms ever" is three changes. "I don't eat meat" is taken for
/// vegetarian. To read something is no promise to somebody with an allergy: names tell only so much about products.
public struct PreferenceRequest: Sendable, Hashable {
    /// A change of preferences.
    public enum Change: Sendable, Hashable {
        /// They eat like this.
        case diet(Diet)
        /// They want none of these foods, sorted.
        ///
        /// With an allergy, also foods that merely are named after one of them: peanut butter for peanuts.
        case dislike([Food.ID], isAllergy: Bool)
        /// They must not eat anything that has these, sorted.
        case allergic([Allergen])
        /// They may eat what has these, sorted.
        case notAllergic([Allergen])
        /// They want these foods again, and those named after one of them, sorted.
        case like([Food.ID])
        /// They cook for so many, from 1 to 20.
        case people(Int)
        /// They cook on these days and no other.
        case days([Weekday])
        /// They cook on these days too.
        case moreDays([Weekday])
        /// They do not cook on these days.
        case fewerDays([Weekday])
        /// Cooking should take so many minutes at most, from 10 to 180; `nil` for as long as it takes.
        case minutes(Int?)
        /// A serving should have so many grams of protein at least, from 5 to 100; `nil` for any.
        case protein(Int?)
    }

    /// The changes, sentence by sentence, in each: diet, people, days, goals, then foods as the text
    /// has them.
    public let changes: [Change]

    /// What should be a food, or a number of people, and is none we know, as the customer wrote it.
    public let notUnderstood: [String]

    /// Whether it tells of an allergy.
    public var isAboutAllergy: Bool {
        self.changes.contains { change in
            switch change {
            case .allergic, .dislike(_, isAllergy: true): true
            default: false
            }
        }
    }

    /// Whether it tells how long cooking should take, or how much protein there should be.
    public var isAboutGoals: Bool {
        self.changes.contains { change in
            switch change {
            case .minutes, .protein: true
            default: false
            }
        }
    }

    /// Reads a text; one about something else has neither changes nor anything that is not understood.
    public init(_ text: String, foods: FoodCatalogue = .standard) {
        var changes: [Change] = []
        var notUnderstood: [String] = []
        for sentence in text.split(whereSeparator: { ".;!?\n".contains($0) }) {
            let words = PreferenceWords(sentence)
            let diet = words.diet
            if let diet { changes.append(.diet(diet)) }
            switch words.people {
            case .some(let people) where (1...20).contains(people): changes.append(.people(people))
            case .some(let people): notUnderstood.append("\(people)")
            case nil: break
            }
            if let days = words.days(foods: foods) { changes.append(days) }
            changes += words.goals
            let wishes = FoodWishes(words, diet: diet, foods: foods)
            changes += wishes.changes
            notUnderstood += wishes.notUnderstood
        }
        self.changes = changes
        self.notUnderstood = notUnderstood
    }
}
