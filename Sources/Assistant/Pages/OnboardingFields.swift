import Foundation
import MealPlanning
import RouterKit
import SMS
import Storefront

/// The form that asks how a customer eats, as it is filled in.
struct OnboardingFields: Sendable {
    var people = ""
    var diet = ""
    var allergies: Set<String> = []
    var foods = ""
    var days: Set<String> = []
    var minutes = ""
    var protein = ""
    var languageCode = ""
    var timeZone: String?
    var login = ""
    private var password = ""

    /// Something in the form that cannot be taken.
    enum Problem: Hashable {
        case people, diet, days, minutes, protein, account
        /// A food that nobody knows.
        case food(String)
    }

    /// The form for somebody of whom this is known.
    init(_ onboarding: StoredOnboarding) {
        let preferences = onboarding.preferences
        self.people = "\(preferences.people)"
        self.diet = preferences.diet.rawValue
        self.allergies = Set(preferences.allergies.map(\.rawValue))
        self.foods = preferences.otherDislikes.joined(separator: ", ")
        self.days = Set(preferences.days.map(\.rawValue))
        self.minutes = preferences.goals.weekdayMinutes.map(String.init) ?? ""
        self.protein = preferences.goals.protein.map(String.init) ?? ""
        self.languageCode = onboarding.language.rawValue
        self.timeZone = onboarding.timeZone
    }

    /// The form as it was sent in.
    init(_ fields: WebhookFields) {
        func values(_ name: String) -> Set<String> { Set(fields.pairs.filter { $0.name == name }.map(\.value)) }
        func value(_ name: String) -> String {
            String((fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines).prefix(500))
        }
        self.people = value("people")
        self.diet = value("diet")
        self.allergies = values("allergy")
        self.foods = value("foods")
        self.days = values("day")
        self.minutes = value("minutes")
        self.protein = value("protein")
        self.languageCode = value("language")
        let zone = value("zone")
        self.timeZone = TimeZone(identifier: zone) == nil ? nil : zone
        self.login = value("login")
        self.password = fields["password"] ?? ""
    }

    /// The language that they want to be texted in.
    var language: Language { self.languageCode == Language.spanish.rawValue ? .spanish : .english }

    /// The account at the shop, when one is given.
    var account: StorefrontCredentials? {
        self.login.isEmpty && self.password.isEmpty
            ? nil : StorefrontCredentials(login: self.login, password: self.password)
    }

    /// How they eat, or what is wrong; what the form does not ask for stays as it was.
    func preferences(from known: CustomerPreferences) -> (CustomerPreferences?, [Problem]) {
        var preferences = known
        var problems: [Problem] = []
        if let people = Int(self.people), (1...20).contains(people) {
            preferences.people = people
        } else {
            problems.append(.people)
        }
        if let diet = Diet(rawValue: self.diet) { preferences.diet = diet } else { problems.append(.diet) }
        preferences.days = self.days.compactMap(Weekday.init(rawValue:)).sorted()
        if preferences.days.isEmpty { problems.append(.days) }
        preferences.allergies = self.allergies.compactMap(Allergen.init(rawValue:)).sorted()
        let minutes = Int(self.minutes)
        let protein = Int(self.protein)
        if !self.minutes.isEmpty, !(10...180).contains(minutes ?? 0) { problems.append(.minutes) }
        if !self.protein.isEmpty, !(5...100).contains(protein ?? 0) { problems.append(.protein) }
        preferences.goals = PlanGoals(weekdayMinutes: minutes, protein: protein)
        preferences.dislikes = []
        for name in self.foods.split(whereSeparator: { ",;\n".contains($0) }) {
            let request = PreferenceRequest("no \(name.trimmingCharacters(in: .whitespaces))")
            if request.changes.isEmpty { problems.append(.food(String(name.trimmingCharacters(in: .whitespaces)))) }
            for change in request.changes {
                if case .dislike = change { preferences.apply(change) }
            }
        }
        let isHalfAnAccount = self.login.isEmpty != self.password.isEmpty
        if isHalfAnAccount { problems.append(.account) }
        return (problems.isEmpty ? preferences : nil, problems)
    }
}

extension CustomerPreferences {
    /// What they do not eat besides what their allergies rule out, as people name it.
    fileprivate var otherDislikes: [String] {
        var rest = self
        rest.allergies = []
        return rest.dislikesInWords()
    }
}
