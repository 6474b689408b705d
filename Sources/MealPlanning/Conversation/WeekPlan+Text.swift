public import RouterKit

// How a plan reads in a text message, in every module alike.

extension WeekPlan {
    /// A line for each dinner: "2 mar: Lentil Soup (30 min)"; the titles of recipes stay English.
    public func lines(in language: Language) -> String {
        self.dinners.map { "\($0.number) \($0.day.shortName(in: language)): \($0.title) (\($0.minutes) min)" }
            .joined(separator: "\n")
    }

    /// How many dinners there are: "5 dinners", "1 cena".
    public func count(in language: Language) -> String {
        let noun = self.dinners.count == 1 ? Phrase("dinner", es: "cena") : Phrase("dinners", es: "cenas")
        return "\(self.dinners.count) \(noun[language])"
    }
}
