import RouterKit

/// The numbers and the days of an opening are those of the plan.
extension PlanOpening {
    static func checkNumbers(_ words: OpeningWords, of analysis: AnalysisBrief) throws(Refusal) {
        let planned = Set(1...max(1, analysis.dinners.count)).union(analysis.dinners.map(\.recipe.minutes))
        for word in words.others {
            let runs = word.split { !$0.isNumber }
            for run in runs {
                guard let number = Int(run), planned.contains(number) else { throw .number }
            }
            if let number = Self.numberWords[word], !planned.contains(number) { throw .number }
        }
    }

    private static let numberWords: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12,
        "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "sei": 6, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
        "diez": 10, "docena": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
        "thousand": 1000,
        "veinte": 20, "treinta": 30, "cien": 100, "mil": 1000,
    ]

    static func checkDays(_ words: OpeningWords, of analysis: AnalysisBrief) throws(Refusal) {
        let planned = Set(analysis.dinners.map(\.day))
        for word in words.others {
            if let day = Self.days[word], !planned.contains(day) { throw .day }
            // Within another word it reads as the day all the same.
            let hides = Self.days.contains { $0.key.count > 4 && !planned.contains($0.value) && word.contains($0.key) }
            guard !hides else { throw .day }
        }
    }

    /// Every name of a day, folded as words are, and its short forms.
    private static let days: [String: Weekday] = {
        var days: [String: Weekday] = [:]
        for day in Weekday.allCases {
            for language in [Language.english, .spanish] {
                let name = day.name(in: language).foldedWords.joined()
                for form in [name, String(name.prefix(3)), String(name.prefix(4)), name + "s"] { days[form] = day }
            }
        }
        days["thurs"] = .thursday
        days["tues"] = .tuesday
        return days
    }()
}
