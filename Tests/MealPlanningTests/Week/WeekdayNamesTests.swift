import MealPlanning
import RouterKit
import Testing

struct WeekdayNamesTests {
    @Test func hasNamesInBothLanguages() {
        #expect(Weekday.allCases.map { $0.name(in: .english) }.first == "Monday")
        #expect(
            Weekday.allCases.map { $0.name(in: .spanish) }
                == ["lunes", "martes", "miércoles", "jueves", "viernes", "sabado", "domingo"]
        )
        #expect(
            Weekday.allCases.map { $0.shortName(in: .english) } == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        )
        #expect(
            Weekday.allCases.map { $0.shortName(in: .spanish) } == ["lun", "mar", "mie", "jue", "vie", "sab", "dom"]
        )
        #expect(Weekday.friday.name(in: Language(rawValue: "fr")) == "Friday")
    }

    @Test("understands the names it uses", arguments: Weekday.allCases, [Language.english, .spanish])
    func understandsItself(day: Weekday, language: Language) {
        #expect(Weekday.named(in: day.name(in: language), today: .monday) == [day])
        #expect(Weekday.named(in: day.shortName(in: language), today: .monday) == [day])
    }
}
