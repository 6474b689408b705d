import Foundation
import MealPlanning
import RouterKitTesting
import Testing

/// Wednesday, 7 January 2026, is today in all of these.
struct DayPhraseTests {
    private static func phrase(_ text: String) -> DayPhrase {
        DayPhrase(text, on: TestClock.start.addingTimeInterval(2 * 86_400), in: .test)
    }

    @Test(
        "reads names, abbreviations and relative days",
        arguments: [
            ("thurs and fri", [Weekday.thursday, .friday]), ("wed/thu", [.wednesday, .thursday]),
            ("Skip THURSDAY!", [.thursday]), ("not tonight", [.wednesday]), ("day after tomorrow", [.friday]),
            ("tomorrow and the day after", [.thursday, .friday]), ("the day after thursday", [.friday]),
            ("this weekend", [.saturday, .sunday]), ("weekdays", Weekday.workweek), ("mondays", [.monday]),
            ("next two days", [.thursday, .friday]), ("for the next 3 nights", [.thursday, .friday, .saturday]),
            ("next couple of days", [.thursday, .friday]), ("in two days", [.friday]), ("next monday", [.monday]),
            ("the rest of the week", [.wednesday, .thursday, .friday, .saturday, .sunday]),
            ("all week", Weekday.allCases), ("tuesday\u{2019}s dinner", [.tuesday]), ("monday, 2 people", [.monday]),
        ]
    )
    func readsDays(text: String, days: [Weekday]) { self.expect(text, days) }

    @Test(
        "reads ranges",
        arguments: [
            ("mon-wed", [Weekday.monday, .tuesday, .wednesday]), ("mon - wed", [.monday, .tuesday, .wednesday]),
            ("monday through thursday", [.monday, .tuesday, .wednesday, .thursday]),
            ("from wed to fri", [.wednesday, .thursday, .friday]),
            ("fri\u{2013}mon", [.monday, .friday, .saturday, .sunday]),
            ("thursday until saturday", [.thursday, .friday, .saturday]),
            ("today thru fri", [.wednesday, .thursday, .friday]),
            ("away til sunday", [.wednesday, .thursday, .friday, .saturday]),
            ("I'm out until Sunday", [.wednesday, .thursday, .friday, .saturday]),
            ("back on sunday", [.wednesday, .thursday, .friday, .saturday]),
            ("leaving friday, back on sunday", [.friday, .saturday]),
            ("through friday", [.wednesday, .thursday, .friday]),
            ("until wednesday", Weekday.allCases), ("thursday onwards", [.thursday, .friday, .saturday, .sunday]),
            ("from friday on", [.friday, .saturday, .sunday]), ("move thursday to saturday", [.thursday, .saturday]),
            ("tue to something else, fri", [.tuesday, .friday]), ("put back monday", [.monday]),
            ("- tuesday\n- friday", [.tuesday, .friday]),
        ]
    )
    func readsRanges(text: String, days: [Weekday]) { self.expect(text, days) }

    @Test(
        "takes days out of all",
        arguments: [
            ("every day but friday", [Weekday.monday, .tuesday, .wednesday, .thursday, .saturday, .sunday]),
            ("everyday but friday", [.monday, .tuesday, .wednesday, .thursday, .saturday, .sunday]),
            ("all except friday and monday", [.tuesday, .wednesday, .thursday, .saturday, .sunday]),
            ("weekdays but tuesday", [.monday, .wednesday, .thursday, .friday]),
            ("all but mon-wed", [.thursday, .friday, .saturday, .sunday]),
            ("thursday but not friday", [.thursday]), ("thursday but I like friday", [.thursday, .friday]),
            ("everything except the fish", []), ("away til sunday except friday", [.wednesday, .thursday, .saturday]),
        ]
    )
    func readsExceptions(text: String, days: [Weekday]) { self.expect(text, days) }

