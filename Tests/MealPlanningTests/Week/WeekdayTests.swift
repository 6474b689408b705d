import Foundation
import MealPlanning
import Testing

struct WeekdayTests {
    @Test func comesMondayFirst() {
        #expect(Weekday.allCases.shuffled().sorted() == Weekday.allCases)
        #expect(Weekday.monday < .sunday)
        #expect(Weekday.workweek.map(\.shortName) == ["Mon", "Tue", "Wed", "Thu", "Fri"])
    }

    @Test(
        "wraps around",
        arguments: [(1, Weekday.saturday), (3, .monday), (-5, .sunday), (7, .friday), (-701, .thursday)]
    )
    func wrapsAround(days: Int, expected: Weekday) {
        #expect(Weekday.friday.advanced(by: days) == expected)
    }

    @Test func wrapsAroundForTheLargestNumbers() {
        #expect(Weekday.monday.advanced(by: Int.max) == .monday.advanced(by: Int.max % 7))
        #expect(Weekday.monday.advanced(by: Int.min) == .monday.advanced(by: Int.min % 7))
    }

    @Test func isStoredByItsLowerCaseName() throws {
        #expect(Weekday.wednesday.name == "Wednesday")
        let json = try JSONEncoder().encode([Weekday.wednesday])
        #expect(String(decoding: json, as: UTF8.self) == #"["wednesday"]"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Weekday].self, from: Data(#"["Wednesday"]"#.utf8))
        }
    }
}
