import Foundation
import MealPlanning
import RouterKitTesting
import Testing

struct WeekdayWordsTests {
    @Test(
        "reads days in the words people use; today is a Wednesday",
        arguments: [
            ("skip thursday", [Weekday.thursday]),
            ("Thurs and FRI", [.thursday, .friday]),
            ("fri, thu & mon please", [.monday, .thursday, .friday]),
            ("not tonight", [.wednesday]),
            ("tmrw", [.thursday]),
            ("tomorrow and the day after", [.thursday, .friday]),
            ("this weekend", [.saturday, .sunday]),
            ("weekdays", Weekday.workweek),
            ("mondays", [.monday]),
            ("monkfish for friends", []),
            ("", []),
        ]
    )
    func readsDays(text: String, days: [Weekday]) {
        #expect(Weekday.named(in: text, today: .wednesday) == days)
    }

    @Test("knows the day of a time in a calendar")
    func knowsTheDay() {
        #expect(Weekday(of: TestClock.start, in: .test) == .monday)
        #expect(Weekday(of: TestClock.start.addingTimeInterval(6 * 86_400), in: .test) == .sunday)
    }
}
