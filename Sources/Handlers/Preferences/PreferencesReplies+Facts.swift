import MealPlanning
import RouterKit

extension CustomerPreferences {
    /// For whom, what and when: "2 people, vegetarian, no mushrooms, on Mon, Wed and Fri, in 30 min".
    ///
    /// At most so many of the foods that somebody does not eat are named, what the text names first; with 0 days are
    /// counted, too.
    func facts(in language: Language, namedFirst text: String = "", naming limit: Int = 3) -> String {
        var facts = [self.peopleInWords[language]]
        if let diet = self.dietInWords { facts.append(diet[language]) }
        let names = self.dislikesInWords(namedFirst: text)
        if !names.isEmpty {
            let shown = names.prefix(limit)
            let rest = names.count - shown.count
            let list = rest > 0 ? shown.joined(separator: ", ") : shown.listed(in: language, or: true)
            let more = Phrase("\(rest) more", es: "\(rest) más")[language]
            let all = [list, rest > 0 ? more : ""].filter { !$0.isEmpty }.listed(in: language, or: true)
            facts.append(
                shown.isEmpty
                    ? Phrase("without \(rest) foods", es: "sin \(rest) alimentos")[language]
                    : Phrase("no \(all)", es: "sin \(all)")[language]
            )
        }
        if self.days != Weekday.workweek {
            let days = self.days.map { $0.shortName(in: language) }.listed(in: language)
            facts.append(
                self.days.count == Weekday.allCases.count
                    ? Phrase("every day", es: "todos los días")[language]
                    : limit == 0
                        ? Phrase("\(self.days.count) days a week", es: "\(self.days.count) días")[language]
                        : Phrase("on \(days)", es: "los días \(days)")[language]
            )
        }
        if let minutes = self.goals.weekdayMinutes {
            facts.append(Phrase("in \(minutes) min", es: "en \(minutes) min")[language])
        }
        if let protein = self.goals.protein {
            facts.append(Phrase("\(protein) g protein", es: "\(protein) g proteína")[language])
        }
        return facts.joined(separator: ", ")
    }

    private var peopleInWords: Phrase {
        self.people == 1
            ? Phrase("1 person", es: "1 persona") : Phrase("\(self.people) people", es: "\(self.people) personas")
    }

    /// The diet; `nil` for everything, which goes without saying.
    private var dietInWords: Phrase? {
        switch self.diet {
        case .everything: nil
        case .pescatarian: Phrase("fish but no meat", es: "pescado pero no carne")
        case .vegetarian: Phrase("vegetarian", es: "comida vegetariana")
        case .vegan: Phrase("vegan", es: "comida vegana")
        }
    }
}