    @Test(
        "reads Spanish",
        arguments: [
            ("lunes a miércoles", [Weekday.monday, .tuesday, .wednesday]),
            ("MIERCOLES y sábado", [.wednesday, .saturday]),
            ("hoy", [.wednesday]), ("esta noche no", [.wednesday]), ("mañana", [.thursday]),
            ("mañana por la mañana", [.thursday]), ("pasado mañana", [.friday]),
            ("este fin de semana", [.saturday, .sunday]), ("entre semana", Weekday.workweek),
            ("todos los días menos el viernes", [.monday, .tuesday, .wednesday, .thursday, .saturday, .sunday]),
            ("hasta el domingo", [.wednesday, .thursday, .friday, .saturday]),
            ("del jueves hasta el sábado", [.thursday, .friday, .saturday]),
            ("los próximos dos días", [.thursday, .friday]), ("vuelvo el viernes", [.wednesday, .thursday]),
            ("el resto de la semana", [.wednesday, .thursday, .friday, .saturday, .sunday]),
            ("7 de enero", [.wednesday]), ("el día 9", [.friday]), ("toda la semana", Weekday.allCases),
            ("lun, mar, mié, jue, vie, sáb, dom", Weekday.allCases),
        ]
    )
    func readsSpanish(text: String, days: [Weekday]) { self.expect(text, days) }

    @Test(
        "reads dates as the days they fall on",
        arguments: [
            ("the 7th", [Weekday.wednesday]), ("jan 9", [.friday]), ("1/9", [.friday]), ("20/1", [.tuesday]),
            ("January 12th", [.monday]), ("the 8th of january", [.thursday]), ("friday the 9th", [.friday]),
            ("jan 8 to jan 10", [.thursday, .friday, .saturday]), ("jan 8-10", [.thursday, .friday, .saturday]),
            ("1/8/2026", [.thursday]), ("the 8th and 21st", [.wednesday, .thursday]), ("mar 2 people", []),
            ("the 2nd dinner", []), ("open 24/7", []),
        ]
    )
    func readsDates(text: String, days: [Weekday]) {
        #expect(Self.phrase(text).days == days)
    }

    @Test(
        "says what is no day to come",
        arguments: [
            ("skip blursday", ["blursday"]), ("feb 30", ["feb 30"]), ("skip the 32nd please", ["the 32nd"]),
            ("13/45", ["13/45"]), ("1/6", ["1/6"]), ("Funday and Blursday", ["Funday", "Blursday"]),
            ("el 30 de febrero", ["30 de febrero"]), ("jan 22", ["jan 22"]), ("blursday, blursday", ["blursday"]),
        ]
    )
    func reportsTheImpossible(text: String, impossible: [String]) {
        #expect(Self.phrase(text).impossible == impossible)
        #expect(Self.phrase(text).days.isEmpty)
    }

    @Test(
        "forgives typos",
        arguments: [
            ("thrusday", Weekday.thursday), ("wensday", .wednesday), ("saterday", .saturday), ("satruday", .saturday),
            ("tusday", .tuesday), ("teusday", .tuesday), ("mondya", .monday), ("firday", .friday), ("sundy", .sunday),
            ("tommorrow", .thursday), ("wednsday", .wednesday), ("miercols", .wednesday), ("vierens", .friday),
        ]
    )
    func forgivesTypos(text: String, day: Weekday) { self.expect(text, [day]) }

    @Test(
        "finds no day in other words",
        arguments: [
            "", "someday", "my birthday", "everyday", "holiday", "payday", "midday", "sun dried tomatoes", "sun-dried",
            "sundae", "monkfish for friends", "satay", "may I?", "la mañana", "no vienes", "salado", "yesterday", "2",
            "day",
            "the first one", "1 2 3", "-", "/", "- / -", "until", "except", "all but", "the day after", "next", "in",
        ]
    )
    func findsNoDay(text: String) { self.expect(text, []) }

    @Test func takesNoFoodForADay() {
        for name in FoodCatalogue.standard.foods.flatMap({ [$0.name] + $0.otherNames }) { self.expect(name, []) }
        for recipe in RecipeBook.standard.recipes { self.expect(recipe.title, []) }
    }

    private func expect(_ text: String, _ days: [Weekday], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(Self.phrase(text).days == days, "\(text)", sourceLocation: sourceLocation)
        #expect(Self.phrase(text).impossible == [], "\(text)", sourceLocation: sourceLocation)
    }
}
